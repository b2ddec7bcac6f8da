package people

import (
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru/archive"
)

// told writes variants with a line for each wording: the words, marked in brackets, and where they stand.
func told(all []Variant) string {
	var b strings.Builder
	for _, v := range all {
		for _, t := range v {
			for i, p := range t.Parts {
				if i > 0 {
					b.WriteByte(' ')
				}
				if p.Marked {
					fmt.Fprintf(&b, "[%s]", p.Text)
				} else {
					b.WriteString(p.Text)
				}
			}
			for _, q := range t.Places {
				b.WriteString(" @" + q.Outlet)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func TestVariants(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		about  string
		quotes []archive.Quote
		want   string
	}{
		{"nothing", nil, ""},
		{"one wording in two outlets", []archive.Quote{{Words: "“The bridge is safe,”", Outlet: "A"}, {Words: "“The Bridge is safe.”", Outlet: "B"}}, ""},
		{"a word more", []archive.Quote{{Words: "The bridge is quite safe", Outlet: "A"}, {Words: "The bridge is safe", Outlet: "B"}},
			"The bridge is [quite] safe @A\nThe bridge is safe @B\n"},
		{"another word, and wire copy", []archive.Quote{
			{Words: "The bridge is shut.", Outlet: "A"}, {Words: "The bridge is safe", Outlet: "B"}, {Words: "the bridge is shut", Outlet: "C"},
		}, "The bridge is [shut.] @A @C\nThe bridge is [safe] @B\n"},
		{"too far apart", []archive.Quote{{Words: "The bridge is safe"}, {Words: "The ferry sails tomorrow"}}, ""},
		{"too short", []archive.Quote{{Words: "Yes, sir"}, {Words: "Yes"}}, ""},
		{"no words", []archive.Quote{{Words: "…"}, {Words: ""}}, ""},
	} {
		if got := told(variants(test.quotes)); got != test.want {
			t.Errorf("%s: got\n%swant\n%s", test.about, got, test.want)
		}
	}
}

func TestOverlap(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b string
		want float64
	}{
		{"a b c", "a b c", 1},
		{"a b c d", "a b", 2.0 / 3},
		{"a a b", "a b b", 2.0 / 3},
		{"a", "b", 0},
	} {
		if got := overlap(strings.Fields(test.a), strings.Fields(test.b)); got != test.want {
			t.Errorf("%q and %q: %v, want %v", test.a, test.b, got, test.want)
		}
	}
}
