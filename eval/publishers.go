package eval

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/writethru/writethru/eval/attribution"
)

// Publishers scores readers on each part of PolNeAR in the folder data/polnear, the
// outlets apart: a program must work equally well for outlets of every
// leaning. The train part is learnt from, so its figures are no promise.
func Publishers(ctx context.Context, data string, readers []Reader) (Report, error) {
	report := Report{
		Title: "Publishers",
		Intro: "`writethru eval publishers`: AQ-F1 at content IoU ≥ 0.5, DIRECT / SPEECH, each outlet apart. Dev has twelve texts of each.",
	}
	for _, part := range []string{"train", "dev"} {
		documents, err := attribution.ReadGold(filepath.Join(data, "polnear", part), "")
		if err != nil {
			return Report{}, err
		}
		table, err := publisherTable(ctx, part, documents, readers)
		if err != nil {
			return Report{}, err
		}
		report.Tables = append(report.Tables, table)
	}
	return report, nil
}

func publisherTable(ctx context.Context, part string, documents []attribution.Document, readers []Reader) (Table, error) {
	table := Table{Title: fmt.Sprintf("PolNeAR %s, %d documents", part, len(documents))}
	outlets := append([][]attribution.Document{documents}, byPublisher(documents)...)
	for i, outlet := range outlets {
		name := "all"
		if i > 0 {
			name = publisher(outlet[0])
		}
		table.Columns = append(table.Columns, name)
	}
	for _, reader := range readers {
		row := Row{Name: reader.Name()}
		for _, outlet := range outlets {
			scores, err := scoreReader(ctx, reader, outlet)
			if err != nil {
				return Table{}, err
			}
			aq := scores.Thresholds[0].AQ
			row.Cells = append(row.Cells, fmt.Sprintf("%.1f / %.1f", aq[attribution.Direct].F1, aq[attribution.Speech].F1))
		}
		table.Rows = append(table.Rows, row)
	}
	return table, nil
}

// byPublisher parts documents, which are in the order of their names, by outlet.
func byPublisher(documents []attribution.Document) [][]attribution.Document {
	var outlets [][]attribution.Document
	for i, d := range documents {
		if i == 0 || publisher(d) != publisher(documents[i-1]) {
			outlets = append(outlets, nil)
		}
		last := len(outlets) - 1
		outlets[last] = append(outlets[last], d)
	}
	return outlets
}

// publisher returns the outlet of a document, which its name begins with.
func publisher(d attribution.Document) string {
	name, _, _ := strings.Cut(d.Name, "_")
	return name
}
