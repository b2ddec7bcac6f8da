package eval

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/attribution"
)

// Coref scores the names that readers give to the sources “he” and “she” in the development part
// of PolNeAR, whether or not they find what is said: the entity that has a mention there.
func Coref(ctx context.Context, data string, readers []Reader) (Report, error) {
	dir := filepath.Join(data, "polnear")
	documents, err := attribution.ReadGold(filepath.Join(dir, "dev"), filepath.Join(dir, "dev_heshe.tsv"))
	if err != nil {
		return Report{}, err
	}
	report := Report{
		Title: "Who is he?",
		Intro: "`writethru eval coref`: sources that are he or she, by the name that they get. In per cent of all; open: no name.",
	}
	table := Table{Title: "PolNeAR dev", Columns: []string{"sources", "right", "wrong", "open"}}
	for _, reader := range readers {
		var p pronouns
		for _, d := range documents {
			if err := ctx.Err(); err != nil {
				return Report{}, err
			}
			reading, err := reader.Read(d.Name+".txt", d.Text)
			if err != nil {
				return Report{}, err
			}
			p.count(d, reading)
		}
		table.Rows = append(table.Rows, p.row(reader.Name()))
	}
	report.Tables = []Table{table}
	return report, nil
}

// pronouns counts the names given to pronouns.
type pronouns struct{ all, right, open int }

func (p *pronouns) count(d attribution.Document, r *writethru.Reading) {
	names := namesAt(r)
	for _, a := range d.Annotators[0] {
		if len(a.Source) == 0 || d.Persons.At[a.Source[0].Begin] == "" {
			continue
		}
		switch strings.ToLower(a.Source[0].In(d.Text)) {
		case "he", "she":
			p.all++
			switch name := names[a.Source[0]]; {
			case name == "":
				p.open++
			case d.IsPerson(name, d.Persons.At[a.Source[0].Begin]):
				p.right++
			}
		}
	}
}

// namesAt returns the names of all entities by the places of their mentions.
func namesAt(r *writethru.Reading) map[writethru.Span]string {
	names := make(map[writethru.Span]string)
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			names[m.Span] = e.Name
		}
	}
	return names
}

func (p *pronouns) row(name string) Row {
	percent := func(n int) string { return fmt.Sprintf("%.1f", 100*float64(n)/float64(max(p.all, 1))) }
	return Row{Name: name, Cells: []string{fmt.Sprint(p.all), percent(p.right), percent(p.all - p.right - p.open), percent(p.open)}}
}
