package read

import "github.com/writethru/writethru/nlp"

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
	subject := a.trimPhrase(a.phraseAfter(i+1, st.tokens.End))
	if a.quotationAt(i-1) < 0 || subject.End == subject.Begin || !a.isNameRun(subject) {
		return cue{}, false
	}
	return cue{sign: byDash, tokens: nlp.Range{Begin: i, End: i + 1}, verb: i, subject: subject, follows: true}, true
}
