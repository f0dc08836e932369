package cli

import (
	"context"
	"slices"

	"parallax/ui/plain"
	"parallax/ui/report"
)

// readPlain reads line by line; where no lines can come, because standard input is no
// terminal or is the corpus, it prints the articles.
func (s *session) readPlain(ctx context.Context, paths []string) error {
	if !isTerminal(s.in) || slices.Contains(paths, "-") {
		return s.printArticles(ctx, paths)
	}
	x, err := s.index(ctx, paths)
	if err != nil {
		return err
	}
	return plain.Run(s.in, s.out, x, plain.Options{Width: s.width})
}

// printArticles prints what the command articles does.
func (s *session) printArticles(ctx context.Context, paths []string) error {
	s.format = string(report.Table)
	x, err := s.index(ctx, paths)
	if err != nil {
		return err
	}
	return report.Articles(s.out, x, s.options())
}
