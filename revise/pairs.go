package revise

// pairs returns the groups, and the sentences in none, as pairs without marks.
func (c *comparison) pairs() []Pair {
	kept := c.inOrder()
	heads := make([]Pair, 0, len(c.b.sentences))
	for j := range c.b.sentences {
		g := c.groupB[j]
		switch {
		case g == none:
			heads = append(heads, Pair{Relation: Added, After: []int{j}})
		case c.groups[g].after[0] == j:
			heads = append(heads, c.pair(g, !kept[g]))
		}
	}
	return c.withRemoved(heads)
}

func (c *comparison) pair(g int, moved bool) Pair {
	p := Pair{Moved: moved, Before: c.groups[g].before, After: c.groups[g].after}
	switch equal := c.a.sentences[p.Before[0]].key == c.b.sentences[p.After[0]].key; {
	case len(p.After) > 1:
		p.Relation = Split
	case len(p.Before) > 1:
		p.Relation = Merged
	case equal && moved:
		p.Relation = Moved
	case equal:
		p.Relation = Same
	default:
		p.Relation = Reworded
	}
	return p
}

// withRemoved returns the pairs with those of removed sentences, each before the first that
// stood after it and did not move.
func (c *comparison) withRemoved(heads []Pair) []Pair {
	pairs := make([]Pair, 0, len(heads)+len(c.a.sentences))
	next := 0
	removeUpTo := func(end int) {
		for ; next < end; next++ {
			if c.groupA[next] == none {
				pairs = append(pairs, Pair{Relation: Removed, Before: []int{next}})
			}
		}
	}
	for _, p := range heads {
		if len(p.Before) > 0 && !p.Moved {
			removeUpTo(p.Before[0])
		}
		pairs = append(pairs, p)
	}
	removeUpTo(len(c.a.sentences))
	return pairs
}
