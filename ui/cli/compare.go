package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"parallax/corpus"
	"parallax/model"
	"parallax/ui/report"
)

// compare prints articles set side by side.
func (s *session) compare(ctx context.Context, paths []string) error {
	pairs := s.format == string(report.Pairs)
	chosen := s.event != "" || len(s.articles) > 0
	switch {
	case s.event != "" && len(s.articles) > 0:
		return usageError{errors.New("expected --event or --articles, found both")}
	case !chosen && !pairs:
		return usageError{errors.New("expected --event E1 or --articles A,B; parallax events and parallax articles list the ids")}
	}
	if err := s.configured(); err != nil {
		return err
	}
	err := errors.Join(oneOf("format", s.format, append(slices.Clone(formats), string(report.Pairs))), oneOf("view", s.view, views), s.analysable())
	if err != nil {
		return err
	}
	if pairs && s.view != views[0] {
		return usageError{fmt.Errorf("--format pairs prints rows, not --view %s", s.view)}
	}
	x, err := s.index(ctx, paths)
	if err != nil {
		return err
	}
	if !chosen {
		return report.ComparePairs(s.out, x, allEvents(x))
	}
	articles, err := s.chosen(x)
	if err != nil {
		return err
	}
	if len(articles) == 1 {
		s.say("only one article describes %s, there is nothing to compare it with", strings.ToUpper(s.event))
	}
	if pairs {
		return report.ComparePairs(s.out, x, [][]int{articles})
	}
	return sideBySide(s.out, s.view, x, articles, s.options())
}

// sideBySide prints articles as a view of them.
func sideBySide(w io.Writer, view string, x *model.Index, articles []int, o report.Options) error {
	switch view {
	case "coverage":
		return report.Coverage(w, x, articles, o)
	case "names":
		return report.Names(w, x, articles, o)
	}
	return report.Compare(w, x, articles, o)
}

// allEvents are the articles of each event.
func allEvents(x *model.Index) [][]int {
	sets := make([][]int, len(x.Events))
	for i := range sets {
		sets[i] = x.Events[i].Articles
	}
	return sets
}

// chosen are the articles that --event or --articles names.
func (s *session) chosen(x *model.Index) ([]int, error) {
	if s.event != "" {
		for i := range x.Events {
			if strings.EqualFold(x.Events[i].ID, s.event) {
				return x.Events[i].Articles, nil
			}
		}
		return nil, usageError{fmt.Errorf("no event %q, there are E1 to E%d; the command events lists them", corpus.Clean(s.event), len(x.Events))}
	}
	ids := make([]string, len(x.Articles))
	for i := range ids {
		ids[i] = x.Articles[i].ID
	}
	var articles []int
	for _, given := range s.articles {
		given = strings.TrimSpace(given)
		i, err := report.Find(ids, given)
		if errors.Is(err, report.ErrNone) {
			err = fmt.Errorf("%w; the command articles lists the ids%s", err, meant(given, ids))
		}
		if err != nil {
			return nil, usageError{err}
		}
		if slices.Contains(articles, i) {
			return nil, usageError{fmt.Errorf("article %q is named twice, expected others", ids[i])}
		}
		articles = append(articles, i)
	}
	if len(articles) < 2 {
		return nil, usageError{errors.New("expected two articles or more, as --articles 001,002; the command articles lists the ids")}
	}
	return articles, nil
}
