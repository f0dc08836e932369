package made

import (
	"slices"
	"strings"
	"testing"
)

func TestArticles(t *testing.T) {
	first := slices.Collect(Articles(600, 1))
	if again := slices.Collect(Articles(300, 1)); !slices.Equal(texts(again), texts(first)[:300]) {
		t.Error("the same seed gave other articles, or fewer are not the beginning of more")
	}
	if other := slices.Collect(Articles(300, 2)); slices.Equal(texts(other), texts(first)[:300]) {
		t.Error("another seed gave the same articles")
	}
	ids, events, copies, size := map[string]Article{}, map[int]int{}, 0, 0
	for _, a := range first {
		if _, twice := ids[a.ID]; twice || strings.TrimSpace(a.Text) == "" || a.Date == "" {
			t.Errorf("article %q stands twice or lacks something", a.ID)
		}
		if a.CopyOf != "" {
			copies++
			if of, ok := ids[a.CopyOf]; !ok || of.Event != a.Event || len(of.Text) < len(a.Text) {
				t.Errorf("%s is no copy of %s", a.ID, a.CopyOf)
			}
		}
		ids[a.ID] = a
		events[a.Event]++
		size += len(a.Text)
	}
	if mean := size / len(first); mean < 3500 || mean > 6000 || copies < 3 || len(events) < 200 {
		t.Errorf("%d bytes an article, %d copies, %d events", mean, copies, len(events))
	}
}

func texts(articles []Article) []string {
	var out []string
	for _, a := range articles {
		out = append(out, a.Text)
	}
	return out
}
