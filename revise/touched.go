package revise

import (
	"slices"

	"github.com/writethru/writethru"
)

// touched holds the stretches of one version that changed, in order. An empty one is a place at
// which the other version has more words.
type touched []writethru.Span

// newTouched returns what changed of the story on one side: the sentences that stand there alone, which
// whole returns, and the marks, as side returns them.
func newTouched(pairs []Pair, alone Relation, whole func(*Pair) []writethru.Span, side func(Mark) writethru.Span) touched {
	var t touched
	for i := range pairs {
		p := &pairs[i]
		if p.Part != Story {
			continue
		}
		if p.Relation == alone {
			t = append(t, whole(p)...)
		}
		for _, m := range p.Marks {
			t = append(t, side(m))
		}
	}
	slices.SortFunc(t, func(x, y writethru.Span) int { return x.Begin - y.Begin })
	return t
}

// any reports whether something changed within one of the spans.
func (t touched) any(spans []writethru.Span) bool {
	return slices.ContainsFunc(spans, t.within)
}

func (t touched) within(s writethru.Span) bool {
	i, _ := slices.BinarySearchFunc(t, s.Begin, func(c writethru.Span, begin int) int { return c.End - begin })
	for ; i < len(t) && t[i].Begin < s.End; i++ {
		if t[i].Overlaps(s) || s.Begin < t[i].Begin {
			return true
		}
	}
	return false
}
