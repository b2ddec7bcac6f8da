package eval

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/eval/syntax"
	"github.com/writethru/writethru/nlp"
)

// syntaxMeasures are the columns of the tables of treebanks.
func syntaxMeasures() []syntax.Measure {
	return []syntax.Measure{
		syntax.Words, syntax.Sentences, syntax.UPOS, syntax.XPOS, syntax.Lemmas, syntax.UAS, syntax.LAS, syntax.CLAS,
	}
}

// treebanks returns a table for each part of each treebank.
func (r *nlpRun) treebanks() ([]Table, error) {
	var tables []Table
	for _, part := range []Part{Test, Dev, Train} {
		for _, treebank := range []string{"EWT", "GUM"} {
			table, err := r.treebank(treebank, part)
			if err != nil {
				return nil, err
			}
			tables = append(tables, table)
		}
	}
	return tables, nil
}

func (r *nlpRun) treebank(name string, part Part) (Table, error) {
	table := Table{Title: name + " " + string(part)}
	for _, m := range syntaxMeasures() {
		table.Columns = append(table.Columns, m.String())
	}
	if !slices.Contains(r.parts, part) {
		return table, nil
	}
	gold, err := conllu.ReadFile(filepath.Join(r.data, "ud", strings.ToLower(name), string(part)+".conllu"))
	if err != nil {
		return table, err
	}
	gold = sample(part, gold)
	for _, way := range []struct {
		name  string
		parse func([]conllu.Document) []conllu.Document
	}{{"gold words", r.parseWords}, {"raw text", r.parseText}} {
		if err := r.ctx.Err(); err != nil {
			return table, err
		}
		scores, err := syntax.Score(gold, way.parse(gold))
		if err != nil {
			return table, fmt.Errorf("%s, %s: %w", table.Title, way.name, err)
		}
		table.Rows = append(table.Rows, syntaxRow(Name+", "+way.name, scores))
	}
	return table, nil
}

func syntaxRow(name string, scores syntax.Scores) Row {
	row := Row{Name: name}
	for _, m := range syntaxMeasures() {
		row.Cells = append(row.Cells, two(scores[m].F1))
	}
	return row
}

// parseWords parses the words and sentences that gold documents have.
func (r *nlpRun) parseWords(gold []conllu.Document) []conllu.Document {
	docs := make([]*nlp.Doc, len(gold))
	for i := range gold {
		docs[i] = r.parser.Join(gold[i].Forms()...)
	}
	r.parser.ParseSentences(docs...)
	return documentsOf(gold, docs)
}

// parseText parses what gold documents were before they were cut.
func (r *nlpRun) parseText(gold []conllu.Document) []conllu.Document {
	docs := make([]*nlp.Doc, len(gold))
	for i := range gold {
		raw := gold[i].Raw()
		docs[i] = r.parser.Split(raw.Text, raw.Blocks)
	}
	r.parser.Parse(docs...)
	return documentsOf(gold, docs)
}

func documentsOf(gold []conllu.Document, docs []*nlp.Doc) []conllu.Document {
	documents := make([]conllu.Document, len(docs))
	for i, doc := range docs {
		documents[i] = conllu.FromDoc(gold[i].ID, doc)
	}
	return documents
}
