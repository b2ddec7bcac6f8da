package fold_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru/archive/fold"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{" … — !", ""},
		{"The Mayor’s 12.5% don't", "the mayor s 12 5 don t"},
		{"Zoë’s CAFÉ", "zoe s cafe"},
		{"Zoe\u0308", "zoe"},
		{"\u0308", ""},
		{"\u0308a", "a"},
		{"Łódź Straße Ærø İstanbul", "lodz strasse aero istanbul"},
		{"ﬁve ²", "five 2"},
		{"Київ ΑΘΗΝΑ", "киів αθηνα"},
		{"東京 abc東", "東 京 abc 東"},
		{"a\xffb", "a b"},
		{"a\x00b", "a b"},
		{"Lee Jae-myung!", "lee jae myung"},
	} {
		if got := strings.Join(fold.Words(test.text), " "); got != test.want {
			t.Errorf("%q is folded to %q, want %q", test.text, got, test.want)
		}
	}
}

func TestHas(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text, words string
		all, phrase bool
	}{
		{"Jón Holt-Roe", "jon HOLT", true, true},
		{"Jón Holt-Roe", "Holt Jón", true, false},
		{"Jón Holt-Roe", "jon roe", true, false},
		{"Jón Holt-Roe", "roe", true, true},
		{"Jón Holt-Roe", "hol", false, false},
		{"Jón Holt-Roe", "holt roe jon", true, false},
		{"Jón Holt-Roe", "...", true, false},
		{"", "roe", false, false},
	} {
		words := fold.Words(test.words)
		if all, phrase := fold.HasAll(test.text, words), fold.HasPhrase(test.text, words); all != test.all || phrase != test.phrase {
			t.Errorf("%q in %q: all %t, phrase %t", test.words, test.text, all, phrase)
		}
	}
}

// TestEveryRune folds each letter twice: what is kept must be what is asked for.
func TestEveryRune(t *testing.T) {
	t.Parallel()
	for r := rune(0); r <= unicode.MaxRune; r++ {
		once := strings.Join(fold.Words(string(r)), " ")
		if twice := strings.Join(fold.Words(once), " "); twice != once {
			t.Errorf("%q (%U) is folded to %q, and that to %q", r, r, once, twice)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("Zoë’s café in 東京 cost $12.5 million\xff")
	f.Fuzz(func(t *testing.T, text string) {
		words := fold.Words(text)
		if again := fold.Words(strings.Join(words, " ")); !slices.Equal(again, words) {
			t.Errorf("%q is folded to %q, and that to %q", text, words, again)
		}
		at := 0
		for s := fold.Scan(text); s.Next(); at = s.Span().End {
			if span := s.Span(); span.Begin < at || span.End <= span.Begin || !utf8.Valid(s.Word()) || strings.ContainsAny(string(s.Word()), "\" ") {
				t.Errorf("%q: word %q at %v", text, s.Word(), span)
			}
		}
	})
}

func BenchmarkScan(b *testing.B) {
	text := strings.Repeat("The mayor of Tarn City, Ada Marsh, said on Monday that “Zoë” won’t seek a third term. ", 50)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for s := fold.Scan(text); s.Next(); {
			_ = s.Word()
		}
	}
}
