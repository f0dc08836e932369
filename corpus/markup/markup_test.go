package markup

import "testing"

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"<p>One <b>and</b>\n two.</p><p>Three &amp; four.<br>Five</p>":            "One and two.\nThree & four.\nFive",
		"<div>a<script>var x = '<p>'</script><style>p{}</style><!-- c -->b</div>": "ab",
		"<pre>x\n  y</pre>z":                 "x\n  y\nz",
		"<ul><li>Ж</li><li>é \xff</li></ul>": "Ж\né \xff",
		"no marks":                           "no marks",
	} {
		if got := Text(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]bool{"<p>a</p>": true, " <div class=\"x\">a<br>": true, "<3 hearts</3": false, "a <p>b</p>": false, "<P>a</P>": true, "<p>": false, "": false} {
		if got := Is(in); got != want {
			t.Errorf("Is(%q) = %v", in, got)
		}
	}
}

// FuzzText holds: no text is longer than its source, but for what broken bytes and NUL
// become.
func FuzzText(f *testing.F) {
	f.Add("<p>a &amp; <br> b</p><pre>c")
	f.Fuzz(func(t *testing.T, s string) {
		if got := Text(s); len(got) > 3*len(s)+1 {
			t.Fatalf("%q became %q", s, got)
		}
		Is(s)
	})
}
