package read

import "github.com/writethru/writethru/nlp"

// continuesPhrase reports whether token i can belong to the noun phrase that ends
// at end and reaches to i+1 so far.
func (a *article) continuesPhrase(i, end int) bool {
	t := a.traits[i]
	switch {
	case a.inQuote[i] >= 0:
		return false
	case !a.Class[i].IsWord():
		return a.Class[i] == nlp.Symbol && a.Joined(i+1) || a.Class[i] == nlp.CloseSingle && a.Joined(i)
	case a.Class[i] == nlp.Clitic:
		return true
	case a.isWord(i, "and"):
		return a.is(i+1, capital) && a.is(i-1, capital)
	case t&linker != 0:
		return false
	case t&pronoun != 0 && t&determiner == 0:
		return false
	case t&auxiliary != 0 && t&capital == 0, t&finite != 0 && t&(noun|capital) == 0:
		return false
	case t&adverb != 0 && t&(determiner|capital) == 0:
		return false
	case a.isWord(i, "of"):
		return true
	case a.is(end-1, capital) && !a.is(i+1, preposition):
		return t&(capital|title|role|particle|suffix|determiner|possessive|plural) != 0 || a.Class[i] == nlp.Number || !a.afterName(i, end)
	}
	return true
}

// afterName reports whether all of [i+1, end) is capitalized, so that a plain word
// before it ends the phrase.
func (a *article) afterName(i, end int) bool {
	for j := i + 1; j < end; j++ {
		if !a.is(j, capital) {
			return false
		}
	}
	return true
}

// trimPhrase cuts off what does not belong to a noun phrase at its begin: a
// prepositional phrase before a name, linkers.
func (a *article) trimPhrase(r nlp.Range) nlp.Range {
	for r.Begin < r.End && (!a.Class[r.Begin].IsWord() || a.is(r.Begin, linker|adverb) && !a.is(r.Begin, determiner|pronoun) && !a.is(r.Begin, preposition)) {
		r.Begin++
	}
	if r.Begin < r.End && a.is(r.Begin, preposition) {
		i := r.End
		for i > r.Begin+1 && a.is(i-1, capital) {
			i--
		}
		if i == r.End {
			i = r.Begin + 1
		}
		r.Begin = i
	}
	return r
}

// phraseAfter returns the noun phrase that begins at i.
func (a *article) phraseAfter(i, end int) nlp.Range {
	r := nlp.Range{Begin: i, End: i}
	if i >= end || a.inQuote[i] >= 0 {
		return r
	}
	if a.is(i, pronoun) {
		r.End++
		return r
	}
	for r.End < end && r.End-i < reach && a.extendsPhrase(r.End, i) {
		r.End++
	}
	return r
}

func (a *article) extendsPhrase(i, begin int) bool {
	t := a.traits[i]
	switch {
	case a.inQuote[i] >= 0:
		return false
	case !a.Class[i].IsWord():
		return a.Class[i] == nlp.Symbol && a.Joined(i) || a.Class[i] == nlp.CloseSingle && a.Joined(i)
	case a.isWord(i, "and"):
		return a.is(i+1, capital) && a.is(i-1, capital)
	case t&linker != 0 && t&determiner == 0, t&auxiliary != 0 && t&capital == 0 && a.Class[i] != nlp.Clitic:
		return false
	case t&pronoun != 0 && t&determiner == 0:
		return false
	case t&preposition != 0:
		return a.isWord(i, "of") || a.isWord(i, "for") || a.isWord(i, "with") || a.isWord(i, "at") && i > begin
	case t&(day|adverb) != 0:
		return i == begin
	}
	return true
}

// isNameRun reports whether every word of r is capitalized or a particle.
func (a *article) isNameRun(r nlp.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if !a.is(i, capital|particle) && a.Class[i] != nlp.Initial {
			return false
		}
	}
	return r.Begin < r.End
}
