package eval

import (
	"context"
	"slices"
	"strconv"
	"testing"

	"github.com/writethru/writethru/nlp/model"
)

// TestNLPQuality holds the line below which no change may take words, trees and
// names. The figures are in scores.md.
func TestNLPQuality(t *testing.T) {
	t.Parallel()
	report, err := NLP(context.Background(), publicData(t), model.English(), Dev)
	if err != nil {
		t.Fatal(err)
	}
	for _, floor := range []struct {
		table, row, column string
		least              float64
	}{
		{"EWT dev", "writethru, gold words", "UPOS", 96.0},
		{"EWT dev", "writethru, gold words", "UAS", 89.0},
		{"EWT dev", "writethru, gold words", "LAS", 86.3},
		{"EWT dev", "writethru, gold words", "Lemmas", 97.2},
		{"EWT dev", "writethru, raw text", "Words", 99.1},
		{"EWT dev", "writethru, raw text", "Sentences", 87.6},
		{"EWT dev", "writethru, raw text", "LAS", 84.2},
		{"GUM dev", "writethru, gold words", "UPOS", 97.4},
		{"GUM dev", "writethru, gold words", "UAS", 89.9},
		{"GUM dev", "writethru, gold words", "LAS", 87.3},
		{"GUM dev", "writethru, gold words", "Lemmas", 98.7},
		{"GUM dev", "writethru, raw text", "Words", 99.8},
		{"GUM dev", "writethru, raw text", "Sentences", 95.8},
		{"GUM dev", "writethru, raw text", "LAS", 86.8},
		{"Newswire names dev", "writethru", "all", 85.0},
		{"Newswire names dev", "writethru", "Person", 91.0},
		{"Newswire names dev", "writethru", "Location", 87.7},
		{"Newswire names dev", "writethru", "Organization", 79.8},
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
