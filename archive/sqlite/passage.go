package sqlite

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/writethru/writethru"
)

// maxPassages is how many sentences a hit shows.
const maxPassages = 3

// A passage is a sentence in which some of the phrases stand.
type passage struct {
	span  writethru.Span
	found uint64 // which of them
	marks []writethru.Span
}

// bestPassages are those in which the most phrases stand, the earlier ones of equals.
type bestPassages []passage

func (b *bestPassages) offer(p passage) {
	place := slices.IndexFunc(*b, func(have passage) bool { return bits.OnesCount64(have.found) < bits.OnesCount64(p.found) })
	if place < 0 {
		place = len(*b)
	}
	*b = slices.Insert(*b, place, p)
	*b = (*b)[:min(len(*b), maxPassages)]
}

// spans returns the passages and the marks in them, in the order of the text.
func (b bestPassages) spans() (sentences, marks []writethru.Span) {
	slices.SortFunc(b, func(x, y passage) int { return cmp.Compare(x.span.Begin, y.span.Begin) })
	for _, p := range b {
		sentences = append(sentences, p.span)
		marks = append(marks, disjoint(p.marks)...)
	}
	return sentences, marks
}

// disjoint sorts spans and joins those that overlap.
func disjoint(spans []writethru.Span) []writethru.Span {
	slices.SortFunc(spans, func(a, b writethru.Span) int { return cmp.Compare(a.Begin, b.Begin) })
	var joined []writethru.Span
	for _, s := range spans {
		if last := len(joined) - 1; last >= 0 && joined[last].Overlaps(s) {
			joined[last].End = max(joined[last].End, s.End)
		} else {
			joined = append(joined, s)
		}
	}
	return joined
}
