package read

import (
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution"
	"github.com/writethru/writethru/read/attribution/quotation"
)

// voices returns the sentences of the report with whose voice each is, and the words that are
// loaded. What is loaded it takes out of what sources are found to say.
func (e *english) voices(doc *nlp.Doc, found []attribution.Attribution, quotations []quotation.Quotation) ([]writethru.Sentence, []writethru.LoadedWords) {
	voices, words := e.voice.Read(doc, said(found), quoted(quotations))
	uncolour(doc, found, words)
	out := sentences(doc, writethru.Reported)
	for i, v := range voices {
		out[i].Voice = v
	}
	loaded := make([]writethru.LoadedWords, len(words))
	for i, w := range words {
		loaded[i] = writethru.LoadedWords{Span: doc.Span(w.Range), Reason: w.Reason}
	}
	return out, loaded
}

// said returns the words of all contents, in order.
func said(found []attribution.Attribution) []nlp.Range {
	var out []nlp.Range
	for _, a := range found {
		out = append(out, a.Content...)
	}
	slices.SortFunc(out, func(x, y nlp.Range) int { return x.Begin - y.Begin })
	return out
}

// quoted returns the words in quotation marks, in order.
func quoted(quotations []quotation.Quotation) []nlp.Range {
	out := make([]nlp.Range, len(quotations))
	for i, q := range quotations {
		out[i] = q.Range
	}
	return out
}
