package read

import "github.com/writethru/writethru/nlp"

// verbAt reads a reporting verb with its subject.
func (a *article) verbAt(i, floor int, prev *cue, st statement) (cue, bool) {
	if a.is(i, capital) && st.part != heading || a.is(i, phrasal) && !a.isWord(i+1, a.lexicon.completions[a.Token(i)]) {
		return cue{}, false
	}
	begin := a.groupBegin(i, floor)
	if !a.isReporting(i, begin, floor) {
		return cue{}, false
	}
	c := cue{sign: byVerb, tokens: nlp.Range{Begin: begin, End: i + 1}, verb: i}
	if a.is(i, phrasal) {
		c.tokens.End++
	}
	if subject, ok := a.subjectAfter(c, st); ok {
		c.subject, c.follows = subject, true
	} else {
		c.subject = a.subjectOf(c, floor)
		c.follows = a.followsContent(c, prev, st)
	}
	if a.is(i, needsQuote) && !a.besideQuote(c, st) {
		return cue{}, false
	}
	return c, true
}

// groupBegin returns the first of the auxiliaries and adverbs before the verb i.
func (a *article) groupBegin(i, floor int) int {
	for i > floor && a.is(i-1, auxiliary|adverb) && !a.is(i-1, capital) && a.inQuote[i-1] < 0 {
		i--
	}
	return i
}

// isReporting reports whether the word i, whose verb group starts at begin, is a
// verb in a form that reports: not a noun, passive, or infinitive.
func (a *article) isReporting(i, begin, floor int) bool {
	t := a.traits[i]
	before := begin - 1
	if before < floor {
		before = -1
	}
	switch {
	case t&gerund != 0:
		return before < 0 || a.isParticiple(i, begin)
	case a.isPassive(begin, i):
		return false
	case a.is(before, preposition), a.is(before, determiner|possessive) && !a.is(before, pronoun|plural|quantity):
		return false
	case t&past != 0:
		return true
	case t&third != 0:
		return t&noun == 0 || a.is(before, pronoun|capital) && a.Class[before] != nlp.Clitic && a.opensClause(i+1)
	case t&present != 0:
		return a.takesPlain(i, begin, before)
	}
	return begin < i // a participle after have
}

// isParticiple reports whether the verb i in -ing, whose group starts at begin, stands where
// no noun does: after a comma or a preposition, or after a form of be.
func (a *article) isParticiple(i, begin int) bool {
	before := begin - 1
	if a.is(before, determiner|possessive|capital) {
		return false
	}
	return begin < i || !a.Class[before].IsWord() || a.is(before, preposition|linker)
}

// isPassive reports whether a form of be stands in the verb group [begin, i).
func (a *article) isPassive(begin, i int) bool {
	for j := begin; j < i; j++ {
		if a.is(j, copula) {
			return a.traits[i]&(past|participle) != 0
		}
	}
	return false
}

// takesPlain reports whether the plain form i has a modal verb or a subject that
// it agrees with.
func (a *article) takesPlain(i, begin, before int) bool {
	for j := begin; j < i; j++ {
		if a.is(j, auxiliary) && !a.is(j, copula) {
			return true
		}
	}
	switch {
	case before < 0 || a.isWord(before, "to"):
		return false
	case a.traits[i]&noun == 0:
		return true
	}
	return a.opensClause(i+1) && (a.is(before, pronoun|plural|quantity) || a.Class[before] == nlp.Comma)
}

// opensClause reports whether what was said can begin at token i, or has ended there.
func (a *article) opensClause(i int) bool {
	return a.is(i, determiner|pronoun|possessive|capital) || a.quotationAt(i) >= 0 ||
		a.hasClass(i, nlp.Colon) || a.hasClass(i, nlp.Comma) || a.hasClass(i, nlp.Stop)
}

// besideQuote reports whether the cue has a quotation or a “that” beside it, or speaks of
// something called for.
func (a *article) besideQuote(c cue, st statement) bool {
	if c.follows && a.quotationBefore(c.begin()) >= 0 {
		return true
	}
	if a.isWord(c.tokens.End, "for") || a.isWord(c.tokens.End, "on") {
		return true
	}
	for i := c.tokens.End; i < min(c.tokens.End+reach, st.tokens.End); i++ {
		switch {
		case a.inQuote[i] >= 0:
			return !a.isTitle(a.quotations[a.inQuote[i]])
		case a.isWord(i, "that") && i < c.tokens.End+4:
			return true
		case a.is(i, finite) && !a.is(i, noun):
			return false
		}
	}
	return false
}
