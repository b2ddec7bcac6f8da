package coref

import "github.com/writethru/writethru/nlp"

// none stands for no word, mention, entity, quotation or country.
const none = -1

// An article is a document while it is resolved.
type article struct {
	*nlp.Doc
	lexicon *lexicon
	traits  []trait
	quotes  []Quote
	words   []word

	mentions []mention
	entities []entity
	forms    []form
	roles    []role
	index    index
	memory   memory
}

// A word is what is known of the place of a word.
type word struct {
	sentence, block int32
	quote           int32 // innermost quotation, or none
	mention         int32 // of which it is the head, or none
	name            int32 // number of the name it is in, or none
	role            bool  // is the noun of a role
	copula          bool  // is said to be something: the mayor in “is the mayor”
}

func newArticle(l *lexicon) *article { return &article{lexicon: l} }

// read makes ready for a document, in the memory of those before.
func (a *article) read(doc *nlp.Doc, quotes []Quote) {
	a.Doc = doc
	a.traits, a.words = a.traits[:0], a.words[:0]
	for i := range doc.Len() {
		a.traits = append(a.traits, a.lexicon.of(doc.Token(i)))
		a.words = append(a.words, word{quote: none, mention: none, name: none})
	}
	a.number(doc.Sentences, func(w *word, n int32) { w.sentence = n })
	a.number(doc.Blocks, func(w *word, n int32) { w.block = n })
	for n, name := range doc.Names {
		for i := name.Begin; i < name.End; i++ {
			a.words[i].name = int32(n)
		}
	}
	for i := range a.words {
		if head := int(doc.Head[i]); head != nlp.Root && a.relation(i) == "cop" {
			a.words[head].copula = true
		}
	}
	a.addQuotes(quotes)
}

// letGo forgets the document, and all that was found in it.
func (a *article) letGo() {
	a.Doc = nil
	clear(a.forms)
	a.mentions, a.entities, a.forms, a.roles, a.quotes = a.mentions[:0], a.entities[:0], a.forms[:0], a.roles[:0], a.quotes[:0]
	a.index = index{}
	a.memory.seen = a.memory.seen[:0]
}

func (a *article) number(ranges []nlp.Range, set func(*word, int32)) {
	for n, r := range ranges {
		for i := r.Begin; i < r.End; i++ {
			set(&a.words[i], int32(n))
		}
	}
}

func (a *article) addQuotes(quotes []Quote) {
	for _, q := range quotes {
		if q.Begin < 0 || q.End > a.Len() || q.Begin >= q.End {
			continue
		}
		for i := q.Begin; i < q.End; i++ {
			a.words[i].quote = int32(len(a.quotes))
		}
		a.quotes = append(a.quotes, q)
	}
}

// is reports whether word i exists and has one of the traits.
func (a *article) is(i int, t trait) bool { return i >= 0 && i < a.Len() && a.traits[i]&t != 0 }

// isCapital reports whether word i begins with a capital letter of ASCII.
func (a *article) isCapital(i int) bool {
	c := a.Text[a.Begin[i]]
	return 'A' <= c && c <= 'Z' || c >= 0x80 && a.UPOS(i) == "PROPN"
}

// sentence returns the sentence of word i.
func (a *article) sentence(i int) nlp.Range { return a.Sentences[a.words[i].sentence] }
