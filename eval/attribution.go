package eval

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/attribution"
)

// A Reader reads plain texts. The reading's text is the text itself. A text
// that it cannot read gives an error.
type Reader interface {
	// Name names the row in the tables.
	Name() string
	// Read returns the reading of the document called input.
	Read(input, text string) (*writethru.Reading, error)
}

// Attribution scores readers on the development part of PolNeAR in the folder
// data/polnear.
func Attribution(ctx context.Context, data string, readers []Reader) (Report, error) {
	dir := filepath.Join(data, "polnear")
	documents, err := attribution.ReadGold(filepath.Join(dir, "dev"), filepath.Join(dir, "dev_heshe.tsv"))
	if err != nil {
		return Report{}, err
	}
	var scored []scoredReader
	for _, reader := range readers {
		scores, err := scoreReader(ctx, reader, documents)
		if err != nil {
			return Report{}, err
		}
		scored = append(scored, scoredReader{reader.Name(), scores})
	}
	return attributionReport(len(documents), attribution.Agreement(documents), scored), nil
}

type scoredReader struct {
	name   string
	scores attribution.Scores
}

func scoreReader(ctx context.Context, reader Reader, documents []attribution.Document) (attribution.Scores, error) {
	scorer := attribution.NewScorer()
	for _, d := range documents {
		if err := ctx.Err(); err != nil {
			return attribution.Scores{}, err
		}
		reading, err := reader.Read(d.Name+".txt", d.Text)
		if err != nil {
			return attribution.Scores{}, fmt.Errorf("%s reads %s: %w", reader.Name(), d.Name, err)
		}
		if reading.Article.Text != d.Text {
			return attribution.Scores{}, writethru.Errorf(writethru.Internal, "%s changed the text of %s", reader.Name(), d.Name)
		}
		predicted, err := attribution.Predicted(reading)
		if err != nil {
			return attribution.Scores{}, err
		}
		scorer.Add(d, d.Annotators[0], predicted)
	}
	return scorer.Scores(), nil
}

func attributionReport(documents int, people attribution.Scores, scored []scoredReader) Report {
	set := fmt.Sprintf("PolNeAR dev, %d documents", documents)
	pairs := fmt.Sprintf("people (%d pairs)", people.Documents)
	withPeople := append([]scoredReader{{pairs, people}}, scored...)
	report := Report{
		Title: "Attribution",
		Intro: "`writethru eval attribution`: who said what. F1 with precision/recall, in per cent; SPEECH is the headline.\n" +
			"AQ-R is AQ-F1 where he and she must be named rightly too. People: those who marked the same text, against each other.",
	}
	for i, t := range people.Thresholds {
		aq := func(s attribution.Scores) figures { return s.Thresholds[i].AQ }
		aqr := func(s attribution.Scores) figures { return s.Thresholds[i].AQR }
		report.Tables = append(report.Tables,
			subsetTable(fmt.Sprintf("AQ-F1, content IoU ≥ %g, %s", t.IoU, set), withPeople, aq),
			subsetTable(fmt.Sprintf("AQ-R, content IoU ≥ %g, %s", t.IoU, set), scored, aqr))
	}
	report.Tables = append(report.Tables, exactTable("Exact spans, "+set, withPeople))
	return report
}

type figures = [attribution.Subsets]attribution.Figure

func subsetTable(title string, scored []scoredReader, of func(attribution.Scores) figures) Table {
	table := Table{Title: title}
	for subset := range attribution.Subsets {
		table.Columns = append(table.Columns, subset.String())
	}
	for _, s := range scored {
		row := of(s.scores)
		table.Rows = append(table.Rows, figureRow(s.name, row[:]))
	}
	return table
}

func exactTable(title string, scored []scoredReader) Table {
	table := Table{Title: title}
	for role := range attribution.Roles {
		table.Columns = append(table.Columns, role.String())
	}
	for _, s := range scored {
		table.Rows = append(table.Rows, figureRow(s.name, s.scores.Exact[:]))
	}
	return table
}

func figureRow(name string, figures []attribution.Figure) Row {
	row := Row{Name: name}
	for _, f := range figures {
		row.Cells = append(row.Cells, fmt.Sprintf("%.2f (%.2f/%.2f)", f.F1, f.P, f.R))
	}
	return row
}
