package voice

import (
	"strings"

	"github.com/writethru/writethru/nlp"
)

// longestPhrase is how many words may lie between an adjective and its noun in one mark.
const longestPhrase = 3

// phrase returns the words from an adjective to the noun it modifies, or the adjective alone
// where others than adjectives and nouns stand between.
func (m *marker) phrase(i, noun int) nlp.Range {
	r := nlp.Range{Begin: m.front(i), End: i + 1}
	if noun < i || noun-i > longestPhrase {
		return r
	}
	for j := i + 1; j < noun; j++ {
		if relation := m.doc.Deprel(j); relation != "amod" && relation != "compound" && m.doc.Class[j] != nlp.Hyphen {
			return r
		}
	}
	r.End = noun + 1
	return r
}

// firstOfList returns the first of the words that word i is joined to by “and” and its like.
func (m *marker) firstOfList(i int) int {
	for range m.sentence.Len() {
		if m.doc.Deprel(i) != "conj" {
			break
		}
		i = int(m.doc.Head[i])
	}
	return i
}

// front returns the first word of the hyphenated word that word i ends, or of the adverb before it that
// makes it stronger.
func (m *marker) front(i int) int {
	begin := i
	for m.isHyphenated(begin) {
		begin -= 2
	}
	if before := begin - 1; before >= m.sentence.Begin && int(m.doc.Head[before]) == i && m.traits(before)&intensifier != 0 {
		return before
	}
	return begin
}

// isHyphenated tells whether a hyphen joins word i to one before it in the sentence.
func (m *marker) isHyphenated(i int) bool {
	return i-2 >= m.sentence.Begin && m.doc.Joined(i) && m.doc.Joined(i-1) && m.doc.Class[i-1] == nlp.Hyphen
}

// traits returns what word i can be, with the words that hyphens join to it.
func (m *marker) traits(i int) trait {
	doc := m.doc
	switch {
	case !m.isHyphenated(i):
		return m.lexicon.find(doc.Token(i))
	case !m.isHyphenated(i - 2):
		return m.lexicon.find(doc.Token(i-2), doc.Token(i))
	case !m.isHyphenated(i - 4):
		return m.lexicon.find(doc.Token(i-4), doc.Token(i-2), doc.Token(i))
	}
	return m.lexicon.find(doc.Token(i-6), doc.Token(i-4), doc.Token(i-2), doc.Token(i))
}

// mayName tells whether the name of noun i might judge. Nouns that judge begin as their lemmas do.
func (m *marker) mayName(i int) bool {
	before := i - 1
	return m.lexicon.begins(m.doc.Token(i), nounTraits) || m.isHyphenated(i) ||
		before >= m.sentence.Begin && int(m.doc.Head[before]) == i && m.lexicon.begins(m.doc.Token(before), nounTraits)
}

// name returns what noun i can be, with the word before it where the two are one name, and
// where that name begins.
func (m *marker) name(i int) (t trait, begin int) {
	lemma := m.doc.Lemma(i)
	if m.isHyphenated(i) {
		return m.lexicon.find(m.doc.Token(i-2), lemma), i - 2
	}
	if before := i - 1; before >= m.sentence.Begin && int(m.doc.Head[before]) == i {
		if t := m.lexicon.find(m.doc.Token(before), lemma); t != 0 {
			return t, before
		}
	}
	return m.lexicon.find(lemma), i
}

// colouredFrom returns where a word begins that stands before an office and colours it, or the
// office itself where none does.
func (m *marker) colouredFrom(office int) int {
	before := office - 1
	if before < m.sentence.Begin || int(m.doc.Head[before]) != office || m.traits(before)&colour == 0 {
		return office
	}
	return m.front(before)
}

// isCopular tells whether word i follows a form of be.
func (m *marker) isCopular(i int) bool {
	return m.hasDependent(i, func(j int) bool { return m.doc.Deprel(j) == "cop" })
}

// isPredicate tells whether word i is said of something that is named, and not denied.
func (m *marker) isPredicate(i int) bool {
	return m.isCopular(i) && !m.isNegated(i) && m.hasDependent(i, m.isSubject)
}

func (m *marker) isSubject(i int) bool {
	relation := m.doc.Deprel(i)
	return relation == "expl" || strings.HasPrefix(relation, "nsubj")
}

func (m *marker) isNegated(i int) bool {
	return m.hasDependent(i, func(j int) bool { return m.lexicon.find(m.doc.Token(j))&negation != 0 })
}

// hasPerson tells whether the subject of a verb is a name, or a word for a person.
func (m *marker) hasPerson(verb int) bool {
	return m.hasDependent(verb, func(j int) bool {
		return m.isSubject(j) && (m.doc.UPOS(j) == "PROPN" || m.lexicon.find(m.doc.Lemma(j))&person != 0)
	})
}

// hasDependent tells whether a word that hangs on word i is of a kind.
func (m *marker) hasDependent(i int, is func(j int) bool) bool {
	for j := m.sentence.Begin; j < m.sentence.End; j++ {
		if int(m.doc.Head[j]) == i && is(j) {
			return true
		}
	}
	return false
}

// reaches tells whether any word of a range has a shield.
func (m *marker) reaches(r nlp.Range, s shield) bool {
	for _, shield := range m.shields[r.Begin:r.End] {
		if shield&s != 0 {
			return true
		}
	}
	return false
}
