package revise

import (
	"cmp"
	"slices"
)

// inOrder returns, by group, whether it stands in the order of both versions: the groups that do are
// those with the most words of which no two cross.
func (c *comparison) inOrder() []bool {
	order := make([]int, len(c.groups))
	for g := range order {
		order[g] = g
	}
	slices.SortFunc(order, func(x, y int) int { return cmp.Compare(c.groups[x].before[0], c.groups[y].before[0]) })
	best := newPrefixMax(len(c.b.sentences))
	previous := all(len(c.groups))
	last, most := none, 0
	for _, g := range order {
		at := c.groups[g].after[0]
		words, before := best.below(at)
		words += c.size(g)
		previous[g] = before
		best.raise(at, words, g)
		if words > most {
			most, last = words, g
		}
	}
	kept := make([]bool, len(c.groups))
	for g := last; g != none; g = previous[g] {
		kept[g] = true
	}
	return kept
}

// size returns what it costs to call a group moved.
func (c *comparison) size(g int) int {
	n := 1
	for _, j := range c.groups[g].after {
		n += len(c.b.of(j))
	}
	return n
}

// A prefixMax holds the longest chain that ends before a place (Fenwick 1994).
type prefixMax struct {
	words []int
	group []int
}

func newPrefixMax(n int) *prefixMax { return &prefixMax{make([]int, n+1), all(n + 1)} }

// below returns the words of the longest chain that ends before place at, and its last group.
func (p *prefixMax) below(at int) (words, group int) {
	group = none
	for ; at > 0; at -= at & -at {
		if p.words[at] > words {
			words, group = p.words[at], p.group[at]
		}
	}
	return words, group
}

// raise notes a chain that ends at a place.
func (p *prefixMax) raise(at, words, group int) {
	for at++; at < len(p.words); at += at & -at {
		if words > p.words[at] {
			p.words[at], p.group[at] = words, group
		}
	}
}
