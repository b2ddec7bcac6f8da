package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inquitReach is how many words may stand between a quotation and its inquit.
const inquitReach = 4

// cut appends the sentences of the block whose tokens begin with first and
// end with the last token so far.
func (s *Splitter) cut(doc *Doc, first int) {
	begin, end := first, doc.Len()
	for i := first; i < end; i++ {
		class := doc.Class[i]
		if class != Stop && class != Abbreviation && class != Initial {
			continue
		}
		next := closed(doc, i, end)
		if next == end || s.endsSentence(doc, begin, i, next) {
			doc.addSentence(Range{begin, next})
			begin = next
		}
		i = next - 1
	}
	if begin < end {
		doc.addSentence(Range{begin, end})
	}
}

// closed returns the token after the stop at i and all that closes with it:
// further stops, quotation marks, brackets, faces, and numbers of notes.
func closed(doc *Doc, i, end int) int {
	for i++; i < end; i++ {
		switch doc.Class[i] {
		case Close, CloseSingle, Right, Face:
		case Left:
			if i+2 >= end || doc.Token(i) != "[" || doc.Class[i+1] != Number || doc.Class[i+2] != Right {
				return i
			}
			i += 2
		case Number:
			if !doc.Joined(i) || doc.Class[i-1] != Stop {
				return i
			}
		case Stop, Toggle:
			if !doc.Joined(i) {
				return i
			}
		default:
			return i
		}
	}
	return end
}

// endsSentence reports whether the sentence that began at begin ends with the stop at i,
// where next is the first token after it and all that closes with it.
func (s *Splitter) endsSentence(doc *Doc, begin, i, next int) bool {
	if doc.Joined(next) && doc.Class[next] != Open {
		return next == i+1 && doc.Class[next] == Word && followsPlainWord(doc, begin, i)
	}
	word := opening(doc, next)
	if word == doc.Len() {
		return true
	}
	first, _ := utf8.DecodeRuneInString(doc.Token(word))
	if unicode.IsLower(first) {
		return next == i+1 && followsPlainWord(doc, begin, i)
	}
	switch {
	case doc.Class[i] == Abbreviation && word > next && doc.Class[next] != Left:
		return true
	case doc.Class[i] != Stop:
		return s.lookup(doc.Token(word))&isStarter != 0
	case doc.Class[next] == Dash || doc.Class[next] == Comma || doc.Class[next] == Stop:
		return false
	case i > begin && doc.Class[i-1] == Number && doc.Joined(i) && doc.Token(i) == ".":
		return !s.numbers(doc, begin, i-1)
	}
	return next == i+1 || !s.inquit(doc, word, strings.ContainsAny(doc.Token(i), "?!"))
}

// followsPlainWord reports whether the mark i of a single character follows on a word in
// lower case, and so is unlikely to belong to an abbreviation or a name.
func followsPlainWord(doc *Doc, begin, i int) bool {
	if i == begin || doc.Class[i] != Stop || len(doc.Token(i)) > 1 || doc.Class[i-1] > Clitic {
		return false
	}
	first, _ := utf8.DecodeRuneInString(doc.Token(i - 1))
	return unicode.IsLower(first) || doc.Class[i-1] == Clitic
}

// opening returns the first token from i on that is no opening mark.
func opening(doc *Doc, i int) int {
	for i < doc.Len() {
		switch doc.Class[i] {
		case Open, OpenSingle, Toggle, Left:
			i++
		default:
			return i
		}
	}
	return i
}

// numbers reports whether the full stop after the number i makes it an ordinal
// or the number of an item.
func (s *Splitter) numbers(doc *Doc, begin, i int) bool {
	return len(doc.Token(i)) <= 2 && (s.ordinals || opening(doc, begin) == i || doc.Class[i-1] == Colon)
}

// inquit reports whether the words from i on carry on the quotation before them. After a full
// stop, which stands there by mistake, they do only where nothing follows them.
func (s *Splitter) inquit(doc *Doc, i int, open bool) bool {
	for end := min(i+inquitReach+1, doc.Len()); i < end; i++ {
		switch {
		case !doc.Class[i].IsWord():
			return false
		case s.lookup(doc.Token(i))&isInquit != 0:
			return open || i+1 < doc.Len() && doc.Class[i+1] == Stop
		}
	}
	return false
}
