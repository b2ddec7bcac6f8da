package read

import (
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// A Reader reads documents. It is safe for use by several goroutines at once.
type Reader struct {
	english  *english
	ordinal  *nlp.Splitter // for languages that write “3. Mai”
	neutral  *nlp.Splitter // for all others
	ordinals []string      // the languages of ordinal
}

// New returns a reader.
func New() *Reader {
	// Titles that many languages of Europe share.
	titles := []string{"Dr", "Prof", "St", "Mr", "Sr", "Sra", "Mme", "Mlle", "M", "bzw", "ca", "Nr", "vgl"}
	return &Reader{
		english:  newEnglish(),
		ordinal:  nlp.NewSplitter(nlp.Orthography{Prefixes: titles, Ordinals: true}),
		neutral:  nlp.NewSplitter(nlp.Orthography{Prefixes: titles}),
		ordinals: []string{"de", "da", "nb", "nn", "no", "fi", "cs", "sk", "pl", "hu", "sl", "hr", "sr", "et", "is", "lv"},
	}
}

// Read reads a document. It expects the document's spans to be in order,
// disjoint, and to begin and end between characters of the text. A
// document without a language is taken for English; of one in another language only the
// sentences are read.
func (r *Reader) Read(doc *writethru.Document) *writethru.Reading {
	reading := &writethru.Reading{Document: *doc, Ledger: writethru.Unavailable}
	regions := regionsOf(doc)
	splitter := r.splitter(doc.Article.Lang)
	if splitter == nil {
		splitter = r.english.parser.Splitter
		r.english.read(reading, spansOf(regions, report))
	} else {
		reading.Sentences = sentences(splitter.Split(doc.Article.Text, spansOf(regions, report)), writethru.Reported)
	}
	messages := splitter.Split(doc.Article.Text, spansOf(regions, message))
	reading.Sentences = merged(reading.Sentences, sentences(messages, writethru.Site))
	return reading
}

// splitter returns what cuts text in a language into sentences, nil for English.
func (r *Reader) splitter(lang string) *nlp.Splitter {
	switch {
	case lang == "" || lang == "en":
		return nil
	case slices.Contains(r.ordinals, lang):
		return r.ordinal
	}
	return r.neutral
}

// sentences returns the sentences of a document, all in one voice.
func sentences(doc *nlp.Doc, voice writethru.Voice) []writethru.Sentence {
	out := make([]writethru.Sentence, len(doc.Sentences))
	for i, s := range doc.Sentences {
		out[i] = writethru.Sentence{Span: doc.Span(s), Voice: voice}
	}
	return out
}

// merged returns the sentences of both lists in the order of the text.
func merged(a, b []writethru.Sentence) []writethru.Sentence {
	out := append(a, b...)
	slices.SortStableFunc(out, func(x, y writethru.Sentence) int { return x.Span.Begin - y.Span.Begin })
	return out
}
