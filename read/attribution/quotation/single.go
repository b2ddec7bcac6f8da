package quotation

import (
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru/nlp"
)

// singleEnd returns the end of the quotation in single marks that opens at word i, 0
// where none closes it before the next mark opens. A mark after punctuation or
// before it surely closes; else the first that is not the apostrophe of a plural does.
func singleEnd(doc *nlp.Doc, i, end int) int {
	weak := 0
	for j := i + 2; j < end; j++ {
		switch doc.Class[j] {
		case nlp.OpenSingle, nlp.Open, nlp.Toggle, nlp.Close:
			return weak
		case nlp.CloseSingle:
			switch {
			case !doc.Joined(j):
			case surelyCloses(doc, j, end):
				return j + 1
			case weak == 0 && doc.Token(j - 1)[len(doc.Token(j-1))-1] != 's':
				weak = j + 1
			}
		}
	}
	return weak
}

func surelyCloses(doc *nlp.Doc, j, end int) bool {
	last, _ := utf8.DecodeLastRuneInString(doc.Token(j - 1))
	return !unicode.IsLetter(last) || j+1 == end || !doc.Class[j+1].IsWord()
}
