package lemma

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A writing is how the letters of a word are rewritten before its end is edited.
type writing uint8

// The writings.
const (
	asIs      writing = iota // as they stand
	lower                    // none is a capital
	title                    // the first is a capital, none is that follows a letter
	upper                    // all are capitals
	ungrouped                // without commas: 12,500
	straight                 // with the quotation marks and apostrophes of a typewriter
	numWritings
)

func (w writing) rewrite(word string) string {
	switch w {
	case lower:
		return strings.ToLower(word)
	case title:
		return toTitle(word)
	case upper:
		return strings.ToUpper(word)
	case ungrouped:
		return strings.ReplaceAll(word, ",", "")
	case straight:
		return strings.Map(straightened, word)
	}
	return word
}

// straightened returns the typewriter's sign for a quotation mark or an apostrophe.
func straightened(r rune) rune {
	switch r {
	case '‘', '’', 'ʼ', '´':
		return '\''
	case '“', '”':
		return '"'
	}
	return r
}

// toTitle makes a capital of the first letter and keeps the others only where
// no letter stands before them.
func toTitle(word string) string {
	first, inside := true, false
	return strings.Map(func(r rune) rune {
		switch {
		case first:
			r = unicode.ToUpper(r)
		case inside:
			r = unicode.ToLower(r)
		}
		first, inside = false, unicode.IsLetter(r)
		return r
	}, word)
}

// An edit rewrites the end of a word. Edit 0 of a table leaves it alone.
type edit struct {
	cut int // runes off the end
	add string
}

// editOf returns the shortest edit that makes lemma of word.
func editOf(word, lemma string) edit {
	same := 0
	for same < len(word) && same < len(lemma) && word[same] == lemma[same] {
		same++
	}
	for same > 0 && !(atRune(word, same) && atRune(lemma, same)) {
		same--
	}
	return edit{utf8.RuneCountInString(word[same:]), lemma[same:]}
}

func atRune(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// size measures edits: the less they write the better.
func (e edit) size() int { return e.cut + utf8.RuneCountInString(e.add) }

// stem returns what the edit leaves of word.
func (e edit) stem(word string) string {
	for n := 0; n < e.cut && len(word) > 0; n++ {
		_, size := lastRune(word)
		word = word[:len(word)-size]
	}
	return word
}

func (e edit) apply(word string) string { return e.stem(word) + e.add }

// hash returns the hash of what the edit makes of word.
func (e edit) hash(word string) hash { return hashOf(e.add).join(e.stem(word)) }

// A rule is an edit and a writing in one number.
func ruleOf(edit int32, w writing) int32 { return edit*int32(numWritings) + int32(w) }

func editNumber(rule int32) int32  { return rule / int32(numWritings) }
func writingOf(rule int32) writing { return writing(rule % int32(numWritings)) }

// Apply returns the lemma that a rule makes of form. The result is a part of form
// itself where the rule adds nothing and changes no letter. A number that is
// no rule, and a rule that would leave nothing, return form.
func (t *Table) Apply(rule int32, form string) string {
	number := editNumber(rule)
	if rule < 0 || int(number) >= len(t.edits) {
		return form
	}
	lemma := t.edits[number].apply(writingOf(rule).rewrite(form))
	if lemma == "" {
		return form
	}
	return lemma
}
