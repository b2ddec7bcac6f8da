package read

import "github.com/writethru/writethru/nlp"

// A sign is the sort of words by which we know that someone speaks.
type sign uint8

const (
	byVerb      sign = iota // X said
	byAccording             // according to X
	byColon                 // X: …
	byDash                  // “…” — X
)

// A cue is the place where someone is said to speak.
type cue struct {
	sign    sign
	tokens  nlp.Range // the verb with its auxiliaries
	verb    int       // the verb itself
	subject nlp.Range // who speaks; empty where nobody is named beside the verb
	follows bool      // the cue stands after what was said, or in it
}

// begin returns the first token of the cue and its subject.
func (c *cue) begin() int {
	if c.subject.Begin < c.subject.End {
		return min(c.subject.Begin, c.tokens.Begin)
	}
	return c.tokens.Begin
}

// end returns the token after the cue and its subject.
func (c *cue) end() int { return max(c.subject.End, c.tokens.End) }

// reach is how many tokens a rule looks to either side; it keeps every rule's
// work bounded however long a statement is.
const reach = 30

// findCues returns the cues of a statement in order.
func (a *article) findCues(st statement) []cue {
	var cues []cue
	floor := st.tokens.Begin
	for i := st.tokens.Begin; i < st.tokens.End; i++ {
		if q := a.inQuote[i]; q >= 0 {
			i = a.quotations[q].tokens.End - 1
			floor = i + 1
			continue
		}
		c, ok := a.cueAt(i, floor, last(cues), st)
		if !ok {
			continue
		}
		if !a.isNested(c, last(cues)) {
			cues = append(cues, c)
		}
		floor = c.end()
		i = floor - 1
	}
	return cues
}

// isNested reports whether a cue stands within what the cue before it introduces, so that
// it is part of what was said: she said the man who told them was gone.
func (a *article) isNested(c cue, prev *cue) bool {
	if prev == nil || prev.follows || prev.sign != byVerb || c.sign != byVerb || c.follows {
		return false
	}
	before := c.begin() - 1
	return !a.is(before, linker) && a.Class[before].IsWord() && a.inQuote[before] < 0 || a.is(c.begin(), linker)
}

func last(cues []cue) *cue {
	if len(cues) == 0 {
		return nil
	}
	return &cues[len(cues)-1]
}

// cueAt returns the cue whose first word is token i. No part of it lies
// before floor; prev is the cue before it in the statement, or nil.
func (a *article) cueAt(i, floor int, prev *cue, st statement) (cue, bool) {
	switch {
	case a.traits[i]&verb != 0:
		return a.verbAt(i, floor, prev, st)
	case a.isWord(i, "according") && a.isWord(i+1, "to"):
		return a.accordingAt(i, st), true
	case a.Class[i] == nlp.Colon:
		return a.colonAt(i, prev, st)
	case a.Class[i] == nlp.Dash || a.Class[i] == nlp.Symbol && a.Token(i) == "-":
		return a.dashAt(i, st)
	}
	return cue{}, false
}

// verbAt reads a reporting verb with its subject.
func (a *article) verbAt(i, floor int, prev *cue, st statement) (cue, bool) {
	if a.is(i, capital) && st.part != heading || a.is(i, phrasal) && !a.is(i+1, completing) {
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
		return before < 0 || !a.is(before, determiner|possessive|capital) && (begin < i || !a.Class[before].IsWord() || a.is(before, preposition|linker))
	case a.isPassive(begin, i):
		return false
	case a.is(before, determiner|possessive) && !a.is(before, pronoun|plural) && !a.isQuantity(before):
		return false
	case a.is(before, preposition):
		return false
	case t&past != 0:
		return true
	case t&third != 0:
		return t&noun == 0 || a.is(before, pronoun|capital) && a.Class[before] != nlp.Clitic && (a.opensClause(i+1) || a.hasClass(i+1, nlp.Stop))
	case t&present != 0:
		return a.takesPlain(i, begin, before)
	}
	return begin < i // a participle after have
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
		if a.is(j, auxiliary) {
			return true
		}
	}
	if a.isWord(before, "to") || before < 0 {
		return false
	}
	if a.traits[i]&noun != 0 && !a.opensClause(i+1) {
		return false
	}
	if a.traits[i]&noun == 0 {
		return true
	}
	return a.is(before, pronoun|plural) || a.isQuantity(before) || a.isWord(before, "people") || a.Class[before] == nlp.Comma
}

func (a *article) isQuantity(i int) bool {
	for _, w := range [...]string{"some", "many", "most", "others", "all", "both", "few", "several"} {
		if a.isWord(i, w) {
			return true
		}
	}
	return false
}

// opensClause reports whether what was said can begin at token i.
func (a *article) opensClause(i int) bool {
	return a.isWord(i, "that") || a.is(i, determiner|pronoun|possessive|capital) || a.quotationAt(i) >= 0 ||
		a.hasClass(i, nlp.Colon) || a.hasClass(i, nlp.Comma)
}

// besideQuote reports whether the cue has a quotation or a “that” beside it.
func (a *article) besideQuote(c cue, st statement) bool {
	if c.follows && a.quotationAt(c.begin()-1) >= 0 || c.follows && a.quotationAt(c.begin()-2) >= 0 {
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

// followsContent reports whether what was said stands before the cue.
func (a *article) followsContent(c cue, prev *cue, st statement) bool {
	before := c.begin() - 1
	if before < st.tokens.Begin {
		return false
	}
	if q := a.quotationBefore(before + 1); q >= 0 {
		return a.followsQuotation(c, a.quotations[q], prev)
	}
	if !a.hasClass(before, nlp.Comma) || before-st.tokens.Begin < 4 || c.subject.Begin == c.subject.End {
		return false
	}
	next := a.skipAdverbials(c.tokens.End, st.tokens.End)
	return next == st.tokens.End || a.Class[next] == nlp.Stop || a.Class[next] == nlp.Comma && a.quotationAt(next+1) < 0
}

// followsQuotation reports whether the quotation right before the cue belongs to it,
// and not to the cue before that, or to the subject.
func (a *article) followsQuotation(c cue, q quotation, prev *cue) bool {
	full := a.isFull(q)
	if c.subject.Begin == c.subject.End && !a.endsInPunctuation(q) && !a.hasClass(c.begin()-1, nlp.Comma) {
		return false
	}
	next := c.end()
	introduces := (a.hasClass(next, nlp.Comma) || a.hasClass(next, nlp.Colon)) && a.quotationAt(next+1) >= 0
	return full || prev == nil || prev.follows || !introduces
}

// skipAdverbials returns the first token from i on that says neither when nor
// where something was said.
func (a *article) skipAdverbials(i, end int) int {
	for i < end {
		switch {
		case a.is(i, day|adverb) && !a.is(i, pronoun):
			i++
		case (a.is(i, preposition) || a.isNearby(i)) && a.is(i+1, day), a.isNearby(i+1) && a.is(i, preposition) && a.is(i+2, day):
			i++
		default:
			return i
		}
	}
	return i
}

// isNearby reports whether token i tells which day or week it was: last Monday.
func (a *article) isNearby(i int) bool {
	return a.isWord(i, "last") || a.isWord(i, "this") || a.isWord(i, "next") || a.isWord(i, "late") || a.isWord(i, "early")
}

// accordingAt reads “according to X”.
func (a *article) accordingAt(i int, st statement) cue {
	c := cue{sign: byAccording, tokens: nlp.Range{Begin: i, End: i + 2}, verb: i, follows: i > st.tokens.Begin}
	c.subject = a.phraseAfter(i+2, st.tokens.End)
	return c
}

// colonAt reads “X: …” at the begin of a statement, and, where no verb is known to
// report, “X agreed: “…””.
func (a *article) colonAt(i int, prev *cue, st statement) (cue, bool) {
	subject := a.properPhrase(i, st.tokens.Begin)
	c := cue{sign: byColon, tokens: nlp.Range{Begin: i, End: i + 1}, verb: i, subject: subject}
	if i+3 > st.tokens.End || i == st.tokens.Begin {
		return c, false
	}
	if q := a.quotationAt(i + 1); q >= 0 && subject.Begin > st.tokens.Begin {
		c.subject = a.openingSubject(st.tokens)
		return c, prev == nil && a.isFull(a.quotations[q]) && c.subject.Begin < c.subject.End
	}
	known := a.quotationAt(i+1) >= 0 || a.isKnown(subject)
	return c, known && i-subject.Begin <= 5 && (subject.Begin == st.tokens.Begin || st.part == heading)
}

// properPhrase returns the run of capitalized words that ends at end.
func (a *article) properPhrase(end, floor int) nlp.Range {
	r := nlp.Range{Begin: end, End: end}
	for r.Begin > floor && (a.is(r.Begin-1, capital|particle) || a.Class[r.Begin-1] == nlp.Initial) && a.Class[r.Begin-1] != nlp.Clitic {
		r.Begin--
	}
	return r
}

// isKnown reports whether a name is that of a person, or of something that speaks.
func (a *article) isKnown(r nlp.Range) bool {
	if r.Begin == r.End {
		return false
	}
	_, known := a.names.byPart[a.lastName(r)]
	return known || a.is(r.End-1, role)
}

// dashAt reads “…” — X at the end of a statement.
func (a *article) dashAt(i int, st statement) (cue, bool) {
	subject := nlp.Range{Begin: i + 1, End: st.tokens.End}
	for subject.End > subject.Begin && !a.Class[subject.End-1].IsWord() {
		subject.End--
	}
	subject = a.trimPhrase(a.phraseAfter(subject.Begin, subject.End))
	if a.quotationAt(i-1) < 0 || subject.End == subject.Begin || !a.isNameRun(subject) {
		return cue{}, false
	}
	return cue{sign: byDash, tokens: nlp.Range{Begin: i, End: i + 1}, verb: i, subject: subject, follows: true}, true
}
