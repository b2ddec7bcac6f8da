package read

import (
	"slices"
	"unicode"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// An entry is an attribution in token ranges.
type entry struct {
	source, cue nlp.Range
	addressee   nlp.Range
	content     []nlp.Range
	name        string
	person      int // who the source is, or nobody
	statement   int // number of the statement it was read in
	confidence  float64
}

// How often attributions of each sort were right on the training part of PolNeAR.
const (
	sureOfDirect   = 0.94
	sureOfMixed    = 0.81
	sureOfIndirect = 0.73
	sureOfFloating = 0.48 // a quotation without a cue of its own
)

// ledger reads every statement, and returns the attributions in order.
func (a *article) ledger() []writethru.Attribution {
	for n := range a.statements {
		a.readStatement(n)
	}
	attributions := make([]writethru.Attribution, 0, len(a.entries))
	for i := range a.entries {
		attributions = append(attributions, a.attribution(&a.entries[i]))
	}
	slices.SortStableFunc(attributions, func(x, y writethru.Attribution) int {
		return x.Content.Spans[0].Begin - y.Content.Spans[0].Begin
	})
	return attributions
}

// readStatement appends the entries of one statement.
func (a *article) readStatement(n int) {
	st := a.statements[n]
	cues := a.findCues(st)
	first := len(a.entries)
	for k := range cues {
		a.addEntry(cues, k, n)
	}
	if len(a.entries) == first && !a.adopt(n) {
		a.announce(cues, n)
	}
}

// addEntry appends what the k-th cue of statement n attributes.
func (a *article) addEntry(cues []cue, k, n int) {
	c, st := &cues[k], a.statements[n]
	content := a.contentOf(cues, k, st)
	if len(content) == 0 || !a.isEnough(c, content) {
		return
	}
	e := entry{source: c.subject, cue: c.tokens, content: content, statement: n, addressee: a.addresseeOf(c, st.tokens.End)}
	if e.source.Begin == e.source.End && !a.isReduced(c) {
		e.source = a.sharedSource(cues, k, st)
	}
	a.append(e)
}

// isReduced reports whether the cue is a passive without its auxiliary, “when asked about
// the bridge”, which leaves open who speaks.
func (a *article) isReduced(c *cue) bool {
	before := c.tokens.Begin - 1
	return c.sign == byVerb && a.is(c.verb, past) && a.is(c.verb, takesAddressee) && !a.isWord(before, "and") && !a.isWord(before, "but")
}

// append adds an entry, after finding out who its source is.
func (a *article) append(e entry) {
	e.person = nobody
	if e.source.Begin < e.source.End {
		e.name, e.person = a.identify(e.source, e.statement)
		if e.person == nobody && a.isSingleName(e.source) && len(a.names.persons) < mostPersons {
			e.person = a.names.add(person{name: e.name, first: e.name, last: e.name, human: true})
		}
	}
	a.entries = append(a.entries, e)
}

// isEnough reports whether the content is more than a stray word, unless it is quoted.
func (a *article) isEnough(c *cue, content []nlp.Range) bool {
	words := 0
	for _, r := range content {
		if a.inQuote[r.Begin] >= 0 || a.inQuote[r.End-1] >= 0 {
			return true
		}
		words += r.End - r.Begin
	}
	return words > 2
}

// sharedSource returns the source of a cue without a subject of its own: that of the
// cue before it, or the subject of the statement.
func (a *article) sharedSource(cues []cue, k int, st statement) nlp.Range {
	for k--; k >= 0 && k >= len(cues)-reach; k-- {
		if s := cues[k].subject; s.Begin < s.End {
			return s
		}
	}
	return a.openingSubject(st.tokens)
}

// announce keeps who speaks in a statement that ends in a colon, for the quotation
// that begins the next.
func (a *article) announce(cues []cue, n int) {
	st := a.statements[n]
	if !a.hasClass(st.tokens.End-1, nlp.Colon) {
		return
	}
	e := entry{statement: n, source: a.sharedSource(cues, len(cues), st)}
	if c := last(cues); c != nil {
		e.cue = c.tokens
	}
	a.announced = e
}

// adopt gives a statement that is all quotation to whoever was announced to speak, or
// spoke right before it. It reports whether the statement is one.
func (a *article) adopt(n int) bool {
	st := a.statements[n]
	if a.inQuote[st.tokens.Begin] < 0 || !a.isQuoted(st.tokens) {
		return false
	}
	content := a.appendQuotations(nil, st.tokens.Begin, st.tokens.End)
	if e := a.announced; n > 0 && e.statement == n-1 && e.source.Begin < e.source.End {
		e.content, e.statement = content, n
		a.append(e)
		return true
	}
	if e := a.lastSpeech(n - 1); e != nil {
		a.continueEntry(e, content, n)
		return true
	}
	if n == 0 || a.statements[n-1].region != st.region || !a.isFull(a.quotations[a.inQuote[st.tokens.Begin]]) {
		return true
	}
	source := a.openingSubject(a.statements[n-1].tokens)
	if !a.is(source.Begin, capital|pronoun) || source.Begin == source.End {
		return true
	}
	a.append(entry{source: source, content: content, statement: n, confidence: sureOfFloating})
	return true
}

// lastSpeech returns the last entry of statement n whose content ends in a quotation, or
// else the last, nil where there is none.
func (a *article) lastSpeech(n int) *entry {
	var last *entry
	for i := len(a.entries) - 1; i >= max(0, len(a.entries)-reach); i-- {
		e := &a.entries[i]
		if e.statement != n {
			continue
		}
		if a.inQuote[e.content[len(e.content)-1].End-1] >= 0 {
			return e
		}
		if last == nil {
			last = e
		}
	}
	return last
}

// continueEntry adds the quotations of statement n to what was said right before them, in
// this paragraph or the last. After indirect speech they are an entry of their own.
func (a *article) continueEntry(e *entry, content []nlp.Range, n int) {
	end := e.content[len(e.content)-1].End
	if a.inQuote[end-1] < 0 {
		a.append(entry{source: e.source, content: content, statement: n, confidence: sureOfFloating})
		return
	}
	e.content = append(e.content, content...)
	e.statement = n
}

// isQuoted reports whether no word of r stands outside of quotation marks.
func (a *article) isQuoted(r nlp.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if a.inQuote[i] < 0 && a.Class[i].IsWord() {
			return false
		}
	}
	return true
}

// attribution turns an entry into spans.
func (a *article) attribution(e *entry) writethru.Attribution {
	kind := a.kindOf(e.content)
	out := writethru.Attribution{Kind: kind, Confidence: e.confidence}
	for _, r := range e.content {
		out.Content.Spans = append(out.Content.Spans, a.Span(r))
	}
	if e.cue.Begin < e.cue.End {
		out.Cue = &writethru.Part{Spans: []writethru.Span{a.Span(e.cue)}}
	}
	if e.source.Begin < e.source.End {
		out.Source = &writethru.Source{Spans: []writethru.Span{a.Span(e.source)}, Name: e.name}
	}
	if r := e.addressee; r.Begin < r.End {
		name, _ := a.identify(r, e.statement)
		out.Addressee = &writethru.Source{Spans: []writethru.Span{a.Span(r)}, Name: name}
	}
	if out.Confidence == 0 {
		out.Confidence = confidenceOf(kind)
	}
	return out
}

func confidenceOf(kind writethru.AttributionKind) float64 {
	switch kind {
	case writethru.Direct:
		return sureOfDirect
	case writethru.Mixed:
		return sureOfMixed
	}
	return sureOfIndirect
}

// kindOf counts the letters and digits inside and outside of quotation marks:
// direct content has at least 98 of 100 inside.
func (a *article) kindOf(content []nlp.Range) writethru.AttributionKind {
	quoted, all := 0, 0
	for _, r := range content {
		for i := r.Begin; i < r.End; i++ {
			n := alphanumerics(a.Token(i))
			all += n
			if a.inQuote[i] >= 0 {
				quoted += n
			}
		}
	}
	switch {
	case quoted == 0:
		return writethru.Indirect
	case quoted*100 >= all*98:
		return writethru.Direct
	}
	return writethru.Mixed
}

func alphanumerics(word string) int {
	n := 0
	for _, r := range word {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

func isUpper(word string) bool {
	for _, r := range word {
		return unicode.IsUpper(r)
	}
	return false
}
