package nlp

import (
	"iter"
	"unicode/utf8"

	"github.com/writethru/writethru"
)

// CodePoints yields the words in order, each as the range of code points of the text
// that it covers, where Begin and End count bytes. A byte that is no valid UTF-8 counts
// as one. The walk is linear in the length of the text, and takes no memory.
func (d *Doc) CodePoints() iter.Seq2[int, writethru.Span] {
	return func(yield func(int, writethru.Span) bool) {
		at, points := 0, 0
		for i := range d.Begin {
			begin, end := int(d.Begin[i]), int(d.End[i])
			first := points + utf8.RuneCountInString(d.Text[at:begin])
			points = first + utf8.RuneCountInString(d.Text[begin:end])
			at = end
			if !yield(i, writethru.Span{Begin: first, End: points}) {
				return
			}
		}
	}
}
