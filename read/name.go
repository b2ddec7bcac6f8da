package read

import (
	"slices"

	"github.com/writethru/writethru/nlp"
)

// identify returns the name of the source in r, in the given statement, as fully as the
// article gives it, "" where it is in doubt; and which person that is, or nobody.
func (a *article) identify(r nlp.Range, statement int) (string, int) {
	at := nobody
	switch {
	case r.End == r.Begin+1 && a.is(r.Begin, pronoun):
		at = a.pronounPerson(r.Begin, statement)
	case a.endsInName(r):
		return a.properName(r)
	default:
		at = a.described(r)
	}
	if at == nobody {
		return "", nobody
	}
	return a.names.persons[at].name, at
}

// endsInName reports whether the head of the noun phrase is a name.
func (a *article) endsInName(r nlp.Range) bool {
	head := a.headEnd(r) - 1
	return head >= r.Begin && (a.is(head, capital) || a.is(head, suffix)) && (head > r.Begin || !a.is(head, determiner))
}

// headEnd returns the end of the phrase without the prepositional phrases after it.
func (a *article) headEnd(r nlp.Range) int {
	for i := r.Begin + 1; i < r.End; i++ {
		if a.is(i, preposition) && !a.is(i, capital|particle) || !a.Class[i].IsWord() && a.Class[i] != nlp.CloseSingle {
			return i
		}
	}
	return r.End
}

// properName returns the full name for the name at the end of the phrase's head, and who
// bears it.
func (a *article) properName(r nlp.Range) (string, int) {
	end := a.headEnd(r)
	begin := end - 1
	for begin > r.Begin && a.is(begin-1, capital|particle) && a.Class[begin-1] != nlp.Clitic && !a.is(begin-1, determiner) {
		begin--
	}
	full := a.fullName(nlp.Range{Begin: begin, End: end})
	at, known := a.names.byPart[a.lastName(full)]
	if known && at != nobody && (full.End-full.Begin == 1 || a.Token(full.Begin) == a.names.persons[at].first) {
		return a.names.persons[at].name, at
	}
	return a.words(full), nobody
}

// described returns the person that a phrase such as “the South Korean leader” fits
// best, nobody where two fit alike or none does.
func (a *article) described(r nlp.Range) int {
	head := a.headEnd(r) - 1
	if !a.isWord(r.Begin, "the") || head <= r.Begin || !a.is(head, role|title) {
		return nobody
	}
	best, at := 0, nobody
	for i := range a.names.persons {
		switch fit := a.fit(nlp.Range{Begin: r.Begin + 1, End: head + 1}, a.names.persons[i].description); {
		case fit > best:
			best, at = fit, i
		case fit == best:
			at = nobody
		}
	}
	return at
}

// fit tells how well a phrase fits a person's description: words in common count, and those
// that only one side has count against it, capitalized ones of both more.
func (a *article) fit(phrase, description nlp.Range) int {
	shared, extra := 0, 0
	for i := description.Begin; i < description.End; i++ {
		if a.hasWord(phrase, i) {
			shared++
		} else if a.is(i, capital) && !a.is(i, title) {
			extra++
		}
	}
	if extra > 0 && shared < phrase.End-phrase.Begin && !a.hasSharedName(phrase, description) {
		return 0
	}
	return 4*shared - extra
}

// hasSharedName reports whether both have a capitalized word in common: Korean.
func (a *article) hasSharedName(phrase, description nlp.Range) bool {
	for i := description.Begin; i < description.End; i++ {
		if a.is(i, capital) && !a.is(i, title) && a.hasWord(phrase, i) {
			return true
		}
	}
	return false
}

// hasWord reports whether the word of token i, in any case, is in r.
func (a *article) hasWord(r nlp.Range, i int) bool {
	for j := r.Begin; j < r.End; j++ {
		if sameWord(a.Token(i), a.Token(j)) {
			return true
		}
	}
	return false
}

// pronounPerson returns the person that a pronoun most likely stands for: for “who” the one
// named before it; for “he” and “she” the subject of the statement, or whoever spoke
// last or was named first in the nearest statement before.
func (a *article) pronounPerson(i, statement int) int {
	switch {
	case a.isWord(i, "who"):
		return a.antecedent(i)
	case a.isWord(i, "he"):
		return a.nearest(i, statement, male)
	case a.isWord(i, "she"):
		return a.nearest(i, statement, female)
	}
	return nobody
}

// antecedent returns the person named right before a relative pronoun.
func (a *article) antecedent(i int) int {
	m := a.firstMention(i)
	if m > 0 && i-a.names.mentions[m-1].token <= 2 {
		return a.names.mentions[m-1].person
	}
	return nobody
}

// firstMention returns the number of the first mention at token i or after it.
func (a *article) firstMention(i int) int {
	m, _ := slices.BinarySearchFunc(a.names.mentions, i, func(m mention, i int) int { return m.token - i })
	return m
}

// lookback is how many statements before its own a pronoun can point to.
const lookback = 8

// nearest returns the person whom a pronoun of the given gender at token i stands for.
func (a *article) nearest(i, statement int, g gender) int {
	if at := a.firstFitting(a.statements[statement].tokens, i, g); at != nobody {
		return at
	}
	e, oldest := len(a.entries)-1, max(0, len(a.entries)-reach)
	for back := statement - 1; back >= max(0, statement-lookback); back-- {
		for ; e >= oldest && a.entries[e].statement >= back; e-- {
			if at := a.entries[e].person; a.entries[e].statement == back && at != nobody && a.fits(at, g) {
				return at
			}
		}
		if at := a.firstFitting(a.statements[back].tokens, i, g); at != nobody {
			return at
		}
	}
	return nobody
}

func (a *article) fits(person int, g gender) bool {
	p := &a.names.persons[person]
	return p.human && (p.gender == unknown || p.gender == g)
}

// firstFitting returns the first person of a fitting gender who is named in r before token i.
func (a *article) firstFitting(r nlp.Range, i int, g gender) int {
	first := a.firstMention(r.Begin)
	for _, m := range a.names.mentions[first:min(first+reach, len(a.names.mentions))] {
		if m.token >= min(i, r.End) {
			break
		}
		if a.fits(m.person, g) && !a.hasClass(m.token+1, nlp.Clitic) {
			return m.person
		}
	}
	return nobody
}
