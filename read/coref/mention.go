package coref

import (
	"strings"

	"github.com/writethru/writethru/nlp"
)

// A mention is words that may mean an entity.
type mention struct {
	nlp.Range
	kind       Kind
	head, top  int32 // its main word; the word by which it hangs in the sentence
	slot       slot
	speaks     bool
	leads      bool // is the subject of a sentence
	plural     bool
	proper     Type   // of names: what they name
	form       int32  // of names
	gender     gender // that its words tell
	entity     int32  // or none
	antecedent int32  // a mention, or none
	reason     Reason
}

// findMentions collects the mentions of the document, in the order of their heads.
func (a *article) findMentions() {
	a.index = newIndex()
	known := make(map[string]int32)
	for i := 0; i < a.Len(); i++ {
		switch n := a.words[i].name; {
		case n != none && a.Names[n].Begin == i && a.addName(a.Names[n], known):
			i = a.mentions[len(a.mentions)-1].End - 1
		case n != none && a.mentionEndsAfter(i):
		case a.is(i, pronoun) && a.UPOS(i) == "PRON":
			a.addMention(mention{Range: nlp.Range{Begin: i, End: i + 1}, kind: Pronoun, plural: a.is(i, plural|firstPlural), gender: a.pronounGender(i)}, i)
		case a.isNounPhrase(i):
			a.addMention(mention{Range: a.phrase(i), kind: Nominal, plural: a.isPlural(i), gender: a.wordGender(i)}, i)
		}
	}
}

func (a *article) mentionEndsAfter(i int) bool {
	return len(a.mentions) > 0 && a.mentions[len(a.mentions)-1].End > i
}

// addMention adds a mention with the given head.
func (a *article) addMention(m mention, head int) {
	m.head, m.top = int32(head), int32(a.top(head))
	m.slot = a.slotOf(int(m.top))
	m.speaks = a.speaks(int(m.top))
	m.leads = a.leads(int(m.top))
	m.entity, m.antecedent = none, none
	a.words[head].mention = int32(len(a.mentions))
	a.mentions = append(a.mentions, m)
}

// addName adds a name without its titles, and reports whether it is one to be kept.
func (a *article) addName(n nlp.Name, known map[string]int32) bool {
	kind, r := typeOf(a.Kind(n)), n.Range
	if kind == "" || a.isSeat(r) || kind == Group && a.relation(a.headOf(r)) == "amod" {
		return false
	}
	if kind == Person {
		r = a.withoutTitles(r)
	}
	m := mention{Range: r, kind: Name, proper: kind, gender: a.titleGender(r.Begin)}
	text := a.Span(r).In(a.Text)
	at, seen := known[text]
	if !seen {
		at = int32(len(a.forms))
		a.forms = append(a.forms, a.newForm(r))
		known[strings.Clone(text)] = at
	}
	a.forms[at].votes.add(kind)
	a.forms[at].count++
	m.form = at
	m.plural = kind == Group && a.isPlural(r.End-1)
	a.addMention(m, a.headOf(r))
	return true
}

// isSeat reports whether a name is the letter of a party and a place: D-Tarn.
func (a *article) isSeat(r nlp.Range) bool {
	first := a.Token(r.Begin)
	return len(first) > 1 && first[1] == '-' || len(first) == 1 && r.Len() > 1 && a.Class[r.Begin+1] == nlp.Hyphen
}

// typeOf returns what a kind of name names, "" for kinds that name nobody.
func typeOf(kind string) Type {
	switch kind {
	case "Person":
		return Person
	case "Organization", "Misc":
		return Organization
	case "Location", "Facility":
		return Place
	case "NORP":
		return Group
	}
	return ""
}

// withoutTitles cuts off a name what stands before its last title.
func (a *article) withoutTitles(r nlp.Range) nlp.Range {
	for i := r.End - 2; i >= r.Begin; i-- {
		if a.is(i, title) || a.Class[i] == nlp.Prefix {
			r.Begin = i + 1
			break
		}
	}
	return r
}

// headOf returns the word of r whose head is outside of it.
func (a *article) headOf(r nlp.Range) int {
	for i := r.Begin; i < r.End; i++ {
		if h := int(a.Head[i]); h < r.Begin || h >= r.End {
			return i
		}
	}
	return r.Begin
}

// isNounPhrase reports whether word i is the head of a noun phrase without a name.
func (a *article) isNounPhrase(i int) bool {
	if tag := a.UPOS(i); tag != "NOUN" && !(tag == "PROPN" && a.is(i, personNoun) && a.words[i].name == none) {
		return false
	}
	switch a.Deprel(i) {
	case "compound", "nmod:desc", "flat", "fixed", "obl:unmarked", "nmod:unmarked":
		return false
	}
	return !a.words[i].copula && !(a.relation(i) == "amod")
}

func (a *article) isPlural(i int) bool { return strings.HasSuffix(a.XPOS(i), "S") }

// longestPhrase is how many words before its head belong to a noun phrase.
const longestPhrase = 12

// phrase returns the head of a noun phrase with the words before it that depend on it.
func (a *article) phrase(head int) nlp.Range {
	r, floor := nlp.Range{Begin: head, End: head + 1}, max(a.sentence(head).Begin, head-longestPhrase)
	for i := head - 1; i >= floor; i-- {
		up := int(a.Head[i])
		inside := up > i && up <= head
		switch {
		case inside && a.describes(i):
			r.Begin = i
		case inside && a.Class[i] == nlp.Hyphen || a.XPOS(i) == "POS":
		default:
			return r
		}
	}
	return r
}

// describes reports whether word i belongs to a noun as its determiner, adjective, number or owner.
func (a *article) describes(i int) bool {
	switch a.relation(i) {
	case "det", "amod", "compound", "nummod", "nmod", "flat":
		return true
	}
	return false
}
