package read

import "github.com/writethru/writethru/nlp"

// openingSubject returns the subject of a statement: the first noun phrase that opens it, or
// stands after a comma, and is a pronoun or the name of a person; else the first that
// is not part of an opening adverbial: On Monday, X …
func (a *article) openingSubject(r nlp.Range) nlp.Range {
	begin := r.Begin
	r.End = min(r.End, r.Begin+reach)
	for begin < r.End && (!a.Class[begin].IsWord() || a.isWord(begin, "and") || a.isWord(begin, "but")) {
		begin++
	}
	for i := begin; i < r.End; i++ {
		if (i == begin || a.hasClass(i-1, nlp.Comma)) && a.opensPerson(i) {
			return a.openingName(i, r.End)
		}
	}
	if a.is(begin, preposition|linker|gerund|past|adverb|day) && !a.is(begin, pronoun) {
		for i := begin; i < r.End; i++ {
			if a.Class[i] == nlp.Comma && a.inQuote[i] < 0 {
				return a.openingName(i+1, r.End)
			}
		}
	}
	return a.openingName(begin, r.End)
}

// opensPerson reports whether a personal pronoun, or the name of a person who is
// known, stands at token i.
func (a *article) opensPerson(i int) bool {
	if a.inQuote[i] >= 0 {
		return false
	}
	for a.is(i, title) && a.is(i, capital) {
		i++
	}
	at, known := a.names.byPart[a.Token(min(i, a.Len()-1))]
	return a.is(i, pronoun) && !a.is(i, linker) && !a.isWord(i, "it") || known && at != nobody
}

// openingName returns the noun phrase that begins at i, or the name it opens with.
func (a *article) openingName(i, end int) nlp.Range {
	phrase := a.phraseAfter(i, end)
	if a.is(phrase.Begin, capital) && phrase.End-phrase.Begin > 1 {
		phrase.End = phrase.Begin + a.nameLength(phrase)
	}
	return phrase
}

// nameLength returns how many capitalized words the phrase opens with, after
// its determiner.
func (a *article) nameLength(r nlp.Range) int {
	for i := r.Begin + 1; i < r.End; i++ {
		if !a.is(i, capital|particle|suffix) && a.Class[i] != nlp.Initial {
			if i == r.Begin+1 && a.is(r.Begin, determiner|possessive) {
				return r.End - r.Begin
			}
			return i - r.Begin
		}
	}
	return r.End - r.Begin
}
