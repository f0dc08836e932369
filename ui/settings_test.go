package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"parallax/model"
	"parallax/ui/config"
	"parallax/ui/keymap"
)

// settingsOf are the settings of a file with text src.
func settingsOf(t testing.TB, src string) *config.Settings {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := keymap.LoadSettings(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// with is a reader with options.
func with(t testing.TB, x *model.Index, w, h int, o Options) *driver {
	t.Helper()
	o.Theme = "dark"
	d := newDriver(t, nil, w, h)
	d.app = newApp(context.Background(), o)
	d.app.resting = true
	d.app.resize(w, h)
	if x != nil {
		d.send(loadedMsg{x: x, digest: newDigest(x)})
	}
	return d
}

func TestColumnLimits(t *testing.T) {
	if config.LeastWidth != leastColumn || config.MostWidth != mostColumn {
		t.Error("the settings have another idea of the column than the reader")
	}
}

// TestKeysAsBound: the keys of the file work, and are those that are shown.
func TestKeysAsBound(t *testing.T) {
	s := settingsOf(t, "[keys]\nhelp = \"H\"\nask-filter = \"F\"\nchoose = []\nquotes = \"@\"\nnames = \"f5\"\nstar = [\"*\"]\nbogus = \"z\"\n")
	d := with(t, sample(), 120, 60, Options{Settings: s}).sees("there is no action", "line 8:", "F filter", "H keys", " @ Quotes ", " - Names ").lacks("c choose")
	d.press("s").lacks("starred").lacks("there is no action") // that is said once
	d.press("*").sees("starred")
	d.press("v").sees("H shows all")
	d.press("@").sees("[@ Quotes]")
	d.press("1")
	d.press("H").sees("Moving", "What F takes", "1 @ 3 4 F5").lacks("choose this article")
	d.press("H", ":", "text:map", "enter").sees(s.Path, "1 problem", "line 8", "ask-filter, by config.toml", "no key", "choose, by config.toml")
	d.press("q").sees("articles by event")
	d.press(":", "text:choose", "enter").sees("is chosen") // every action is a command still
	d.press(":", "text:swap", "enter").sees("that is a key of Compare")
}

// TestAtHome: the presets do what the programs they are named after do.
func TestAtHome(t *testing.T) {
	open := func(preset string) *driver {
		return with(t, sample(), 120, 36, Options{Settings: &config.Settings{Preset: preset}})
	}
	d := open("newsboat").sees("F filter")
	first := d.press("down", "enter").app.reader.article
	if d.press("n"); d.app.reader.article == first {
		t.Error("n does not go to the next article")
	}
	if d.press("p"); d.app.reader.article != first {
		t.Error("p does not go back")
	}
	d.press("ctrl+e").sees("starred")
	d = open("less").press("down", "enter").sees("h keys")
	top := d.app.reader.top
	if d.press("f"); d.app.reader.top <= top {
		t.Error("f does not turn the page")
	}
	if d.press("<"); d.app.reader.top != 0 {
		t.Error("< does not go to the top")
	}
	d.press("h").sees("Moving", "  Space f ^F ^V PgDn b ^B PgUp")
	for _, preset := range []string{"newsboat", "less"} {
		if !quits(open(preset).send(keyPress("Q"))) || !quits(open(preset).send(keyPress("q"))) {
			t.Errorf("%s: q and Q do not quit", preset)
		}
	}
}

func TestThemeOfTheUser(t *testing.T) {
	src := "[theme]\nquote = \"bold #123456\"\n[theme.light]\nquote = \"underline 200\"\n[reader]\nwidth = 44\n"
	open := func(p colorprofile.Profile, tone bool, o Options) string {
		o.Settings = settingsOf(t, src)
		d := with(t, sample(), 120, 36, o)
		d.app.setProfile(p)
		d.app.setTone(tone)
		return d.press("j", "enter", "]").app.View().Content
	}
	const dark, light = "1;38;2;18;52;86", "38;5;200"
	if got := open(colorprofile.TrueColor, true, Options{}); !strings.Contains(got, dark) || strings.Contains(got, light) {
		t.Errorf("the style of the user is not on the screen: %q", got)
	}
	if got := open(colorprofile.ANSI256, false, Options{}); !strings.Contains(got, light) {
		t.Errorf("the style for light is not on the screen: %q", got)
	}
	for _, o := range []Options{{Color: "never"}, {Env: []string{"NO_COLOR=1"}}} {
		p, forced := profile(o.Color, o.Env)
		if got := open(p, true, o); !forced || strings.Contains(got, "38;2") {
			t.Errorf("colours in spite of %+v", o)
		}
	}
	if d := with(t, nil, 120, 36, Options{Settings: settingsOf(t, src)}); d.app.reader.column != 44 {
		t.Errorf("the column has %d cells", d.app.reader.column)
	}
}

// TestASCII: without UTF-8 nothing but ASCII is drawn, and nothing moves.
func TestASCII(t *testing.T) {
	for name, x := range map[string]*model.Index{"sample": sample(), "hostile": hostile(t)} {
		plain := with(t, x, 120, 36, Options{})
		d := with(t, x, 120, 36, Options{ASCII: "LANG=C is not UTF-8"})
		for i, k := range []string{"", "j", "enter", "]", "2", "j", "3", "j", "4", "5", "?", "q", "/", "text:–é全"} {
			if k != "" {
				d.press(k)
				plain.press(k)
			} else {
				d.sees("ASCII signs: LANG=C is not UTF-8")
			}
			for _, c := range d.app.View().Content {
				if c > 0x7e || c < ' ' && c != '\n' && c != '\x1b' {
					t.Fatalf("%s, step %d: %q is drawn", name, i, c)
				}
			}
			if wrong := wellFormed(d, 120, 36); wrong != "" {
				t.Fatalf("%s, step %d: %s", name, i, wrong)
			}
			if !d.app.helping { // the sheet has words for arrows
				d.same(plain)
			}
		}
	}
	d := with(t, sample(), 80, 24, Options{ASCII: "LANG=C is not UTF-8"}).press("j", "enter", "]")
	golden(t, "ascii-80x24", trimmed(d.screen()))
	d.press("?").sees("j k Down Up")
}

// same fails when something that ASCII has stands elsewhere than in other.
func (d *driver) same(other *driver) {
	d.t.Helper()
	d.app.note, other.app.note = "", ""
	d.app.stale, other.app.stale = true, true
	got, want := strings.Split(d.screen(), "\n"), strings.Split(other.screen(), "\n")
	for y := range want {
		at := 0
		for i := 0; i < len(want[y]); {
			cluster, cells := ansi.FirstGraphemeCluster(want[y][i:], other.app.pen.Method)
			n := len(cluster)
			if n == 1 && got[y][at] != want[y][i] {
				d.t.Fatalf("line %d, cell %d: %q for %q", y, at, got[y][at], want[y][i])
			}
			i, at = i+n, at+cells
		}
	}
}
