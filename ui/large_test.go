package ui

import (
	"flag"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"parallax/corpus"
	"parallax/model"
	"parallax/model/made"
)

// large is how many articles BenchmarkLarge has: go test ./ui -bench Large -args -articles 10000
var large = flag.Int("articles", 100_000, "how many articles BenchmarkLarge has")

// BenchmarkLarge is the slowest of the keys and the frame after it, in a corpus that is
// large by its articles: each is only the beginning of a made one.
func BenchmarkLarge(b *testing.B) {
	const beginning = 400
	c := &corpus.Corpus{}
	for a := range made.Articles(*large, 1) {
		if n := strings.IndexByte(a.Text[min(beginning, len(a.Text)):], '\n'); n > 0 {
			a.Text = strings.Clone(a.Text[:beginning+n])
		}
		c.Articles = append(c.Articles, a.Article)
	}
	x, err := model.Build(b.Context(), c, nil)
	if err != nil {
		b.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	d := newDriver(b, x, 120, 36)
	d.app.digest.names.make()
	d.app.digest.index(b.Context())
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.Logf("%d quotations, %d events; the screens and the index of words take %.1f MB, the texts %.1f MB",
		len(x.Quotes), len(x.Events), float64(after.HeapAlloc-before.HeapAlloc)/1e6, float64(d.app.digest.bytes)/1e6)
	for _, keys := range []string{
		"j k", "space b", "G g", "2 1", "3 1", "enter esc", "c c", "S s S e", "S t S e", "S w S e", "2 G g 1", "2 j k 1", "2 # esc 1",
		"V V", "2 V V 1", "f text:erax esc", "/ text:zzqx enter n esc", "2 / text:zzqx enter n esc 1", "f text:ky esc", "& e esc", "& text:ka esc", "& text:summit,said esc",
	} {
		b.Run(strings.ReplaceAll(keys, " ", "_"), func(b *testing.B) {
			var worst time.Duration
			which := ""
			for b.Loop() {
				for _, k := range strings.Fields(keys) {
					if t, ok := strings.CutPrefix(k, "text:"); ok {
						for _, r := range t {
							worst, which = d.timed(tea.KeyPressMsg{Text: string(r), Code: r}, worst, which)
						}
						continue
					}
					worst, which = d.timed(keyPress(k), worst, which)
				}
			}
			b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
			b.Logf("worst key: %s", which)
		})
	}
}

// timed sends a key, draws, and gives the longer time and its key.
func (d *driver) timed(k tea.KeyPressMsg, worst time.Duration, which string) (time.Duration, string) {
	began := time.Now()
	d.send(k)
	d.app.View()
	if took := time.Since(began); took > worst {
		return took, k.String()
	}
	return worst, which
}
