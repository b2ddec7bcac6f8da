package eval

import (
	"context"
	"fmt"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/voice"
	"github.com/writethru/writethru/read/voice/newsdiscourse"
)

// Voice scores the verdicts of a model on the sentences of NewsDiscourse's validation part, in the
// folder data/voice.
func Voice(ctx context.Context, data string, parser *nlp.Parser, reader *voice.Reader) (Report, error) {
	articles, err := newsdiscourse.Load(data, "validation")
	if err != nil {
		return Report{}, err
	}
	table := Table{Title: fmt.Sprintf("NewsDiscourse validation, %d articles", len(articles)), Columns: []string{"macro"}}
	for _, v := range voice.Voices {
		table.Columns = append(table.Columns, string(v))
	}
	all, scores, sources := new(newsdiscourse.Score), map[string]*newsdiscourse.Score{}, []string{}
	for i := range articles {
		if err := ctx.Err(); err != nil {
			return Report{}, err
		}
		a := &articles[i]
		if scores[a.Source] == nil {
			scores[a.Source] = new(newsdiscourse.Score)
			sources = append(sources, a.Source)
		}
		doc, numbers := a.Parse(parser)
		for k, v := range reader.Verdicts(doc, newsdiscourse.Quoted(doc)) {
			gold := a.Sentences[numbers[k]].Voice()
			all.Count(gold, v)
			scores[a.Source].Count(gold, v)
		}
	}
	table.Rows = append(table.Rows, voiceRow(Name, all))
	for _, source := range sources {
		table.Rows = append(table.Rows, voiceRow(Name+", "+source, scores[source]))
	}
	return Report{
		Title:  "Voices",
		Intro:  "`writethru eval voice`: whose voice a sentence is, by the model alone. F1 in per cent.",
		Tables: []Table{table},
	}, nil
}

func voiceRow(name string, s *newsdiscourse.Score) Row {
	row := Row{Name: name, Cells: []string{two(100 * s.Macro())}}
	for v := range voice.Voices {
		row.Cells = append(row.Cells, two(100*s.F1(v)))
	}
	return row
}
