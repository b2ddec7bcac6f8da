package coref

import (
	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/nlp"
)

// A Resolver resolves mentions. It is safe for use by several goroutines at once.
type Resolver struct{ lexicon *lexicon }

// New returns a resolver for a language.
func New(l lang.Coreference) *Resolver { return &Resolver{newLexicon(l)} }

// A Quote is quoted words, and the words of their speaker, empty where unknown.
type Quote struct {
	nlp.Range
	Speaker nlp.Range
}

// Resolve returns the entities of a document that a parser has read. Quotes that do not
// lie in the document are left out; where two overlap, the later one counts.
func (r *Resolver) Resolve(doc *nlp.Doc, quotes []Quote) *Entities {
	if doc.Len() == 0 || len(doc.Tag) < doc.Len() {
		return new(Entities)
	}
	a := newArticle(doc, r.lexicon, quotes)
	a.resolve()
	return a.result()
}

func (a *article) resolve() {
	a.findMentions()
	a.nameEntities()
	a.findRoles()
	a.resolveAll(learning)
	a.resolveAll(deciding)
	a.resolveSpeakers()
}
