package eval

import (
	"fmt"

	"github.com/writethru/writethru/eval/pages"
)

// pageTable lays out the measures that any of the extractors has a figure for.
func pageTable(title string, extractors []Extractor, scores []pages.Scores) Table {
	table := Table{Title: title}
	for _, e := range extractors {
		table.Rows = append(table.Rows, Row{Name: e.Name()})
	}
	for _, m := range pageMeasures() {
		cells, taken := make([]string, len(scores)), false
		for i, s := range scores {
			cells[i] = m.cell(s)
			taken = taken || cells[i] != ""
		}
		if !taken {
			continue
		}
		table.Columns = append(table.Columns, m.name)
		for i := range cells {
			table.Rows[i].Cells = append(table.Rows[i].Cells, cells[i])
		}
	}
	return table
}

// A pageMeasure is one column. Its cell is empty where the measure was not
// taken.
type pageMeasure struct {
	name string
	cell func(pages.Scores) string
}

func pageMeasures() []pageMeasure {
	return []pageMeasure{
		{"shingle F1", measured(shingleOf, func(s *pages.Shingle) string { return triple(s.Triple) })},
		{"page F1", measured(shingleOf, func(s *pages.Shingle) string { return four(s.PageF1) })},
		{"≥ .95", measured(shingleOf, func(s *pages.Shingle) string { return three(s.GE95) })},
		{"exact", measured(shingleOf, func(s *pages.Shingle) string { return four(s.Exact) })},
		{"paragraph F1", measured(paragraphOf, func(s *pages.PRF) string { return triple(s.Triple) })},
		{"ROUGE-LSum F", measured(rougeOf, func(s *pages.PRF) string { return triple(s.Triple) })},
		{"segment F1", measured(segmentOf, func(s *pages.Segment) string { return triple(s.Triple) })},
		{"segment accuracy", measured(segmentOf, func(s *pages.Segment) string { return four(s.Accuracy) })},
		{"word F1", measured(wordsOf, func(s *pages.WordScore) string { return triple(s.Triple) })},
		{"with", measured(wordsOf, func(s *pages.WordScore) string { return four(s.FoundWith) })},
		{"without", measured(wordsOf, foundWithout)},
		{"title", measured(titleOf, func(s *pages.Title) string { return four(s.Exact) })},
		{"day", measured(dateOf, func(s *pages.Date) string { return four(s.SameDay) })},
		{"day given", measured(dateOf, func(s *pages.Date) string { return four(s.DateGiven) })},
		{"htmldate F1", measured(htmlDateOf, func(s *pages.HTMLDate) string { return triple(s.Triple) })},
		{"htmldate accuracy", measured(htmlDateOf, func(s *pages.HTMLDate) string { return four(s.Accuracy) })},
		{"authors", measured(authorOf, func(s *pages.Author) string { return four(s.Exact) })},
		{"one author", measured(authorOf, func(s *pages.Author) string { return four(s.Overlap) })},
		{"spurious", measured(authorOf, func(s *pages.Author) string { return s.Spurious })},
	}
}

// measured prints a figure of a measure, "" where it was not taken.
func measured[M any](of func(pages.Scores) *M, figure func(*M) string) func(pages.Scores) string {
	return func(s pages.Scores) string {
		m := of(s)
		if m == nil {
			return ""
		}
		return figure(m)
	}
}

func shingleOf(s pages.Scores) *pages.Shingle   { return s.Shingle }
func paragraphOf(s pages.Scores) *pages.PRF     { return s.Paragraph }
func rougeOf(s pages.Scores) *pages.PRF         { return s.RougeLSum }
func segmentOf(s pages.Scores) *pages.Segment   { return s.Segment }
func wordsOf(s pages.Scores) *pages.WordScore   { return s.Words }
func titleOf(s pages.Scores) *pages.Title       { return s.Title }
func dateOf(s pages.Scores) *pages.Date         { return s.Date }
func htmlDateOf(s pages.Scores) *pages.HTMLDate { return s.HTMLDate }
func authorOf(s pages.Scores) *pages.Author     { return s.Author }

func foundWithout(s *pages.WordScore) string {
	if s.FoundWithout == nil {
		return ""
	}
	return four(*s.FoundWithout)
}

func triple(t pages.Triple) string { return fmt.Sprintf("%.4f (%.4f/%.4f)", t.F1, t.P, t.R) }
func four(x float64) string        { return fmt.Sprintf("%.4f", x) }
func three(x float64) string       { return fmt.Sprintf("%.3f", x) }
