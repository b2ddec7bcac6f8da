package python

import (
	"slices"
	"testing"
)

func TestWordList(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{"Rain, rain: 3.5 mm.", []string{"Rain", "rain", "3", "5", "mm"}},
		{"snake_case isn't one", []string{"snake_case", "isn", "t", "one"}},
		{"Straße №5 x² ½", []string{"Straße", "5", "x²", "½"}},
		{"e\u0301te\u0301", []string{"e", "te"}}, // combining marks part words
	} {
		if got := WordList(test.text); !slices.Equal(got, test.want) {
			t.Errorf("WordList(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestWordsGivesOffsets(t *testing.T) {
	t.Parallel()
	const text = "Ünder the öak"
	for at, word := range Words(text) {
		if text[at:at+len(word)] != word {
			t.Errorf("word %q does not stand at byte %d of %q", word, at, text)
		}
	}
}

func TestSqueeze(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"  a \t\n b\u00a0":    "a b",
		"a\x1cb\u2003c\u3000": "a b c",
		"a\u200bb":            "a\u200bb", // a zero-width space is none
		" \u0085":             "",
	} {
		if got := Squeeze(text); got != want {
			t.Errorf("Squeeze(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestLines(t *testing.T) {
	t.Parallel()
	got := Lines("one  two\r\n\n \u00a0\nthree\u2028four")
	if want := []string{"one two", "three four"}; !slices.Equal(got, want) {
		t.Errorf("Lines = %q, want %q", got, want)
	}
}

func TestLower(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"Hello": "hello",
		"ΟΔΟΣ":  "οδος",
		"ΣΑΣ Σ": "σας σ",
		"İzmir": "i\u0307zmir",
		"ÄÖÜ ẞ": "äöü ß",
	} {
		if got := Lower(s); got != want {
			t.Errorf("Lower(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestFold(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"Storm &amp; Drang: a review": "storm drang a review",
		"ﬁve &quot;TIMES&quot; ①":     "five times 1",
		"— ":                          "",
		"AT&T":                        "at t",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}
