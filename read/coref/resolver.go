package coref

import (
	"sync"

	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/nlp"
)

// A Resolver resolves mentions. It is safe for use by several goroutines at once.
type Resolver struct {
	articles sync.Pool // of *article
}

// New returns a resolver for a language.
func New(l lang.Coreference) *Resolver {
	lexicon := newLexicon(l)
	r := new(Resolver)
	r.articles.New = func() any { return newArticle(lexicon) }
	return r
}

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
	a := r.articles.Get().(*article)
	defer r.articles.Put(a)
	defer a.letGo()
	a.read(doc, quotes)
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
