package eval

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/times"
	"github.com/writethru/writethru/nlp"
	reader "github.com/writethru/writethru/read/times"
)

// A TimeReader finds the expressions of time in texts.
type TimeReader struct {
	Parser *nlp.Parser
	Finder *reader.Finder
}

const timesIntro = "`writethru eval times`: expressions of time by the measures of TempEval-3, in per cent; type and value are accuracies over\n" +
	"relaxed matches. All texts but the seed are our own. The table was written with the rules and the stories have mended them: they hold\n" +
	"our conventions, and estimate nothing. Held out are stories that have mended no rule, by the same hand. The seed names some of its\n" +
	"expressions only."

// Times scores the expressions of time found in our own texts and in those of the seed, in the
// folder data/seed.
func Times(ctx context.Context, data string, r TimeReader) (Report, error) {
	ours := Table{
		Title:   "Our own texts",
		Columns: []string{"gold", "found", "strict P", "R", "F1", "relaxed P", "R", "F1", "type", "value", "value F1"},
	}
	for _, set := range []struct {
		name string
		read func() ([]times.Document, error)
	}{
		{"table", times.Phenomena}, {"table, verbs and names", times.Trees}, {"stories", times.Stories}, {"held out", times.HeldOut},
	} {
		documents, err := set.read()
		if err != nil {
			return Report{}, err
		}
		ours.Rows = append(ours.Rows, timesRow(Name+", "+set.name, r.score(documents)))
	}
	seed, err := times.ReadSeed(data)
	if err != nil {
		return Report{}, err
	}
	return Report{Title: "Times", Intro: timesIntro, Tables: []Table{ours, r.seedTable(seed)}}, ctx.Err()
}

func (r TimeReader) score(documents []times.Document) times.Scores {
	s := times.NewScorer()
	for _, d := range documents {
		s.Add(d.Times, r.find(d.Text, d.Published))
	}
	return s.Scores()
}

// find returns the expressions in a text, a block a line.
func (r TimeReader) find(text string, published time.Time) []writethru.Time {
	var lines []writethru.Span
	begin := 0
	for line := range strings.Lines(text) {
		lines = append(lines, writethru.Span{Begin: begin, End: begin + len(line)})
		begin += len(line)
	}
	doc := r.Parser.Split(text, lines)
	r.Parser.Parse(doc)
	var found []writethru.Time
	for _, t := range r.Finder.Find(doc, published) {
		found = append(found, writethru.Time{Span: doc.Span(t.Range), Type: writethru.TimeType(t.Type), Value: t.Value})
	}
	return found
}

func timesRow(name string, s times.Scores) Row {
	row := Row{Name: name, Cells: []string{fmt.Sprint(s.Gold), fmt.Sprint(s.Found)}}
	for _, f := range []times.Figure{s.Strict, s.Relaxed} {
		row.Cells = append(row.Cells, two(f.P), two(f.R), two(f.F1))
	}
	row.Cells = append(row.Cells, two(s.Type), two(s.Value), two(s.ValueF1))
	return row
}

// seedTable returns how many of the expressions that the seed names are found, and how many
// of them have the right value.
func (r TimeReader) seedTable(d times.Document) Table {
	s := times.NewScorer()
	s.Add(d.Times, r.find(d.Text, d.Published))
	scores := s.Scores()
	return Table{
		Title:   "Seed",
		Columns: []string{"gold", "relaxed R", "value"},
		Rows:    []Row{{Name, []string{fmt.Sprint(scores.Gold), two(scores.Relaxed.R), two(scores.Value)}}},
	}
}
