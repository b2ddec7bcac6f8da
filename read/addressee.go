package read

import "github.com/writethru/writethru/nlp"

// addresseeOf returns whom something was said to: told the council that …; it is empty
// where nobody is named.
func (a *article) addresseeOf(c *cue, limit int) nlp.Range {
	i := a.skipAdverbials(c.tokens.End, limit)
	if c.sign != byVerb || !a.is(c.verb, takesAddressee) || c.subject.Begin >= c.tokens.End && c.subject.End > c.subject.Begin {
		return nlp.Range{Begin: i, End: i}
	}
	r := a.phraseAfter(i, a.skipAddressee(i, limit))
	if r.End < limit && !a.followsAddressee(r.End) {
		r.End = r.Begin
	}
	return r
}

// skipAddressee returns the token after whom something was said to.
func (a *article) skipAddressee(i, limit int) int {
	if i >= limit || a.inQuote[i] >= 0 || !a.Class[i].IsWord() || a.isWord(i, "that") {
		return i
	}
	if a.is(i, capital) || a.is(i, title) {
		for i < limit && (a.is(i, capital|particle|title) || a.Class[i] == nlp.Clitic || a.Class[i] == nlp.Initial) {
			i++
		}
		return i
	}
	for j := i; j < min(limit, i+12); j++ {
		if a.inQuote[j] >= 0 || a.Class[j] == nlp.Comma || a.Class[j] == nlp.Colon || a.isThat(j) || j > i && a.opensSubject(j) {
			return j
		}
	}
	return min(i+1, limit)
}

// isThat reports whether token i is a word that opens what was said.
func (a *article) isThat(i int) bool {
	return a.isWord(i, "that") || a.isWord(i, "whether") || a.isWord(i, "if") || a.isWord(i, "to")
}

// opensSubject reports whether a new noun phrase begins at token i.
func (a *article) opensSubject(i int) bool {
	return a.is(i, determiner|pronoun|possessive) && !a.is(i-1, preposition)
}

// followsAddressee reports whether what was said, or where, or nothing, can begin at i.
func (a *article) followsAddressee(i int) bool {
	return !a.Class[i].IsWord() || a.inQuote[i] >= 0 || a.isThat(i) || a.opensSubject(i) ||
		a.is(i, capital|day|adverb) || a.isWord(i, "in") || a.isWord(i, "at") || a.isWord(i, "on") || a.isWord(i, "during")
}
