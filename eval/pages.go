package eval

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/pages"
)

// PageSets returns the names of the public page sets, in the order of the
// scoreboard.
func PageSets() []string {
	return []string{"scrapinghub", "fundus-eval", "fundus", "trafilatura", "wcxb-dev", "htmldate"}
}

// Pages scores extractors on the public page sets in the folder data/pages, one
// table a set.
func Pages(ctx context.Context, data string, extractors []Extractor) (Report, error) {
	report := Report{
		Title: "Pages",
		Intro: "`writethru eval pages`: what is read from whole pages, beside what a careful reader would take from them.\n" +
			"F1 with precision/recall; title, day and authors are shares of exact answers.",
	}
	for _, name := range PageSets() {
		table, err := scoreSet(ctx, filepath.Join(data, "pages"), name, extractors)
		if err != nil {
			return Report{}, err
		}
		report.Tables = append(report.Tables, table)
	}
	return report, nil
}

func scoreSet(ctx context.Context, dir, name string, extractors []Extractor) (Table, error) {
	set, err := corpus.Open(dir, name)
	if err != nil {
		return Table{}, err
	}
	read, err := readSet(ctx, set, extractors)
	if err != nil {
		return Table{}, err
	}
	scores := make([]pages.Scores, len(extractors))
	for i := range extractors {
		scores[i] = pages.Score(set.Gold, read[i])
	}
	return pageTable(fmt.Sprintf("%s, %d pages", name, len(set.Gold)), extractors, scores), nil
}

// pageTable lays out the measures that any of the extractors has a figure for.
func pageTable(title string, extractors []Extractor, scores []pages.Scores) Table {
	table := Table{Title: title}
	for _, e := range extractors {
		table.Rows = append(table.Rows, Row{Name: e.Name()})
	}
	for _, m := range pageMeasures() {
		cells, any := make([]string, len(scores)), false
		for i, s := range scores {
			cells[i] = m.cell(s)
			any = any || cells[i] != ""
		}
		if !any {
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
		{"shingle F1", measured(shingle, func(s *pages.Shingle) string { return triple(s.Triple) })},
		{"page F1", measured(shingle, func(s *pages.Shingle) string { return four(s.PageF1) })},
		{"≥ .95", measured(shingle, func(s *pages.Shingle) string { return three(s.GE95) })},
		{"exact", measured(shingle, func(s *pages.Shingle) string { return four(s.Exact) })},
		{"paragraph F1", measured(paragraph, func(s *pages.PRF) string { return triple(s.Triple) })},
		{"ROUGE-LSum F", measured(rouge, func(s *pages.PRF) string { return triple(s.Triple) })},
		{"segment F1", measured(segment, func(s *pages.Segment) string { return triple(s.Triple) })},
		{"segment accuracy", measured(segment, func(s *pages.Segment) string { return four(s.Accuracy) })},
		{"word F1", measured(words, func(s *pages.WordScore) string { return triple(s.Triple) })},
		{"with", measured(words, func(s *pages.WordScore) string { return four(s.FoundWith) })},
		{"without", measured(words, foundWithout)},
		{"title", measured(title, func(s *pages.Title) string { return four(s.Exact) })},
		{"day", measured(date, func(s *pages.Date) string { return four(s.SameDay) })},
		{"day given", measured(date, func(s *pages.Date) string { return four(s.DateGiven) })},
		{"htmldate F1", measured(htmlDate, func(s *pages.HTMLDate) string { return triple(s.Triple) })},
		{"htmldate accuracy", measured(htmlDate, func(s *pages.HTMLDate) string { return four(s.Accuracy) })},
		{"authors", measured(author, func(s *pages.Author) string { return four(s.Exact) })},
		{"one author", measured(author, func(s *pages.Author) string { return four(s.Overlap) })},
		{"spurious", measured(author, func(s *pages.Author) string { return s.Spurious })},
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

func shingle(s pages.Scores) *pages.Shingle   { return s.Shingle }
func paragraph(s pages.Scores) *pages.PRF     { return s.Paragraph }
func rouge(s pages.Scores) *pages.PRF         { return s.RougeLSum }
func segment(s pages.Scores) *pages.Segment   { return s.Segment }
func words(s pages.Scores) *pages.WordScore   { return s.Words }
func title(s pages.Scores) *pages.Title       { return s.Title }
func date(s pages.Scores) *pages.Date         { return s.Date }
func htmlDate(s pages.Scores) *pages.HTMLDate { return s.HTMLDate }
func author(s pages.Scores) *pages.Author     { return s.Author }

func foundWithout(s *pages.WordScore) string {
	if s.FoundWithout == nil {
		return ""
	}
	return four(*s.FoundWithout)
}

func triple(t pages.Triple) string { return fmt.Sprintf("%.4f (%.4f/%.4f)", t.F1, t.P, t.R) }
func four(x float64) string        { return fmt.Sprintf("%.4f", x) }
func three(x float64) string       { return fmt.Sprintf("%.3f", x) }
