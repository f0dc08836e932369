package page

import "testing"

func TestIsFragment(t *testing.T) {
	for in, want := range map[string]bool{"<p>a</p>": true, " <div class=\"x\">a<br>": true, "<3 hearts</3": false, "a <p>b</p>": false, "<P>a</P>": true, "<p>": false, "": false} {
		if got := IsFragment(in); got != want {
			t.Errorf("IsFragment(%q) = %v", in, got)
		}
	}
}
