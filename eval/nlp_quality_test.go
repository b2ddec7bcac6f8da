package eval

import (
	"context"
	"slices"
	"strconv"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

// rulesAlone leaves documents as the splitter cut them.
type rulesAlone struct{ *nlp.Splitter }

func (rulesAlone) Parse(...*nlp.Doc) {}

func (rulesAlone) ParseSentences(...*nlp.Doc) {}

// TestNLPQuality holds the line below which no change may take words, trees and
// names. The figures are in scores.md.
func TestNLPQuality(t *testing.T) {
	t.Parallel()
	parser := rulesAlone{nlp.NewSplitter(en.Orthography())}
	report, err := NLP(context.Background(), publicData(t), parser, Dev)
	if err != nil {
		t.Fatal(err)
	}
	for _, floor := range []struct {
		table, row, column string
		least              float64
	}{
		{"EWT dev", "writethru, raw text", "Words", 99.1},
		{"GUM dev", "writethru, raw text", "Words", 99.6},
		{"EWT dev", "writethru, raw text", "Sentences", 79},
		{"GUM dev", "writethru, raw text", "Sentences", 93},
	} {
		if got := figureIn(t, report, floor.table, floor.row, floor.column); got < floor.least {
			t.Errorf("%s, %s: %s is %.2f, may not fall below %.2f", floor.table, floor.row, floor.column, got, floor.least)
		}
	}
}

// figureIn returns the number in a cell of a report.
func figureIn(t *testing.T, report Report, table, row, column string) float64 {
	t.Helper()
	for _, one := range report.Tables {
		at := slices.IndexFunc(one.Rows, func(r Row) bool { return r.Name == row })
		if i := slices.Index(one.Columns, column); one.Title == table && at >= 0 && i >= 0 {
			figure, err := strconv.ParseFloat(one.Rows[at].Cells[i], 64)
			if err != nil {
				t.Fatal(err)
			}
			return figure
		}
	}
	t.Fatalf("no table %s with a row %s and a column %s", table, row, column)
	return 0
}
