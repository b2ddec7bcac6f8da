package printable_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru/printable"
)

func TestText(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, want string }{
		{"", ""},
		{"Plain words, “quoted”, in Zürich.", "Plain words, “quoted”, in Zürich."},
		{"tab\tand\nline", "tab\tand\nline"},
		{"\x1b[31mred", "␛[31mred"},
		{"nul\x00bell\adel\x7fcr\r", "nul␀bell␇del␡cr␍"},
		{"c1 \u0085 \u009b31m", "c1 \ufffd \ufffd31m"},
		{"bidi \u202egnp.\u2066x\u2069", "bidi \ufffdgnp.\ufffdx\ufffd"},
		{"broken \xff \xc3( \xe2\x82", "broken \ufffd \ufffd( \ufffd\ufffd"},
		{"right-to-left mark \u200f stays", "right-to-left mark \u200f stays"},
		{"قال العمدة، 県は – 👩‍🚒", "قال العمدة، 県は – 👩‍🚒"},
	}
	for _, test := range tests {
		if got := printable.Text(test.text); got != test.want {
			t.Errorf("%q becomes %q, want %q", test.text, got, test.want)
		}
	}
}

// Whatever the text, it comes out valid and without controls, and what came out stays as it is.
func FuzzText(f *testing.F) {
	f.Add("An escape \x1b[31m, a nul \x00, \u202eand back\xff.")
	f.Fuzz(func(t *testing.T, text string) {
		got := printable.Text(text)
		for _, r := range got {
			if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) && r > '\u200f' {
				t.Errorf("%q holds %q", got, r)
			}
		}
		if !utf8.ValidString(got) || printable.Text(got) != got || utf8.RuneCountInString(got) != utf8.RuneCountInString(text) {
			t.Errorf("%q becomes %q", text, got)
		}
	})
}
