package pages_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/pages"
)

func text(s string) *string { return &s }

// score scores one page.
func score(gold corpus.Gold, read corpus.Prediction) pages.Scores {
	gold.ID, read.ID = "a", "a"
	return pages.Score([]corpus.Gold{gold}, map[string]corpus.Prediction{"a": read})
}

func TestShingle(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, gold, read string
		want             pages.Triple
		exact            float64
	}{
		{"case counts", "The river rose again.", "the river rose again", pages.Triple{}, 0},
		{"same words", "The river rose again.", "The river rose, again", pages.Triple{P: 1, R: 1, F1: 1}, 1},
		{"shorter than a shingle", "Rain fell", "Rain fell", pages.Triple{P: 1, R: 1, F1: 1}, 1},
		// abcd bcde of abcd bcde cdef
		{"end missing", "a b c d e f", "a b c d e", pages.Triple{P: 1, R: .6667, F1: .8}, 0},
		{"end added", "a b c d e", "a b c d e f", pages.Triple{P: .6667, R: 1, F1: .8}, 0},
		{"counted as often as it stands", "a b c d", "a b c d a b c d", pages.Triple{P: .2, R: 1, F1: .3333}, 0},
		{"nothing read", "a b c d", "", pages.Triple{}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := score(corpus.Gold{Text: &test.gold}, corpus.Prediction{Text: test.read}).Shingle
			if got.Triple != test.want || got.Exact != test.exact {
				t.Errorf("got %v, exact %v; want %v, exact %v", got.Triple, got.Exact, test.want, test.exact)
			}
		})
	}
}

// Over pages, F1 is the harmonic mean of the mean precision and the mean
// recall; a page on which nothing was read has no precision.
func TestShingleOverPages(t *testing.T) {
	t.Parallel()
	gold := []corpus.Gold{{ID: "a", Text: text("a b c d")}, {ID: "b", Text: text("e f g h")}, {ID: "c", Text: text("")}}
	read := map[string]corpus.Prediction{"a": {Text: "a b c d"}, "c": {Text: "more"}}
	got := pages.Score(gold, read)
	want := &pages.Shingle{
		PRF:    pages.PRF{Triple: pages.Triple{P: 1, R: .5, F1: .6667}, N: 2},
		Exact:  .5,
		PageF1: .5,
		GE95:   .5,
	}
	if diff := cmp.Diff(want, got.Shingle); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.Missing != 1 || got.Pages != 3 {
		t.Errorf("%d pages, %d missing; want 3, 1", got.Pages, got.Missing)
	}
}

func TestParagraphs(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		gold []string
		read string
		want pages.Triple
	}{
		{"white space is folded", []string{"One  two.", "Three."}, "One two.\n\n Three. ", pages.Triple{P: 1, R: 1, F1: 1}},
		{"joined paragraphs are wrong", []string{"One.", "Two."}, "One. Two.", pages.Triple{}},
		{"doubled", []string{"One.", "Two."}, "One.\nOne.\nTwo.", pages.Triple{P: .6667, R: 1, F1: .8}},
		{"optional read", []string{"One.", "[Two.]"}, "One.\nTwo.", pages.Triple{P: 1, R: 1, F1: 1}},
		{"optional left out", []string{"One.", "[Two.]"}, "One.", pages.Triple{P: 1, R: 1, F1: 1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := score(corpus.Gold{Paragraphs: test.gold}, corpus.Prediction{Text: test.read}).Paragraph
			if got.Triple != test.want {
				t.Errorf("got %v, want %v", got.Triple, test.want)
			}
		})
	}
}

func TestRougeLSum(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		gold []string
		read string
		want pages.Triple
	}{
		{"equal", []string{"The dam held.", "[x]"}, "the dam HELD", pages.Triple{P: 1, R: 1, F1: 1}},
		// one sentence of five words; "the dam" and "held" are on the subsequence
		{"subsequence", []string{"The old dam still held.", "[x]"}, "The dam, at last, held.", pages.Triple{P: .6, R: .6, F1: .6}},
		// the union over sentences read: "a b" of the first, "c d" of the second
		{"union", []string{"a b c d", "[x]"}, "a b. c d.", pages.Triple{P: 1, R: 1, F1: 1}},
		// order counts within a sentence
		{"order", []string{"a b", "[x]"}, "b a", pages.Triple{P: .5, R: .5, F1: .5}},
		// a word counts no more often than it stands in what was read
		{"clipped", []string{"a b.", "a c.", "[x]"}, "a", pages.Triple{P: 1, R: .25, F1: .4}},
		// “a.” is a sentence of its own, so that the order does not count
		{"sentences end after closing marks", []string{"b a", "[x]"}, "“a.” b", pages.Triple{P: 1, R: 1, F1: 1}},
		{"sentences end before white space", []string{"b a", "[x]"}, "a.b", pages.Triple{P: .5, R: .5, F1: .5}},
		{"nothing read", []string{"a", "[x]"}, "", pages.Triple{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := score(corpus.Gold{Paragraphs: test.gold}, corpus.Prediction{Text: test.read}).RougeLSum
			if got.Triple != test.want {
				t.Errorf("got %v, want %v", got.Triple, test.want)
			}
		})
	}
}

func TestRougeLSumNeedsOptionalParagraphs(t *testing.T) {
	t.Parallel()
	if got := score(corpus.Gold{Paragraphs: []string{"a"}}, corpus.Prediction{Text: "a"}).RougeLSum; got != nil {
		t.Errorf("got %v, want none", got)
	}
}

func TestSegments(t *testing.T) {
	t.Parallel()
	gold := corpus.Gold{With: []string{"the ferry  sank", "twelve aboard"}, Without: []string{"Sign up", "Share"}}
	got := score(gold, corpus.Prediction{Text: "On Monday the ferry\nsank. Sign up"}).Segment
	want := &pages.Segment{PRF: pages.PRF{Triple: pages.Triple{P: .5, R: .5, F1: .5}, N: 1}, Accuracy: .5}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	gold := corpus.Gold{Text: text("Two boats, two crews"), With: []string{"TWO boats", "crews sank"}, Without: []string{"login"}}
	got := score(gold, corpus.Prediction{Text: "two boats. Login"}).Words
	without := 1.0
	want := &pages.WordScore{
		PRF:          pages.PRF{Triple: pages.Triple{P: .6667, R: .5, F1: .5714}, N: 1},
		FoundWith:    .5,
		FoundWithout: &without,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTitle(t *testing.T) {
	t.Parallel()
	for read, want := range map[string]float64{
		"Fire &amp; ice – the LONG night": 1,
		"Fire & ice: the long night":      1,
		"Fire and ice: the long night":    0,
		"Fire & ice":                      0,
	} {
		got := score(corpus.Gold{Title: "Fire & Ice: The Long Night"}, corpus.Prediction{Title: read}).Title
		if got.Exact != want {
			t.Errorf("title %q scores %v, want %v", read, got.Exact, want)
		}
	}
	if got := score(corpus.Gold{Title: "x"}, corpus.Prediction{Text: "x"}).Title; got != nil {
		t.Errorf("an extractor without titles has the score %v, want none", got)
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	gold := []corpus.Gold{
		{ID: "right", Published: "2024-05-06T23:00:00-05:00"},
		{ID: "wrong", Published: "2024-05-06"},
		{ID: "none", Published: "2024-05-06"},
		{ID: "spurious"},
		{ID: "rightly none"},
	}
	got := pages.Score(gold, map[string]corpus.Prediction{
		"right":    {Published: "2024-05-06T10:00:00Z"},
		"wrong":    {Published: "2024-05-07"},
		"spurious": {Published: "2020-01-01"},
	})
	if diff := cmp.Diff(&pages.Date{SameDay: .3333, DateGiven: .6667, N: 3}, got.Date); diff != "" {
		t.Errorf("date (-want +got):\n%s", diff)
	}
	// tp 1, fp 2, fn 1, tn 1
	want := &pages.HTMLDate{Triple: pages.Triple{P: .3333, R: .5, F1: .4}, Accuracy: .4}
	if diff := cmp.Diff(want, got.HTMLDate); diff != "" {
		t.Errorf("htmldate (-want +got):\n%s", diff)
	}
}

func TestAuthors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		gold, read     []string
		exact, overlap float64
	}{
		{[]string{"Ada Holm", "Per Lind"}, []string{"By Ada Holm and Per Lind"}, 1, 1},
		{[]string{"Ada Holm", "Per Lind"}, []string{"per lind; ADA HOLM"}, 1, 1},
		{[]string{"Ada Holm", "Per Lind"}, []string{"Ada Holm"}, 0, 1},
		{[]string{"Ada Holm"}, []string{"von Ada Holm", "Staff"}, 0, 1},
		{[]string{"Ada Holm"}, []string{"Roland Sand"}, 0, 0}, // "and" within a name parts nothing
		{[]string{"Roland Sand"}, []string{"Roland Sand"}, 1, 1},
		{[]string{"Ada Holm"}, []string{"Ada Holm/Per Lind"}, 0, 1},
	} {
		got := score(corpus.Gold{Authors: test.gold}, corpus.Prediction{Authors: test.read}).Author
		if got.Exact != test.exact || got.Overlap != test.overlap {
			t.Errorf("%q read as %q: exact %v, overlap %v; want %v, %v",
				test.gold, test.read, got.Exact, got.Overlap, test.exact, test.overlap)
		}
	}
}

func TestSpuriousAuthors(t *testing.T) {
	t.Parallel()
	gold := []corpus.Gold{{ID: "a", Authors: []string{"Ada Holm"}}, {ID: "b"}, {ID: "c"}}
	got := pages.Score(gold, map[string]corpus.Prediction{"b": {Authors: []string{"Editor"}}, "c": {Authors: []string{" "}}}).Author
	if diff := cmp.Diff(&pages.Author{N: 1, Spurious: "1/2"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
