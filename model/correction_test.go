package model_test

import (
	"context"
	"reflect"
	"testing"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/quote"
)

const hand = "Mayor Ada Holt met Tom Reed. “We lost the bridge,” he said. “We will build it again.” She starred in it.\nThat was all that was known of it.\n"

func build(t *testing.T, o model.Options, texts ...string) *model.Index {
	t.Helper()
	c := &corpus.Corpus{Found: len(texts)}
	for i, s := range texts {
		c.Articles = append(c.Articles, corpus.Article{ID: string(rune('a' + i)), Text: s})
	}
	x, err := model.Build(context.Background(), c, &o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestCorrections(t *testing.T) {
	found := build(t, model.Options{}, hand).Articles[0].Quotations
	if len(found) != 2 || found[0].Speaker != "Tom Reed" || found[1].Continues != 0 {
		t.Fatalf("%+v", found)
	}
	x := build(t, model.Options{Corrections: []model.Correction{
		{Article: "a", Span: found[1].Span, Speaker: "Ada Holt", Kind: quote.Mixed, HasKind: true},
		{Article: "a", Span: corpus.Span{Start: 1, End: 2}, Speaker: "Nobody"},
		{Article: "b", Span: found[0].Span, Speaker: "Nobody"},
	}}, hand)
	got := x.Articles[0].Quotations
	if got[0].Speaker != "Tom Reed" || got[1].Speaker != "Ada Holt" || got[1].How != quote.ByHand || got[1].Kind != quote.Mixed {
		t.Errorf("corrected to %+v", got)
	}
	x = build(t, model.Options{Corrections: []model.Correction{{Article: "a", Span: found[0].Span, Not: true}}}, hand)
	if got := x.Articles[0].Quotations; len(got) != 1 || got[0].Continues != -1 || len(x.Quotes) != 1 {
		t.Errorf("after taking one out: %+v", got)
	}
}

func TestCorrectionsOfStatements(t *testing.T) {
	const s = "Tom Reed said the plan was “full of old thinking.” Ada Holt said the bridge was “a grave danger.”\nThat was all.\n"
	found := build(t, model.Options{}, s).Articles[0]
	if len(found.Quotations) != 2 || len(found.Statements) != 2 || found.Quotations[1].Of != 1 {
		t.Fatalf("%+v", found.Findings())
	}
	first, second := found.Quotations[0].Span, found.Quotations[1].Span
	a := build(t, model.Options{Corrections: []model.Correction{
		{Article: "a", Span: second, Speaker: "Vera Pike"}, {Article: "a", Span: first, Not: true},
	}}, s).Articles[0]
	if len(a.Quotations) != 1 || len(a.Statements) != 1 || a.Quotations[0].Of != 0 || a.Statements[0].Speaker != "Vera Pike" {
		t.Errorf("%+v", a.Findings())
	}
}

func TestSpellingsApart(t *testing.T) {
	texts := []string{
		"President Vladimir Teremky spoke in Kiev. “We will hold the bridge,” Teremky said.\nThat was all that was known.\n",
		"President Volodymyr Teremkyy spoke in Kyiv. “We will keep the river,” Teremkyy said.\nThat was all that was known.\n",
	}
	speakers := func(o model.Options) [2]string {
		x := build(t, o, texts...)
		return [2]string{x.Articles[0].Quotations[0].Speaker, x.Articles[1].Quotations[0].Speaker}
	}
	if s := speakers(model.Options{}); s[0] != s[1] {
		t.Errorf("spellings of one person are two: %q", s)
	}
	if s := speakers(model.Options{SpellingsApart: true}); s != [2]string{"Vladimir Teremky", "Volodymyr Teremkyy"} {
		t.Errorf("switched off, the speakers are %q", s)
	}
}

// TestCorrect holds that correcting an index gives what building it so gives, and that
// taking corrections back gives what it was.
func TestCorrect(t *testing.T) {
	plain := build(t, model.Options{}, hand, "Nothing was said here.\n", hand)
	found := plain.Articles[0].Quotations
	all := []model.Correction{
		{Article: "a", Span: found[1].Span, Speaker: "Ada Holt"},
		{Article: "c", Span: found[0].Span, Not: true},
	}
	want := build(t, model.Options{Corrections: all}, hand, "Nothing was said here.\n", hand)
	same := func(x, y *model.Index) bool {
		for i := range x.Articles {
			if !reflect.DeepEqual(x.Articles[i].Findings(), y.Articles[i].Findings()) || x.Articles[i].FirstQuote != y.Articles[i].FirstQuote {
				return false
			}
		}
		return reflect.DeepEqual(x.Quotes, y.Quotes) && reflect.DeepEqual(x.Variants, y.Variants)
	}
	got := correct(t, plain, all)
	if !same(got, want) || same(plain, want) {
		t.Errorf("corrected to %+v, want %+v", got.Quotes, want.Quotes)
	}
	if !same(correct(t, got, nil), plain) {
		t.Error("taking the corrections back did not give what it was")
	}
}

// TestPronounOfOtherGender: "she" is nobody whom the corpus knows to be a man, though
// the article itself only has a surname.
func TestPronounOfOtherGender(t *testing.T) {
	x := build(t, model.Options{}, "President Holt met the council on Monday. “We lost the bridge,” she said.\nThat was all that was known of it.\n",
		"President Thomas Holt left. He was tired.\n", "President Thomas Holt came back. He was well.\n")
	for _, q := range x.Articles[0].Quotations {
		if q.Speaker == "Thomas Holt" {
			t.Errorf("%q is given to %s", q.In(x.Articles[0].Text), q.Speaker)
		}
	}
}

// correct is x with corrections.
func correct(t *testing.T, x *model.Index, all []model.Correction) *model.Index {
	t.Helper()
	y, err := x.Correct(t.Context(), all)
	if err != nil {
		t.Fatal(err)
	}
	return y
}
