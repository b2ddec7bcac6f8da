package times_test

import (
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/times"
)

// published is a Monday.
var published = time.Date(2025, 8, 25, 14, 3, 0, 0, time.UTC)

// split cuts a text into words, a block a line.
func split(text string) *nlp.Doc {
	var lines []writethru.Span
	begin := 0
	for line := range strings.Lines(text) {
		lines = append(lines, writethru.Span{Begin: begin, End: begin + len(line)})
		begin += len(line)
	}
	return nlp.NewSplitter(en.Orthography()).Split(text, lines)
}

// parsed returns a text with its trees and names.
func parsed(text string) *nlp.Doc {
	doc := split(text)
	model.English().Parse(doc)
	return doc
}

// show writes expressions with their types and values.
func show(doc *nlp.Doc, found []times.Time) string {
	var out []string
	for _, t := range found {
		out = append(out, doc.Span(t.Range).In(doc.Text)+" "+string(t.Type)+" "+t.Value)
	}
	return strings.Join(out, "; ")
}

// A sentence is a text and the expressions in it, as show writes them.
type sentence struct{ text, want string }

func check(t *testing.T, read func(string) *nlp.Doc, published time.Time, sentences []sentence) {
	t.Helper()
	finder := times.New(en.Times())
	for _, s := range sentences {
		doc := read(s.text)
		if got := show(doc, finder.Find(doc, published)); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestWithoutTrees holds what needs no parser.
func TestWithoutTrees(t *testing.T) {
	t.Parallel()
	for name, sentences := range phenomena {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			check(t, split, published, sentences)
		})
	}
}

// TestWithTrees shows that trees and names take nothing of that away.
func TestWithTrees(t *testing.T) {
	t.Parallel()
	for name, sentences := range phenomena {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			check(t, parsed, published, sentences)
		})
	}
}

// TestTense shows which day is meant, as the verb says.
func TestTense(t *testing.T) {
	t.Parallel()
	check(t, parsed, published, []sentence{
		{"Ada Marsh resigned on Friday.", "Friday DATE 2025-08-22"},
		{"The council will vote on Friday.", "Friday DATE 2025-08-29"},
		{"The council meets Tuesday.", "Tuesday DATE 2025-08-26"},
		{"The council meets Tuesday night.", "Tuesday night TIME 2025-08-26TNI"},
		{"The council met Tuesday.", "Tuesday DATE 2025-08-19"},
		{"The strike is expected to end Wednesday.", "Wednesday DATE 2025-08-27"},
		{"Tram drivers plan to walk out on Thursday.", "Thursday DATE 2025-08-28"},
		{"The election is Tuesday.", "Tuesday DATE 2025-08-26"},
		{"The funeral was Sunday.", "Sunday DATE 2025-08-24"},
		{"Marsh said Saturday that the dam would hold.", "Saturday DATE 2025-08-23"},
		{"The talks, which begin Thursday, are the third of their kind.", "Thursday DATE 2025-08-28"},
		{"Schools would open late on Thursday, the city said.", "Thursday DATE 2025-08-28"},
		{"The bridge will open in March.", "March DATE 2026-03"},
		{"The bridge opened in March.", "March DATE 2025-03"},
		{"The port was closed in December.", "December DATE 2024-12"},
		{"The ferry will sail again on Sept. 3.", "Sept. 3 DATE 2025-09-03"},
		{"The ferry sank on Sept. 3.", "Sept. 3 DATE 2024-09-03"},
		{"She leaves office in January.", "January DATE 2026-01"},
		{"They were going to meet on Thursday.", "Thursday DATE 2025-08-28"},
	})
}

// TestNames shows that names are kept clear of.
func TestNames(t *testing.T) {
	t.Parallel()
	check(t, parsed, published, []sentence{
		{"She wrote it in The Sunday Times.", ""},
		{"“It is over,” April Jones told reporters.", ""},
		{"Sales fell on Black Friday.", ""},
		{"Sunday’s vote was close.", "Sunday DATE 2025-08-24"},
		{"The film 60 Minutes to Tarn was shown.", ""},
		{"The Daily Courier reported it.", ""},
	})
}

// TestUnpublished shows what is left open where the day of publication is not known.
func TestUnpublished(t *testing.T) {
	t.Parallel()
	check(t, split, time.Time{}, []sentence{
		{"He left on Monday.", "Monday DATE XXXX-WXX-1"},
		{"He left Monday night.", "Monday night TIME XXXX-WXX-1TNI"},
		{"He left in March.", "March DATE XXXX-03"},
		{"He left on Aug. 25.", "Aug. 25 DATE XXXX-08-25"},
		{"He left on Aug. 25, 2025.", "Aug. 25, 2025 DATE 2025-08-25"},
		{"He left last week.", "last week DATE PAST_REF"},
		{"He leaves next week.", "next week DATE FUTURE_REF"},
		{"He left this week.", "this week DATE PRESENT_REF"},
		{"He left yesterday.", "yesterday DATE PAST_REF"},
		{"He left yesterday morning.", "yesterday morning TIME XXXX-XX-XXTMO"},
		{"He left at 10 a.m.", "10 a.m. TIME XXXX-XX-XXT10:00"},
		{"He left two years ago.", "two years ago DATE PAST_REF"},
		{"He left two hours ago.", "two hours ago DATE PAST_REF"},
		{"He leaves at 10 a.m. today.", "10 a.m. today TIME XXXX-XX-XXT10:00"},
		{"He left on Christmas Day.", "Christmas Day DATE XXXX-12-25"},
		{"He left on Labor Day.", "Labor Day DATE XXXX-XX-XX"},
		{"He left in the third quarter.", "the third quarter DATE XXXX-Q3"},
		{"He left in the summer.", "the summer DATE XXXX-SU"},
		{"He left over the weekend.", "the weekend DATE XXXX-WXX-WE"},
		{"He left in 2019. A year later, he came back.", "2019 DATE 2019; A year later DATE 2020"},
	})
}
