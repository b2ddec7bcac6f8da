package attribution

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
)

const story = "Storm hits coast\n" +
	"“We lost the roof,” said Mayor Ada Holm. She hopes for help. " +
	"According to the harbour office, two boats sank."

// spans returns where the words stand in the story.
func spans(words ...string) []writethru.Span {
	var found []writethru.Span
	for _, w := range words {
		at := strings.Index(story, w)
		found = append(found, writethru.Span{Begin: at, End: at + len(w)})
	}
	return found
}

var (
	direct    = Attribution{Source: spans("Mayor Ada Holm"), Cue: spans("said"), Content: spans("“We lost the roof,”")}
	wish      = Attribution{Source: spans("She"), Cue: spans("hopes"), Content: spans("for help")}
	statement = Attribution{Source: spans("the harbour office"), Cue: spans("According to"), Content: spans("two boats sank")}
)

// scoreStory scores a reading of the story at IoU .5.
func scoreStory(d Document, predicted ...Attribution) Threshold {
	d.Text = story
	s := NewScorer()
	s.Add(d, []Attribution{direct, wish, statement}, predicted)
	return s.Scores().Thresholds[0]
}

func TestSubsets(t *testing.T) {
	t.Parallel()
	got := scoreStory(Document{}, direct, wish, statement).AQ
	right := func(n int) Figure { return Figure{n, n, 100, 100, 100} }
	want := [Subsets]Figure{
		All: right(3), Speech: right(2), Quoted: right(1), Direct: right(1),
		IndirectSpeech: right(1), IndirectOther: right(1),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMatching(t *testing.T) {
	t.Parallel()
	with := func(a Attribution, change func(*Attribution)) Attribution {
		change(&a)
		return a
	}
	for _, test := range []struct {
		name string
		read Attribution
		want Figure // ALL
	}{
		{"without the quotation marks", with(direct, func(a *Attribution) { a.Content = spans("We lost the roof") }), Figure{3, 1, 100, 33.33, 50}},
		{"in two spans", with(direct, func(a *Attribution) { a.Content = spans("We lost", "the roof") }), Figure{3, 1, 100, 33.33, 50}},
		{"over half of it", with(direct, func(a *Attribution) { a.Content = spans("We lost") }), Figure{3, 1, 0, 0, 0}}, // 6 of 13
		{"just half", with(statement, func(a *Attribution) { a.Content = spans("boats s") }), Figure{3, 1, 100, 33.33, 50}},
		{"a part of the source", with(direct, func(a *Attribution) { a.Source = spans("Holm") }), Figure{3, 1, 100, 33.33, 50}},
		{"another source", with(direct, func(a *Attribution) { a.Source = spans("She") }), Figure{3, 1, 0, 0, 0}},
		{"no source", with(direct, func(a *Attribution) { a.Source = nil }), Figure{3, 1, 0, 0, 0}},
		{"another cue", with(direct, func(a *Attribution) { a.Cue = spans("hopes") }), Figure{3, 1, 100, 33.33, 50}},
		{"no content", with(direct, func(a *Attribution) { a.Content = spans(",”") }), Figure{Gold: 3}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := scoreStory(Document{}, test.read).AQ[All]; got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

// A matched pair with the wrong source is used up: a second reading of the same
// words cannot make up for it.
func TestWrongSourceUsesUpItsMatch(t *testing.T) {
	t.Parallel()
	wrong := Attribution{Source: spans("She"), Content: direct.Content}
	shorter := Attribution{Source: direct.Source, Content: spans("lost the roof")}
	if got, want := scoreStory(Document{}, wrong, shorter).AQ[All], (Figure{Gold: 3, Pred: 2}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestPersonBehindPronoun(t *testing.T) {
	t.Parallel()
	she := strings.Index(story, "She")
	d := Document{Persons: Persons{At: map[int]string{she: "Ada Holm"}, Known: []string{"Ada Holm"}}}
	for name, want := range map[string]float64{"Ada Holm": 33.33, "Holm": 33.33, "Per Lind": 0, "": 0} {
		read := wish
		read.Name = name
		got := scoreStory(d, read)
		if got.AQR[All].R != want || got.AQ[All].R != 33.33 {
			t.Errorf("name %q: AQ-R recall %v, AQ recall %v; want %v, 33.33", name, got.AQR[All].R, got.AQ[All].R, want)
		}
	}
}

func TestExactSpans(t *testing.T) {
	t.Parallel()
	read := direct
	read.Source = spans(" Mayor Ada Holm") // white space does not count
	read.Content = spans("We lost the roof")
	s := NewScorer()
	s.Add(Document{Text: story}, []Attribution{direct}, []Attribution{read})
	got := s.Scores().Exact
	want := [Roles]Figure{Source: {1, 1, 100, 100, 100}, Cue: {1, 1, 100, 100, 100}, Content: {1, 1, 0, 0, 0}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAgreementTakesEveryPairOnce(t *testing.T) {
	t.Parallel()
	one, two := []Attribution{direct}, []Attribution{direct, wish}
	got := Agreement([]Document{{Text: story, Annotators: [][]Attribution{one, two, two}}, {Text: story, Annotators: [][]Attribution{one}}})
	if want := (Figure{4, 6, 66.67, 100, 80}); got.Documents != 3 || got.Thresholds[0].AQ[All] != want {
		t.Errorf("%d pairs, %v; want 3, %v", got.Documents, got.Thresholds[0].AQ[All], want)
	}
}

func TestQuotedShare(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]float64{
		"plain words":            0,
		"“all of it”":            1,
		"half “half”":            .5,
		"\"half\" half":          .5,
		"''half'' half":          .5,
		"``half'' half":          .5,
		"‘‘half’’ half":          .5,
		"don't 'half' '''":       0,
		"“open to the\nend”":     .75, // a line break closes; the last mark closes nothing
		"“A” and “B” and \"C\" ": 1. / 3,
	} {
		r := newRuler(text)
		if got := r.quotedShare(r.chars([]writethru.Span{{Begin: 0, End: len(text)}})); got != want {
			t.Errorf("quoted share of %q is %v, want %v", text, got, want)
		}
	}
}

func TestChars(t *testing.T) {
	t.Parallel()
	r := newRuler("é, ab — cd\xff1")
	whole := r.chars([]writethru.Span{{Begin: 0, End: 3}, {Begin: 2, End: 7}, {Begin: 7, End: 15}})
	if got := whole.size(); got != 6 {
		t.Errorf("%d characters, want 6", got)
	}
	if got := whole.shared(r.chars([]writethru.Span{{Begin: 5, End: 6}, {Begin: 12, End: 15}})); got != 3 {
		t.Errorf("%d shared characters, want 3", got)
	}
}
