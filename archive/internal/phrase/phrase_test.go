package phrase

import (
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru/archive/fold"
)

func TestParse(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{"", "[]"},
		{"ferry River", "[[ferry] [river]]"},
		{`"ferry to Weir" river`, "[[ferry to weir] [river]]"},
		{`river “ferry to`, "[[river] [ferry to]]"},
		{"don't", "[[don t]]"},
		{"ferry FERRY", "[[ferry]]"},
		{`"" - "!"`, "[]"},
	} {
		if got := fmt.Sprint(Parse(test.text)); got != test.want {
			t.Errorf("%q is %s, want %s", test.text, got, test.want)
		}
	}
}

// FuzzFind compares the finder with a search for joined words.
func FuzzFind(f *testing.F) {
	f.Add(`"a a b" b`, "a a a b")
	f.Add("zoe", "Zoë’s ferry")
	f.Fuzz(func(t *testing.T, question, text string) {
		phrases := Parse(question)
		found, marks := NewFinder(phrases).Find(text, 0)
		for _, m := range marks {
			if m.Begin < 0 || m.End > len(text) || m.Len() == 0 {
				t.Errorf("mark %v in a text of %d bytes", m, len(text))
			}
		}
		words := " " + strings.Join(fold.Words(text), " ") + " "
		for i, p := range phrases {
			want := strings.Contains(words, " "+strings.Join(p, " ")+" ")
			if got := found>>i&1 == 1; got != want {
				t.Errorf("%q in %q: %v, want %v", p, text, got, want)
			}
		}
	})
}
