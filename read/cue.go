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
		if c.sign == byAccording && c.follows && c.end()+1 >= st.tokens.End {
			cues = cues[:0]
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
	if prev != nil && prev.sign == byAccording && !prev.follows {
		return true
	}
	if prev == nil || prev.follows || prev.sign != byVerb || c.sign != byVerb || c.follows {
		return false
	}
	before := c.begin() - 1
	if a.isWord(before, "that") {
		return true
	}
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
	if prev != nil && !prev.follows && prev.sign == byVerb && !full && prev.end() == q.tokens.Begin {
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
		case a.is(i, day|adverb) && !a.is(i, pronoun|determiner):
			i++
		case a.is(i, preposition|nearby) && a.is(i+1, day), a.is(i, preposition) && a.is(i+1, nearby) && a.is(i+2, day):
			i++
		default:
			return i
		}
	}
	return i
}
