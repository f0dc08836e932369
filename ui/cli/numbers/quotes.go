package main

import "parallax/ui/report"

// quotationScores are the scores of quotations, as shares.
type quotationScores struct {
	Articles int
	// Of stretches between quotation marks that are somebody's words.
	Spans                            int
	SpanPrecision, SpanRecall, SpanF float64
	Whole                            float64 // quotations with marks of which every stretch is found
	Others                           int     // stretches in marks that nobody said: titles, terms
	LeftAlone                        float64
	// Of the words of all that is attributed, with marks or without.
	WordPrecision, WordRecall, WordF float64
	// Of reports without marks, found if half of the words are the same.
	Indirect                          int
	IndirectPrecision, IndirectRecall float64
	Speakers                          int     // of quotations with marks whose speaker's full name is known
	SpeakerRight, SpeakerOfAll        float64 // of those found, of all
	Pronouns                          int     // … whom the article only calls he, she or the like there
	PronounRight                      float64
}

// article is one with what people marked.
type article struct {
	ID           string
	Text         string
	Attributions []attribution
	Quotes       []struct {
		Span         [2]int
		Label        string
		Attributions []int
	}
	Ignore [][2]int
}

type attribution struct {
	Content        [][2]int
	Quoted         string
	MentionType    string `json:"mention_type"`
	Speaker        string
	SpeakerOneName bool `json:"speaker_one_name"`
	Nested         bool
}

// quotation is one that the program found.
type quotation struct {
	Article, Kind, Speaker string
	Start, End             int
}

func scoreQuotations(path string) (*quotationScores, error) {
	gold, err := labelled[article](path)
	if err != nil {
		return nil, err
	}
	all, err := printed[quotation](path, report.Quotes)
	if err != nil {
		return nil, err
	}
	of := map[string][]quotation{}
	for _, q := range all {
		of[q.Article] = append(of[q.Article], q)
	}
	var c counts
	for i := range gold {
		newSheet(&gold[i], of[gold[i].ID]).score(&c)
	}
	return c.scores(len(gold)), nil
}

// counts add up over articles.
type counts struct {
	spans, spansFound, spansWrong          int
	quoted, whole, others, othersTaken     int
	words, wordsFound, wordsRight          int
	indirect, indirectFound                int
	reports, reportsRight                  int
	speakers, speakersFound, speakersRight int
	pronouns, pronounsFound, pronounsRight int
}

func (c *counts) scores(articles int) *quotationScores {
	s := &quotationScores{
		Articles: articles, Spans: c.spans, Others: c.others, Indirect: c.indirect, Speakers: c.speakers, Pronouns: c.pronouns,
		SpanPrecision: share(c.spansFound, c.spansFound+c.spansWrong), SpanRecall: share(c.spansFound, c.spans),
		Whole: share(c.whole, c.quoted), LeftAlone: share(c.others-c.othersTaken, c.others),
		WordPrecision: share(c.wordsRight, c.wordsFound), WordRecall: share(c.wordsRight, c.words),
		IndirectPrecision: share(c.reportsRight, c.reports), IndirectRecall: share(c.indirectFound, c.indirect),
		SpeakerRight: share(c.speakersRight, c.speakersFound), SpeakerOfAll: share(c.speakersRight, c.speakers),
		PronounRight: share(c.pronounsRight, c.pronounsFound),
	}
	s.SpanF, s.WordF = harmonic(s.SpanPrecision, s.SpanRecall), harmonic(s.WordPrecision, s.WordRecall)
	return s
}
