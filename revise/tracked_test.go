package revise_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/revise"
)

// set writes a tracked text, a passage a line: sign before each sentence, [what went] and {what came}; "=" before passages in
// which nothing changed.
func set(text []revise.Stretch) []string {
	var lines []string
	for _, stretch := range text {
		for _, passage := range stretch.Passages {
			line := map[bool]string{true: "= "}[stretch.Unchanged]
			if passage.Kind != "paragraph" {
				line += string(passage.Kind) + "| "
			}
			for i, s := range passage.Sentences {
				if i > 0 {
					line += s.Space
				}
				if s.Sign() != "" {
					line += s.Sign() + " "
				}
				for _, run := range s.Runs {
					line += run.Kept
					if run.Gone != "" {
						line += "[" + run.Gone + "]"
					}
					if run.Come != "" {
						line += "{" + run.Come + "}"
					}
				}
			}
			lines = append(lines, line)
		}
	}
	return lines
}

func TestTracked(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name                string
		before, after, want []string
	}{
		{
			"words within a sentence",
			[]string{"Trams in Tessel ran early on Tuesday, the city said.", "The strike took six weeks (or more)."},
			[]string{"Trams in Tessel ran on Tuesday, the city council said.", "The strike took seven weeks (or more), and hurt."},
			[]string{"~ Trams in Tessel ran [early] on Tuesday, the city {council} said.", "~ The strike took [six]{seven} weeks (or more){, and hurt}."},
		},
		{
			"at the ends of a sentence",
			[]string{"Yesterday trams in Tessel stood still again.", "Trams in Ansgar and Ytter ran without a break."},
			[]string{"Trams in Tessel stood still.", "All trams in Ansgar and Ytter ran without a break or a delay."},
			[]string{"~ [Yesterday trams]{Trams} in Tessel stood still[ again].", "~ [Trams]{All trams} in Ansgar and Ytter ran without a break{ or a delay}."},
		},
		{
			"sentences of a block stay together",
			[]string{fog + " " + divers + " " + ytter},
			[]string{fog + " The freighter sank. " + ytter},
			[]string{fog + " − [" + divers + "] + {The freighter sank.} " + ytter},
		},
		{
			"what went stands with the block it was of",
			[]string{fog, divers + " " + ytter},
			[]string{fog, "The freighter sank at noon.", ytter},
			[]string{"= " + fog, "+ {The freighter sank at noon.}", "− [" + divers + "] " + ytter},
		},
		{
			"a block that went",
			[]string{fog, "list|" + divers, ytter},
			[]string{fog, "The freighter sank at noon.", ytter},
			[]string{"= " + fog, "list| − [" + divers + "]", "+ {The freighter sank at noon.}", "= " + ytter},
		},
		{
			"moved",
			[]string{fog, divers, ytter},
			[]string{ytter, fog, divers},
			[]string{"↕ " + ytter, "= " + fog, "= " + divers},
		},
		{
			"messages and what stands on both pages",
			[]string{fog, "message|Follow us on all our channels.", divers},
			[]string{fog, "message|Support the Herald with a gift.", divers},
			[]string{"= " + fog, "= " + divers},
		},
		{
			"no spaces between sentences",
			[]string{"フェリーは金曜日に出航した。島には一週間分の小麦粉がある。"},
			[]string{"フェリーは木曜日に出航した。島には一週間分の小麦粉がある。"},
			[]string{"~ フェリーは[金]{木}曜日に出航した。島には一週間分の小麦粉がある。"},
		},
		{"nothing", nil, nil, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := set(revise.New().Compare(version(test.before...), version(test.after...)).Tracked())
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}

// TestTrackedMerge takes two sentences of two blocks for one: what went of the second does not run into the first.
func TestTrackedMerge(t *testing.T) {
	t.Parallel()
	before := version("A fire broke out at the terminal on Tuesday, and two workers were taken to hospital.", "The first call came at 5:40 a.m., fire chief Tomas Brandt said.")
	after := version("A fire broke out at the terminal on Tuesday, fire chief Tomas Brandt said.")
	r := &revise.Revision{Before: before.Reading, After: after.Reading}
	mark := func(gone string) revise.Mark {
		m := revise.Mark{Before: spanOf(before.Reading.Article.Text, gone)}
		m.After.Begin = strings.Index(after.Reading.Article.Text, ", fire chief")
		m.After.End = m.After.Begin
		return m
	}
	r.Pairs = []revise.Pair{{
		Relation: revise.Merged, Part: revise.Story, Before: []int{0, 1}, After: []int{0},
		Marks: []revise.Mark{mark(", and two workers were taken to hospital."), mark("The first call came at 5:40 a.m.")},
	}}
	got := fmt.Sprintf("%q", set(r.Tracked()))
	want := `["~ A fire broke out at the terminal on Tuesday[, and two workers were taken to hospital.\n\nThe first call came at 5:40 a.m.], fire chief Tomas Brandt said."]`
	if got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// words returns the words of both versions as a tracked text has them.
func words(text []revise.Stretch) (before, after []string) {
	var was, is strings.Builder
	for _, stretch := range text {
		for _, passage := range stretch.Passages {
			for _, s := range passage.Sentences {
				for _, run := range s.Runs {
					was.WriteString(run.Kept + run.Gone)
					is.WriteString(run.Kept + run.Come)
				}
				was.WriteByte('\n')
				is.WriteByte('\n')
			}
		}
	}
	return strings.Fields(was.String()), strings.Fields(is.String())
}

// Whatever the texts, a tracked text has the words of both versions: those of the later one to the letter and in their order, and
// the letters of the earlier one.
func FuzzTracked(f *testing.F) {
	f.Add("The ferry sank early.\nNobody was hurt.", "Nobody was hurt, and the ferry sank.\n“Twice”…")
	f.Add("a a a a\nb (c) d\nb\nb", "b\na a a a a a\n b c  d, e f")
	reviser := revise.New()
	f.Fuzz(func(t *testing.T, before, after string) {
		x, y := lines(before), lines(after)
		r := reviser.Compare(revise.Version{Reading: x}, revise.Version{Reading: y})
		var was, is string
		for _, p := range r.Pairs {
			if p.Part == revise.Messaging {
				continue
			}
			for _, s := range p.Before {
				was += x.Sentences[s].Span.In(before)
			}
			for _, s := range p.After {
				is += y.Sentences[s].Span.In(after) + "\n"
			}
		}
		gotWas, gotIs := words(r.Tracked())
		if diff := cmp.Diff(strings.Fields(is), gotIs); diff != "" {
			t.Errorf("of the later version want -, got +:\n%s", diff)
		}
		if want, got := letters(was), letters(strings.Join(gotWas, "")); want != got && isASCII(before+after) {
			t.Errorf("of the earlier version %q, want the letters of %q", gotWas, was)
		}
	})
}

// letters counts the letters and digits of a text.
func letters(text string) (counts [128]int) {
	for _, r := range text {
		if r < 128 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			counts[r]++
		}
	}
	return counts
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= 128 })
}

func spanOf(text, words string) writethru.Span {
	begin := strings.Index(text, words)
	return writethru.Span{Begin: begin, End: begin + len(words)}
}
