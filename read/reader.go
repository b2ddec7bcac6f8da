package read

import (
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

// A Reader reads documents. It is safe for use by several goroutines at once.
type Reader struct {
	english  *nlp.Splitter
	ordinal  *nlp.Splitter // for languages that write “3. Mai”
	neutral  *nlp.Splitter // for all others
	ordinals []string      // the languages of ordinal
	lexicon  *lexicon
}

// New returns a reader.
func New() *Reader {
	// Titles that many languages of Europe share.
	titles := []string{"Dr", "Prof", "St", "Mr", "Sr", "Sra", "Mme", "Mlle", "M", "bzw", "ca", "Nr", "vgl"}
	return &Reader{
		english:  nlp.NewSplitter(en.Orthography()),
		ordinal:  nlp.NewSplitter(nlp.Orthography{Prefixes: titles, Ordinals: true}),
		neutral:  nlp.NewSplitter(nlp.Orthography{Prefixes: titles}),
		ordinals: []string{"de", "da", "nb", "nn", "no", "fi", "cs", "sk", "pl", "hu", "sl", "hr", "sr", "et", "is", "lv"},
		lexicon:  newLexicon(),
	}
}

// Read reads a document. It expects the document's spans to be in order,
// disjoint, and to begin and end between characters of the text. A
// document without a language is taken for English.
func (r *Reader) Read(doc *writethru.Document) *writethru.Reading {
	regions := regionsOf(doc)
	tokens := r.splitter(doc.Article.Lang).Split(doc.Article.Text, spansOf(regions))
	tokens.Compound()
	reading := &writethru.Reading{Document: *doc}
	if isEnglish(doc.Article.Lang) {
		a := newArticle(tokens, regions, r.lexicon)
		reading.Attributions = a.ledger()
	}
	reading.Sentences = voices(tokens, regions, reading.Attributions)
	return reading
}

func (r *Reader) splitter(lang string) *nlp.Splitter {
	switch {
	case isEnglish(lang):
		return r.english
	case slices.Contains(r.ordinals, lang):
		return r.ordinal
	}
	return r.neutral
}

func isEnglish(lang string) bool { return lang == "" || lang == "en" }
