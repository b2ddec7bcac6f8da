package read

import (
	"slices"
	"strings"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution"
)

// addressee returns the words for who is spoken to: the object of a verb that takes one, told
// reporters, or what a verb of speech is directed to, said to the council.
func (l ledger) addressee(a attribution.Attribution) []nlp.Range {
	verb := l.verb(a.Cue)
	if verb < 0 {
		return nil
	}
	frame, speaks := l.frames[l.Lemma(verb)]
	if !speaks {
		return nil
	}
	sentence := l.sentenceOf(verb)
	for i := sentence.Begin; i < sentence.End; i++ {
		if int(l.Head[i]) != verb || !l.isAddressed(i, verb, frame) {
			continue
		}
		if r := l.phrase(i, sentence); !overlaps(r, a.Content) && !overlaps(r, a.Source) {
			return []nlp.Range{r}
		}
	}
	return nil
}

// verb returns the first verb of a cue, -1 if there is none.
func (l ledger) verb(cue []nlp.Range) int {
	for _, r := range cue {
		for i := r.Begin; i < r.End; i++ {
			if l.UPOS(i) == "VERB" {
				return i
			}
		}
	}
	return -1
}

// isAddressed reports whether word i, which depends on the verb, is who the verb addresses.
func (l ledger) isAddressed(i, verb int, frame en.Frame) bool {
	switch l.UPOS(i) {
	case "NOUN", "PROPN", "PRON":
	default:
		return false
	}
	switch {
	case l.is(i, "iobj"), l.is(i, "obj"):
		return i > verb && frame == en.Address
	case l.is(i, "obl"):
		return l.isDirectedTo(i)
	}
	return false
}

// isDirectedTo reports whether a preposition that gives speech its direction stands before
// noun i.
func (l ledger) isDirectedTo(i int) bool {
	for j := i - 1; j >= max(0, i-longestPhrase); j-- {
		if int(l.Head[j]) == i && l.is(j, "case") {
			return slices.Contains(l.directions, strings.ToLower(l.Token(j)))
		}
	}
	return false
}

// longestPhrase is how many words a phrase that names an addressee has at most on either side of
// its noun.
const longestPhrase = 12

// phrase returns word i with what stands before it and belongs to it, a preposition left out, and
// with the rest of a name and the phrases after it.
func (l ledger) phrase(i int, sentence nlp.Range) nlp.Range {
	r := nlp.Range{Begin: i, End: i + 1}
	for r.Begin > sentence.Begin && l.belongsTo(r.Begin-1, i) {
		r.Begin--
	}
	for j := i + 1; j < min(sentence.End, i+longestPhrase); j++ {
		if int(l.Head[j]) == i && (l.is(j, "flat") || l.is(j, "nmod")) {
			r.End = j + 1
		}
	}
	return r
}

// belongsTo reports whether word j, right before the phrase of word i, is part of it.
func (l ledger) belongsTo(j, i int) bool {
	head := int(l.Head[j])
	return j < head && head <= i && !l.is(j, "case") && !l.is(j, "punct") && !l.is(j, "cc") && !l.is(j, "mark")
}

// is reports whether the relation of word i to its head is the universal one given.
func (l ledger) is(i int, relation string) bool {
	universal, _, _ := strings.Cut(l.Deprel(i), ":")
	return universal == relation
}

// sentenceOf returns the sentence of word i.
func (l ledger) sentenceOf(i int) nlp.Range {
	n, _ := slices.BinarySearchFunc(l.Sentences, i, func(s nlp.Range, i int) int { return s.End - i - 1 })
	return l.Sentences[n]
}

func overlaps(r nlp.Range, others []nlp.Range) bool {
	for _, o := range others {
		if r.Begin < o.End && o.Begin < r.End {
			return true
		}
	}
	return false
}
