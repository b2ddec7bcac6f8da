package read

import "github.com/writethru/writethru/nlp"

// subjectBefore returns the subject that ends where the verb group at end begins,
// empty where there is none after floor.
func (a *article) subjectBefore(end, floor int) nlp.Range {
	i := a.skipBack(end, floor)
	if i <= floor {
		return nlp.Range{Begin: end, End: end}
	}
	if a.is(i-1, pronoun) && !a.is(i-1, capital) || a.is(i-1, pronoun) && i-1 == floor {
		return nlp.Range{Begin: i - 1, End: i}
	}
	begin := i
	for begin > floor && i-begin < reach && a.continuesPhrase(begin-1, i) {
		begin--
	}
	return a.trimPhrase(nlp.Range{Begin: begin, End: i})
}

// subjectOf returns the subject that stands before a verb. A participle, “…, saying”, has none
// of its own.
func (a *article) subjectOf(c cue, floor int) nlp.Range {
	begin := c.tokens.Begin
	if a.is(c.verb, gerund) && begin == c.verb && !a.is(begin-1, capital) {
		return nlp.Range{Begin: begin, End: begin}
	}
	if floor < begin && a.quotationAt(floor-1) >= 0 && a.hasClass(begin-1, nlp.Comma) {
		if first := a.phraseAfter(a.firstWord(floor, begin), begin); first.End > first.Begin {
			return first
		}
	}
	return a.subjectBefore(begin, floor)
}

// firstWord returns the first word of [i, end) that is no linker.
func (a *article) firstWord(i, end int) int {
	for near := i + reach; i < min(end, near) && (!a.Class[i].IsWord() || a.is(i, linker) && !a.is(i, pronoun)); {
		i++
	}
	return i
}

// skipBack steps back over what may stand between a subject and its verb: the day, a
// bracket, an apposition in commas or dashes.
func (a *article) skipBack(i, floor int) int {
	for i > floor && (a.is(i-1, day|adverb) && !a.is(i-1, pronoun) || a.is(i-1, preposition) && a.is(i, day)) {
		i--
	}
	if i > floor && a.Class[i-1] == nlp.Right {
		i = a.backTo(nlp.Left, i-1, floor, i)
	}
	if i <= floor+1 {
		return i
	}
	switch class := a.Class[i-1]; class {
	case nlp.Comma, nlp.Dash:
		otherwise := a.backTo(class, i-1, floor, a.firstPhraseEnd(floor, i-1))
		return a.appositionBegin(class, i-1, floor, otherwise)
	}
	return i
}

// appositionBegin returns the first mark of the given class before i that opens a relative
// clause: X, whose house stood in Tarn, Ohio, said.
func (a *article) appositionBegin(class nlp.Class, i, floor, otherwise int) int {
	begin := otherwise
	for j := i - 1; j > floor && i-j < reach && a.inQuote[j] < 0; j-- {
		if a.Class[j] == class && (a.isWord(j+1, "who") || a.isWord(j+1, "whose")) {
			begin = j
		}
	}
	return begin
}

// backTo returns the last token of the given class before i, or otherwise
// where there is none within reach.
func (a *article) backTo(class nlp.Class, i, floor, otherwise int) int {
	for j := i - 1; j > floor && i-j < reach; j-- {
		if a.Class[j] == class {
			return j
		}
	}
	return otherwise
}

// firstPhraseEnd returns the end of the phrase that begins at i.
func (a *article) firstPhraseEnd(i, end int) int {
	for near := i + reach; i < min(end, near) && !a.Class[i].IsWord(); {
		i++
	}
	return a.phraseAfter(i, end).End
}

// subjectAfter returns the subject of an inverted cue: “…,” said X.
func (a *article) subjectAfter(c cue, st statement) (nlp.Range, bool) {
	before, i := c.tokens.Begin-1, c.tokens.End
	quoted := a.quotationBefore(before+1) >= 0
	if before < st.tokens.Begin || !quoted && !a.hasClass(before, nlp.Comma) || c.tokens.Begin < c.verb || i >= st.tokens.End {
		return nlp.Range{}, false
	}
	if !quoted && a.is(c.verb, takesAddressee) {
		return nlp.Range{}, false
	}
	if !a.is(c.verb, finite) || !a.is(i, capital|determiner|pronoun|title|role|plural|possessive) {
		return nlp.Range{}, false
	}
	phrase := a.phraseAfter(i, st.tokens.End)
	if phrase.End == phrase.Begin {
		return nlp.Range{}, false
	}
	if quoted {
		return phrase, true
	}
	ends := phrase.End >= st.tokens.End || a.Class[phrase.End] == nlp.Comma || a.Class[phrase.End] == nlp.Stop
	return phrase, ends && (a.is(i, capital) || a.is(i, determiner) && phrase.End-phrase.Begin < 8) && !a.isRelative(before, st)
}

// isRelative reports whether the comma before a cue closes an apposition, so that the
// cue's subject stands before it.
func (a *article) isRelative(comma int, st statement) bool {
	for j := comma - 1; j > st.tokens.Begin && comma-j < reach; j-- {
		if a.Class[j] == nlp.Comma {
			return a.isWord(j+1, "who") || a.is(j+1, determiner) && j-st.tokens.Begin < 6
		}
	}
	return false
}
