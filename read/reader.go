package read

import (
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

// A Reader reads documents. It is safe for use by several goroutines at once.
type Reader struct {
	english *nlp.Splitter
	lexicon *lexicon
}

// New returns a reader.
func New() *Reader {
	return &Reader{english: nlp.NewSplitter(en.Orthography()), lexicon: newLexicon()}
}

// Read reads a document. It expects the document's spans to be in order,
// disjoint, and to begin and end between characters of the text.
func (r *Reader) Read(doc *writethru.Document) *writethru.Reading {
	regions := regionsOf(doc)
	tokens := r.splitter(doc.Article.Lang).Split(doc.Article.Text, spansOf(regions))
	reading := &writethru.Reading{Document: *doc}
	if isEnglish(doc.Article.Lang) {
		a := newArticle(tokens, regions, r.lexicon)
		reading.Attributions = a.ledger()
	}
	reading.Sentences = voices(tokens, regions, reading.Attributions)
	return reading
}

// splitter returns the splitter for a language; an unknown one is taken for English.
func (r *Reader) splitter(lang string) *nlp.Splitter {
	if isEnglish(lang) {
		return r.english
	}
	return nlp.NewSplitter(nlp.Orthography{
		Prefixes: []string{"Dr", "Prof", "St", "Mr", "Sr", "Sra", "Mme", "Mlle", "M", "bzw", "ca", "Nr", "vgl"},
		Ordinals: strings.Contains("de da nb nn no fi cs sk pl hu sl hr sr et is lv", lang),
	})
}

func isEnglish(lang string) bool { return lang == "" || lang == "en" }
