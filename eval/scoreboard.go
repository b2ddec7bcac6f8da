package eval

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/writethru/writethru"
)

const scoreboardHead = `# Scores

Written by ` + "`writethru eval`" + ` and, for other programs' libraries, by eval/peers; never by hand.
A row that a run did not measure stays as it was.
`

// UpdateScoreboard replaces the report's section in the scoreboard at path,
// which need not exist, and keeps the other sections. Rows of readers that the
// report does not measure stay, as long as their table has the same title and
// columns.
func UpdateScoreboard(path string, report Report) error {
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return writethru.Errorf(writethru.Forbidden, "cannot read the scoreboard: %w", err)
	}
	if err := os.WriteFile(path, []byte(updated(string(old), report)), 0o644); err != nil {
		return writethru.Errorf(writethru.Forbidden, "cannot write the scoreboard: %w", err)
	}
	return nil
}

// updated returns the scoreboard with the report in the place of its older
// section, or at the end.
func updated(scoreboard string, report Report) string {
	_, rest, _ := cutHeading(scoreboard, "## ")
	var b strings.Builder
	b.WriteString(scoreboardHead)
	written := false
	for rest != "" {
		var section string
		section, rest, _ = cutHeading(rest, "## ")
		title, body, _ := strings.Cut(section, "\n")
		if title == report.Title {
			if written {
				continue
			}
			section, written = report.withRowsOf(body).body(), true
		}
		b.WriteString("\n## " + strings.TrimRight(section, "\n") + "\n")
	}
	if !written {
		b.WriteString("\n## " + report.body())
	}
	return b.String()
}

// body returns the report less the mark of its heading.
func (r Report) body() string { return strings.TrimPrefix(r.String(), "## ") }

// cutHeading cuts text at the first line that begins with mark, and drops the
// mark.
func cutHeading(text, mark string) (before, after string, found bool) {
	if after, found := strings.CutPrefix(text, mark); found {
		return "", after, true
	}
	before, after, found = strings.Cut(text, "\n"+mark)
	return before, after, found
}

// withRowsOf returns the report with the rows of the older section that it does
// not measure.
func (r Report) withRowsOf(section string) Report {
	older := parseTables(section)
	tables := make([]Table, len(r.Tables))
	for i, table := range r.Tables {
		for _, old := range older {
			table = table.withRowsOf(old)
		}
		tables[i] = table
	}
	r.Tables = tables
	return r
}

// parseTables reads the tables that Table.String wrote.
func parseTables(section string) []Table {
	var tables []Table
	_, rest, found := cutHeading(section, "### ")
	for found {
		var source string
		source, rest, found = cutHeading(rest, "### ")
		tables = append(tables, parseTable(source))
	}
	return tables
}

func parseTable(source string) Table {
	title, body, _ := strings.Cut(source, "\n")
	table := Table{Title: title}
	n := 0
	for line := range strings.SplitSeq(body, "\n") {
		cells := parseRow(line)
		if len(cells) == 0 {
			continue
		}
		switch n++; n {
		case 1:
			table.Columns = cells[1:]
		case 2: // the rule
		default:
			table.Rows = append(table.Rows, Row{cells[0], cells[1:]})
		}
	}
	return table
}

// parseRow returns the cells of a line of a table, nil for another line.
func parseRow(line string) []string {
	line, found := strings.CutPrefix(line, "|")
	if !found {
		return nil
	}
	cells := strings.Split(strings.TrimSuffix(line, "|"), "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return cells
}
