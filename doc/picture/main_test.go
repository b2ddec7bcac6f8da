package main

import (
	"strings"
	"testing"
)

func TestDraw(t *testing.T) {
	t.Parallel()
	tests := []struct{ about, text, want string }{
		{"plain", "plain", `<text x="16.0" y="31" xml:space="preserve">plain</text>`},
		{"indented", "  in", `<text x="32.8" y="31" xml:space="preserve">in</text>`},
		{"coloured", "\x1b[0;1;32mgo\x1b[0m on", `<text x="16.0" y="31" xml:space="preserve" fill="#8fce7e" font-weight="bold">go</text>`},
		{"after a colour", "\x1b[0;1;32mgo\x1b[0m on", `<text x="41.2" y="31" xml:space="preserve">on</text>`},
		{"on the next line", "a\nb", `<text x="16.0" y="51" xml:space="preserve">b</text>`},
		{"wide characters", "港\x1b[4m!", `<text x="32.8" y="31" xml:space="preserve" text-decoration="underline">!</text>`},
		{"mark-up", "<b> & c", `>&lt;b&gt; &amp; c</text>`},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			var out strings.Builder
			if err := draw(&out, strings.NewReader(test.text)); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(out.String(), test.want) {
				t.Errorf("want %s in\n%s", test.want, out.String())
			}
		})
	}
}
