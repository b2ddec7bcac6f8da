package times_test

import (
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	gold "github.com/writethru/writethru/eval/times"
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

// showGold writes the expressions of the gold likewise.
func showGold(d gold.Document) string {
	var out []string
	for _, t := range d.Times {
		out = append(out, t.Span.In(d.Text)+" "+string(t.Type)+" "+t.Value)
	}
	return strings.Join(out, "; ")
}

// load returns the documents of a table.
func load(tb testing.TB, table func() ([]gold.Document, error)) []gold.Document {
	tb.Helper()
	documents, err := table()
	if err != nil {
		tb.Fatal(err)
	}
	return documents
}

// check holds what is found in documents against the gold.
func check(t *testing.T, read func(string) *nlp.Doc, documents []gold.Document) {
	t.Helper()
	finder := times.New(en.Times())
	for _, d := range documents {
		doc := read(d.Text)
		if got, want := show(doc, finder.Find(doc, d.Published)), showGold(d); got != want {
			t.Errorf("%s: %s\n got %s\nwant %s", d.Group, d.Text, got, want)
		}
	}
}

// TestWithoutTrees holds what needs no parser.
func TestWithoutTrees(t *testing.T) {
	t.Parallel()
	check(t, split, load(t, gold.Phenomena))
}

// TestWithTrees shows that trees and names take nothing of that away, and what they decide.
func TestWithTrees(t *testing.T) {
	t.Parallel()
	check(t, parsed, load(t, gold.Phenomena))
	check(t, parsed, load(t, gold.Trees))
}

// TestStories holds what is reached in news as it is written.
func TestStories(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name            string
		table           func() ([]gold.Document, error)
		strict, valueF1 float64
	}{
		{"stories", gold.Stories, 97, 95},
		{"held out", gold.HeldOut, 94, 92},
	} {
		finder, scorer := times.New(en.Times()), gold.NewScorer()
		for _, d := range load(t, test.table) {
			doc := parsed(d.Text)
			var found []writethru.Time
			for _, x := range finder.Find(doc, d.Published) {
				found = append(found, writethru.Time{Span: doc.Span(x.Range), Type: writethru.TimeType(x.Type), Value: x.Value})
			}
			scorer.Add(d.Times, found)
		}
		if s := scorer.Scores(); s.Strict.F1 < test.strict || s.ValueF1 < test.valueF1 {
			t.Errorf("%s: strict F1 %.2f, value F1 %.2f", test.name, s.Strict.F1, s.ValueF1)
		}
	}
}
