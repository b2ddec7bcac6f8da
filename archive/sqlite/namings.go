package sqlite

import (
	"cmp"
	"slices"
	"strings"

	"github.com/writethru/writethru"
)

// namings are the mentions of all entities in the order of the text.
type namings []naming

type naming struct {
	span writethru.Span
	name string
}

func newNamings(r *writethru.Reading) namings {
	var n namings
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			n = append(n, naming{m.Span, e.Name})
		}
	}
	slices.SortStableFunc(n, func(a, b naming) int { return cmp.Compare(a.span.Begin, b.span.Begin) })
	return n
}

// within returns the name of each entity that is mentioned in the spans.
func (n namings) within(spans []writethru.Span) string {
	var names []string
	for _, s := range spans {
		from, _ := slices.BinarySearchFunc(n, s.Begin, func(m naming, begin int) int { return cmp.Compare(m.span.Begin, begin) })
		for _, m := range n[from:] {
			if m.span.Begin >= s.End {
				break
			}
			if s.Contains(m.span) {
				names = append(names, m.name)
			}
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " ")
}
