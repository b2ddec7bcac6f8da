package coref

import (
	"strings"

	"github.com/writethru/writethru/nlp"
)

// A slot is the place of a mention in its clause.
type slot uint8

const (
	other slot = iota
	subject
	object
	oblique
	possessor
	modifier // of a noun: the Roe campaign, the friends of Roe
)

// climbs is how many steps are taken up a tree: nothing said of news is deeper.
const climbs = 32

// relation returns the universal relation of word i to its head.
func (a *article) relation(i int) string {
	r, _, _ := strings.Cut(a.Deprel(i), ":")
	return r
}

// top returns the word by which a phrase with the given head hangs in the sentence: that of
// the first of a coordination, that of the phrase it is an apposition to.
func (a *article) top(head int) int {
	for range climbs {
		up := int(a.Head[head])
		if up == nlp.Root {
			break
		}
		switch a.relation(head) {
		case "conj", "appos", "flat":
		default:
			return head
		}
		if up > head {
			break
		}
		head = up
	}
	return head
}

// slotOf returns the slot of a phrase with the given top.
func (a *article) slotOf(top int) slot {
	switch a.Deprel(top) {
	case "nmod:poss":
		return possessor
	case "nmod:desc":
		return modifier
	}
	switch a.relation(top) {
	case "nsubj", "csubj":
		return subject
	case "obj", "iobj":
		return object
	case "obl":
		return oblique
	case "nmod", "compound", "amod":
		return modifier
	}
	return other
}

// governs reports whether the clause of which top is the subject is above word i.
func (a *article) governs(top, i int) bool { return a.isBelow(i, int(a.Head[top])) }

// isBelow reports whether word i depends on another one, perhaps through others.
func (a *article) isBelow(i, up int) bool {
	for range climbs {
		if i = int(a.Head[i]); i == nlp.Root {
			return false
		}
		if i == up {
			return true
		}
	}
	return false
}

// leads reports whether the phrase with the given top is the subject of a sentence that is not
// quoted.
func (a *article) leads(top int) bool {
	up := int(a.Head[top])
	return up != nlp.Root && a.slotOf(top) == subject && int(a.Head[up]) == nlp.Root && a.words[top].quote == none
}

// speaks reports whether the phrase with the given top is the subject of a verb of speech.
func (a *article) speaks(top int) bool {
	up := int(a.Head[top])
	return up != nlp.Root && a.slotOf(top) == subject && a.lexicon.traits[a.Lemma(up)]&speech != 0
}
