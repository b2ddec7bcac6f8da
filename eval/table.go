package eval

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Report is one section of the scoreboard.
type Report struct {
	Title  string // of the section, and its name
	Intro  string // what was measured, and by which command
	Tables []Table
}

// A Table holds the figures of several readers on one set or by one measure.
type Table struct {
	Title   string
	Columns []string
	Rows    []Row
}

// A Row holds the figures of one reader, ready to print, one a column.
type Row struct {
	Name  string
	Cells []string
}

// String returns the report in Markdown, its tables padded so that they read
// well on a terminal too.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "## %s\n\n%s\n", r.Title, r.Intro)
	for _, t := range r.Tables {
		fmt.Fprintf(&b, "\n%s", t)
	}
	return b.String()
}

// String returns the table in Markdown, with its title as a heading.
func (t Table) String() string {
	widths := t.widths()
	var b strings.Builder
	fmt.Fprintf(&b, "### %s\n\n", t.Title)
	writeRow(&b, widths, append([]string{""}, t.Columns...))
	writeRow(&b, widths, t.rule(widths))
	for _, row := range t.Rows {
		writeRow(&b, widths, append([]string{row.Name}, row.Cells...))
	}
	return b.String()
}

// widths returns how many characters each column takes; the first holds the
// names.
func (t Table) widths() []int {
	const narrowest = 3
	widths := []int{narrowest}
	for _, column := range t.Columns {
		widths = append(widths, max(narrowest, utf8.RuneCountInString(column)))
	}
	for _, row := range t.Rows {
		widths[0] = max(widths[0], utf8.RuneCountInString(row.Name))
		for i, cell := range row.Cells {
			widths[i+1] = max(widths[i+1], utf8.RuneCountInString(cell))
		}
	}
	return widths
}

// rule returns the line under the columns' names, which sets figures flush
// right.
func (t Table) rule(widths []int) []string {
	rule := make([]string, len(widths))
	for i, width := range widths {
		rule[i] = strings.Repeat("-", width-1) + ":"
	}
	rule[0] = strings.Repeat("-", widths[0])
	return rule
}

func writeRow(b *strings.Builder, widths []int, cells []string) {
	for i, cell := range cells {
		pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
		if i == 0 {
			fmt.Fprintf(b, "| %s%s |", cell, pad)
		} else {
			fmt.Fprintf(b, " %s%s |", pad, cell)
		}
	}
	b.WriteByte('\n')
}

// withRowsOf returns the table with the rows of an older one of the same title
// and columns that were not measured anew. Rows keep their old places.
func (t Table) withRowsOf(old Table) Table {
	if t.Title != old.Title || !slices.Equal(t.Columns, old.Columns) {
		return t
	}
	rows := slices.DeleteFunc(slices.Clone(old.Rows), func(r Row) bool { return len(r.Cells) != len(t.Columns) })
	for _, row := range t.Rows {
		at := slices.IndexFunc(rows, func(r Row) bool { return r.Name == row.Name })
		if at < 0 {
			rows = append(rows, row)
		} else {
			rows[at] = row
		}
	}
	t.Rows = rows
	return t
}
