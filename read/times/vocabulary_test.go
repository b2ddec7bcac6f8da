package times_test

import (
	"strings"
	"testing"

	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/read/times"
)

// TestVocabulary shows that English has all there is in each list of a fixed length.
func TestVocabulary(t *testing.T) {
	t.Parallel()
	v := en.Times()
	for _, list := range []struct {
		name  string
		words []string
		want  int
	}{
		{"months", v.Months, 12}, {"weekdays", v.Weekdays, 7}, {"plurals", v.Plurals, 7}, {"seasons", v.Seasons, 4}, {"units", v.Units, 11}, {"many", v.Many, 11},
	} {
		if len(list.words) != list.want {
			t.Errorf("%d %s instead of %d", len(list.words), list.name, list.want)
		}
		for _, w := range list.words {
			if w != strings.ToLower(w) {
				t.Errorf("%s: %q is not in lower case", list.name, w)
			}
		}
	}
}

// TestNoVocabulary shows what can be read without a language.
func TestNoVocabulary(t *testing.T) {
	t.Parallel()
	doc := split("2025-08-25, Monday, 10 days, 1/2/2003 and the 1950s")
	want := "2025-08-25 DATE 2025-08-25; 1/2/2003 DATE 2003-01-02; 1950s DATE 195X"
	if got := show(doc, times.New(lang.Times{}).Find(doc, published)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
