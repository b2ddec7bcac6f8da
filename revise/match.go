package revise

import (
	"slices"

	"github.com/writethru/writethru"
)

// A group is what belongs together: one sentence of each version, or one and its parts.
type group struct {
	before, after []int

	// The words that no part accounts for, of the earlier sentence if it was split, and of the later one if
	// it was merged; nil until they are asked for.
	restBefore, restAfter []int32
}

// A comparison is the state of aligning two versions.
type comparison struct {
	words  *vocabulary
	a, b   *side
	match  *matching
	weight []float32 // by word
	groups []group   // of at least one sentence on each side
	groupA []int     // by sentence of a: its group, or none
	groupB []int
	shared []int32 // memory of resemble and accounts
}

func newComparison(before, after *writethru.Reading) *comparison {
	v := newVocabulary()
	c := &comparison{words: v, a: newSide(before, v), b: newSide(after, v)}
	c.match = matchEqual(c.a, c.b, len(v.sentences))
	c.weight = weights(len(v.words), c.a, c.b)
	c.a.weigh(c.weight)
	c.b.weigh(c.weight)
	c.groupA, c.groupB = all(len(c.a.sentences)), all(len(c.b.sentences))
	for i, j := range c.match.after {
		if j != none {
			c.join(i, j)
		}
	}
	return c
}

// all returns n times none.
func all(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = none
	}
	return out
}

func (c *comparison) join(i, j int) {
	c.groupA[i], c.groupB[j] = len(c.groups), len(c.groups)
	c.groups = append(c.groups, group{before: []int{i}, after: []int{j}})
}

// align groups the sentences that resemble each other, but for those that are kept apart.
func (c *comparison) align(apartA, apartB func(int) bool) {
	found := c.resemblances(free(c.groupA, apartA), free(c.groupB, apartB))
	for _, e := range found {
		if e.score >= alike && c.groupA[e.i] == none && c.groupB[e.j] == none {
			c.join(e.i, e.j)
		}
	}
	for _, e := range found {
		switch a, b := c.groupA[e.i], c.groupB[e.j]; {
		case a != none && b == none:
			c.attachAfter(e, a)
		case a == none && b != none:
			c.attachBefore(e, b)
		}
	}
	for g := range c.groups {
		slices.Sort(c.groups[g].before)
		slices.Sort(c.groups[g].after)
	}
}

func free(groups []int, apart func(int) bool) []int {
	var out []int
	for i, g := range groups {
		if g == none && !apart(i) {
			out = append(out, i)
		}
	}
	return out
}

// attachAfter makes sentence e.j a part of what sentence e.i was split into, if it is one.
func (c *comparison) attachAfter(e resemblance, g int) {
	group := &c.groups[g]
	if len(group.before) == 1 && c.isPart(&group.restBefore, whole{c.a, e.i}, part{c.b, e.j, e.inB}, group.after) {
		group.after = append(group.after, e.j)
		c.groupB[e.j] = g
	}
}

// attachBefore makes sentence e.i a part of what was merged into sentence e.j, if it is one.
func (c *comparison) attachBefore(e resemblance, g int) {
	group := &c.groups[g]
	if len(group.after) == 1 && c.isPart(&group.restAfter, whole{c.b, e.j}, part{c.a, e.i, e.inA}, group.before) {
		group.before = append(group.before, e.i)
		c.groupA[e.i] = g
	}
}

// A whole is a sentence that was split, or that several were merged into.
type whole struct {
	*side
	at int
}

// A part is a sentence that may be one of a whole.
type part struct {
	*side
	at     int
	within float32 // share of its words that stand in the whole
}

// isPart reports whether a sentence accounts for words of a whole that the other parts leave
// over, the rest: as many as to make most of it, or those with which both begin or end. It takes them
// from the rest.
func (c *comparison) isPart(rest *[]int32, w whole, p part, others []int) bool {
	if len(others) == mostParts {
		return false
	}
	words := p.sentences[p.at].words
	if all := w.sentences[w.at].words; *rest == nil {
		*rest = without(make([]int32, 0, len(all)), all, p.sentences[others[0]].words)
	}
	begin, end := c.words.edges(w.of(w.at), p.of(p.at))
	most := p.within >= partwise && nearAny(others, p.at) && c.accounts(*rest, words, accounted)
	if !most && !c.accounts(*rest, begin, nearlyAll) && !c.accounts(*rest, end, nearlyAll) {
		return false
	}
	*rest = without((*rest)[:0], *rest, words)
	return true
}

// accounts reports whether a share of words, by weight, is in rest.
func (c *comparison) accounts(rest, words []int32, share float32) bool {
	if len(words) < informed {
		return false
	}
	c.shared = common(c.shared[:0], rest, words)
	return len(c.shared) >= informed && total(c.shared, c.weight) >= share*total(words, c.weight)
}

func nearAny(parts []int, i int) bool {
	return slices.ContainsFunc(parts, func(p int) bool { return -apart <= p-i && p-i <= apart })
}
