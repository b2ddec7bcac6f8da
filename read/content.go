package read

import "github.com/writethru/writethru/nlp"

// contentOf returns what was said by the k-th cue of a statement, in order.
func (a *article) contentOf(cues []cue, k int, st statement) []nlp.Range {
	c := &cues[k]
	limit := st.tokens.End
	if k+1 < len(cues) {
		limit = a.territory(&cues[k+1], c.end())
	}
	floor := st.tokens.Begin
	if k > 0 {
		floor = cues[k-1].end()
	}
	if c.follows {
		return a.contentBefore(c, floor, limit, k > 0)
	}
	if c.sign == byAccording {
		return a.contentAfterPhrase(c, limit)
	}
	return a.contentAfter(c, limit)
}

// territory returns where the words that belong to a cue begin: its quotation,
// or itself, with the linker before it.
func (a *article) territory(c *cue, floor int) int {
	begin := c.begin()
	if c.follows {
		if q := a.quotationBefore(begin); q >= 0 {
			return max(floor, a.quotations[q].tokens.Begin)
		}
	}
	for begin-1 > floor && (a.is(begin-1, linker) || a.Class[begin-1] == nlp.Comma) && a.inQuote[begin-1] < 0 {
		begin--
	}
	return begin
}

// quotationBefore returns the number of the quotation that ends right before i, or
// before a comma there; -1 if there is none.
func (a *article) quotationBefore(i int) int {
	if q := a.quotationAt(i - 1); q >= 0 {
		return q
	}
	if a.hasClass(i-1, nlp.Comma) {
		return a.quotationAt(i - 2)
	}
	return -1
}

// contentBefore returns the content of a cue that stands after it, and what goes
// on after the cue: “…,” he said, “…”
func (a *article) contentBefore(c *cue, floor, limit int, shared bool) []nlp.Range {
	end := c.begin()
	begin := floor
	q := a.quotationBefore(end)
	if q >= 0 && (shared || a.standsAlone(q, floor)) {
		begin = a.firstOfRun(q, floor)
	}
	content := a.appendTrimmed(nil, nlp.Range{Begin: begin, End: end})
	next := a.skipAdverbials(c.end(), limit)
	if q < 0 {
		if next < limit && a.Class[next] == nlp.Comma && a.resumes(c, next+1) {
			content = a.appendTrimmed(content, nlp.Range{Begin: next, End: limit})
		}
		return content
	}
	return a.appendQuotations(content, next, limit)
}

// resumes reports whether what was said goes on at token i, after the cue and a comma; after
// “, said X,” an apposition stands more often.
func (a *article) resumes(c *cue, i int) bool {
	inverted := c.subject.Begin >= c.tokens.End
	return !a.is(i, gerund) && (!a.is(i, linker) || a.isWord(i, "and") || a.isWord(i, "but") || a.isWord(i, "that")) && !(inverted && a.is(i, determiner|role))
}

// standsAlone reports whether the quotation is a sentence of its own, to which the words
// before it do not belong.
func (a *article) standsAlone(q, floor int) bool {
	begin := a.quotations[q].tokens.Begin
	return begin == floor || a.isFull(a.quotations[q]) && !a.Class[begin-1].IsWord() && a.Class[begin-1] != nlp.Comma
}

// firstOfRun returns where the run of quotations that follow each other without
// words between them, and end with q, begins.
func (a *article) firstOfRun(q, floor int) int {
	for q > 0 && a.quotations[q-1].tokens.End == a.quotations[q].tokens.Begin && a.quotations[q-1].tokens.Begin >= floor {
		q--
	}
	return a.quotations[q].tokens.Begin
}

// appendQuotations appends the quotations that lie in [i, limit).
func (a *article) appendQuotations(content []nlp.Range, i, limit int) []nlp.Range {
	for i < limit {
		q := a.inQuote[i]
		if q < 0 {
			i++
			continue
		}
		r := a.quotations[q].tokens
		content = append(content, nlp.Range{Begin: r.Begin, End: min(r.End, limit)})
		i = r.End
	}
	return content
}

// contentAfterPhrase returns what follows “According to X,”.
func (a *article) contentAfterPhrase(c *cue, limit int) []nlp.Range {
	for i := c.end(); i < min(limit, c.end()+reach); i++ {
		if a.Class[i] == nlp.Comma {
			return a.appendTrimmed(nil, nlp.Range{Begin: i, End: limit})
		}
	}
	return a.appendTrimmed(nil, nlp.Range{Begin: c.end(), End: limit})
}

// contentAfter returns what follows a verb or a colon.
func (a *article) contentAfter(c *cue, limit int) []nlp.Range {
	begin := a.contentBegin(c, limit)
	if q := a.quotationAt(begin); q >= 0 && a.introduces(begin-1) && (a.isFull(a.quotations[q]) || c.sign == byColon) {
		return a.appendQuotations(nil, begin, limit)
	}
	if a.is(c.verb, takesObject) {
		return a.appendTrimmed(nil, nlp.Range{Begin: begin, End: a.lastQuotationEnd(begin, limit)})
	}
	return a.appendTrimmed(nil, nlp.Range{Begin: begin, End: a.turn(begin, limit)})
}

// lastQuotationEnd returns the end of the last quotation in [i, limit), limit where
// there is none.
func (a *article) lastQuotationEnd(i, limit int) int {
	for j := limit - 1; j >= i; j-- {
		if a.inQuote[j] >= 0 {
			return j + 1
		}
	}
	return limit
}

// turn returns the comma at which the outlet begins to speak again: …, which is
// the oldest in town.
func (a *article) turn(i, limit int) int {
	for j := i + 4; j < limit-1; j++ {
		if q := a.inQuote[j]; q >= 0 {
			j = a.quotations[q].tokens.End - 1
			continue
		}
		if a.Class[j] == nlp.Comma && (a.isWord(j+1, "which") || a.isWord(j+1, "while") || a.isWord(j+1, "as")) {
			return j
		}
	}
	return limit
}

// introduces reports whether token i stands before a quotation that is a sentence.
func (a *article) introduces(i int) bool {
	return a.Class[i] == nlp.Comma || a.Class[i] == nlp.Colon || a.traits[i]&verb != 0
}

// contentBegin returns where what was said begins after the cue: past the
// addressee, the day and the place.
func (a *article) contentBegin(c *cue, limit int) int {
	i := a.skipAdverbials(c.end(), limit)
	if a.is(c.verb, takesAddressee) {
		i = a.skipAddressee(i, limit)
	}
	if i >= limit || a.Class[i] == nlp.Comma || a.Class[i] == nlp.Colon || a.is(i, preposition) || a.isWord(i, "the") {
		i = a.skipCircumstance(i, limit)
	}
	for i < limit && a.inQuote[i] < 0 && (a.Class[i] == nlp.Comma || a.Class[i] == nlp.Colon) {
		i++
	}
	return i
}

// skipCircumstance returns the “that”, the quotation or the colon which follows on
// words that say where or when something was said, else i.
func (a *article) skipCircumstance(i, limit int) int {
	for j := i; j < min(limit, i+14); j++ {
		switch {
		case a.isWord(j, "that") && !a.is(j-1, preposition), a.Class[j] == nlp.Colon:
			return j
		case a.inQuote[j] >= 0 && j > i && a.Class[j-1] == nlp.Comma:
			return j
		case a.inQuote[j] >= 0, a.is(j, finite|auxiliary) && !a.is(j, noun):
			return i
		}
	}
	return i
}

// appendTrimmed appends the range without the punctuation that stands at its
// ends outside of quotation marks, and without the linkers at its begin.
func (a *article) appendTrimmed(content []nlp.Range, r nlp.Range) []nlp.Range {
	for r.Begin < r.End && a.inQuote[r.Begin] < 0 && isLoose(a.Class[r.Begin]) {
		r.Begin++
	}
	for r.End > r.Begin && a.inQuote[r.End-1] < 0 && isLoose(a.Class[r.End-1]) {
		r.End--
	}
	if r.Begin < r.End {
		content = append(content, r)
	}
	return content
}

func isLoose(c nlp.Class) bool {
	return c == nlp.Comma || c == nlp.Colon || c == nlp.Dash || c == nlp.Stop
}
