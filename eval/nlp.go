package eval

import (
	"context"
	"fmt"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// A Parser makes documents and annotates them: their tags, trees and names.
// It is what [nlp.Parser] can do.
type Parser interface {
	// Split cuts the blocks of a text into words.
	Split(text string, blocks []writethru.Span) *nlp.Doc
	// Join makes a document of words that are known.
	Join(blocks ...[][]nlp.Form) *nlp.Doc
	// Parse cuts the blocks of the documents into sentences and annotates these.
	Parse(docs ...*nlp.Doc)
	// ParseSentences annotates the sentences that the documents have.
	ParseSentences(docs ...*nlp.Doc)
}

// A Part is a part of a treebank or of a set of names.
type Part string

// The parts. The model is made from Train, of which a sample is measured, to see
// how much of it was learnt by heart. Test is for final figures.
const (
	Train Part = "train"
	Dev   Part = "dev"
	Test  Part = "test"
)

// sampledTrain is one in how many documents of the train part is measured.
const sampledTrain = 8

// sample returns the documents of a part that are measured.
func sample[T any](part Part, documents []T) []T {
	if part != Train {
		return documents
	}
	var some []T
	for i := 0; i < len(documents); i += sampledTrain {
		some = append(some, documents[i])
	}
	return some
}

// NLP scores a parser on the given parts of the treebanks EWT and GUM, in the folder
// data/ud, and of newswire with names, in the folder data/ner/worldwide. Tables of
// other parts come without rows.
func NLP(ctx context.Context, data string, parser Parser, parts ...Part) (Report, error) {
	run := nlpRun{ctx, data, parser, parts}
	report := Report{
		Title: "Syntax and names",
		Intro: "`writethru eval nlp`: words, tags and trees as in the CoNLL 2018 shared task, names as in that of 2003. F1 in per cent.\n" +
			fmt.Sprintf("Of the train parts, from which the model is made, one document in %d is measured.", sampledTrain),
	}
	for _, measure := range []func() ([]Table, error){run.treebanks, run.newswire} {
		tables, err := measure()
		if err != nil {
			return Report{}, err
		}
		report.Tables = append(report.Tables, tables...)
	}
	return report, nil
}

// An nlpRun is what one run of NLP works with.
type nlpRun struct {
	ctx    context.Context
	data   string
	parser Parser
	parts  []Part
}

func two(x float64) string { return fmt.Sprintf("%.2f", x) }
