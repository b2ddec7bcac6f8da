package tree

import (
	"math"
	"slices"
)

// A solver finds the best tree of a matrix of scores. It contracts a cycle of best
// heads into the first of its members, which from then on stands for all, until no cycle is
// left; then it opens the cycles again, the last one first, each at the one member through
// which the tree enters. Its memory is used again.
type solver struct {
	width  int       // nodes: the words and after them the root
	score  []float64 // [v*width+u]: that of u as the head of v
	active []int32   // nodes that stand for themselves or for a cycle
	heads  []int32
	walk   []int32
	inside []bool // by node: part of the cycle at hand
	cycles []cycle
	ints   []int32 // what cycles remember
}

// A cycle is a contracted one.
type cycle struct {
	members []int32 // the first stands for all
	heads   []int32 // theirs, within the cycle
	leave   []int32 // by node outside: the member that is its best head
	enter   []int32 // by node outside: the member that loses least to have it as a head
}

// load takes the scores of n words.
func load[S Score](s *solver, scores []S, n, width int) {
	s.width = n + 1
	s.score = sized(s.score, n*s.width)
	s.heads, s.walk, s.active = sized(s.heads, n), sized(s.walk, n), s.active[:0]
	s.inside = sized(s.inside, s.width)
	clear(s.inside)
	s.cycles, s.ints = s.cycles[:0], s.ints[:0]
	for i := range n {
		row := s.score[i*s.width : (i+1)*s.width]
		for j, x := range scores[i*width : i*width+n+1] {
			row[j] = float64(x)
		}
		s.active = append(s.active, int32(i))
	}
}

// rootCost returns a cost of roots at which one of the words whose best head is the root keeps it:
// between the most that such a word gains by it, and what the next one does.
func (s *solver) rootCost(heads []int32) float64 {
	first, second := math.Inf(-1), math.Inf(-1)
	for v, h := range heads {
		if int(h) < len(heads) {
			continue
		}
		row := s.row(int32(v))
		gain := row[h] - bestWord(row, v)
		first, second = max(first, gain), max(second, min(first, gain))
	}
	if math.IsInf(second, 0) {
		return 0
	}
	return (first + second) / 2
}

// bestWord returns the greatest score of a word as the head of v.
func bestWord(row []float64, v int) float64 {
	top := math.Inf(-1)
	for u, x := range row[:len(row)-1] {
		if u != v {
			top = max(top, x)
		}
	}
	return top
}

// dearest returns a cost of roots that no tree can make good.
func (s *solver) dearest() float64 {
	span := 1.0
	for v := range s.heads {
		for u, x := range s.row(int32(v)) {
			if u != v {
				span = max(span, x, -x)
			}
		}
	}
	return 4 * span * float64(s.width)
}

func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

// solve sets the heads of all words, given their best heads where roots cost nothing.
func (s *solver) solve(best []int32, rootCost float64) {
	root := int32(s.width - 1)
	copy(s.heads, best)
	for v, h := range best {
		s.row(int32(v))[root] -= rootCost
		if h == root {
			s.heads[v] = s.bestHead(int32(v))
		}
	}
	for at, found := s.findCycle(); found; at, found = s.findCycle() {
		s.contract(at)
	}
	for i := len(s.cycles) - 1; i >= 0; i-- {
		s.open(&s.cycles[i])
	}
}

func (s *solver) row(v int32) []float64 { return s.score[int(v)*s.width : (int(v)+1)*s.width] }

func (s *solver) bestHead(v int32) int32 {
	row, top := s.row(v), int32(s.width-1)
	for _, u := range s.active {
		if row[u] > row[top] && u != v {
			top = u
		}
	}
	return top
}

// findCycle returns a node on a cycle of heads.
func (s *solver) findCycle() (at int32, found bool) {
	root := int32(s.width - 1)
	for _, v := range s.active {
		s.walk[v] = -1
	}
	for _, start := range s.active {
		at := start
		for at != root && s.walk[at] < 0 {
			s.walk[at] = start
			at = s.heads[at]
		}
		if at != root && s.walk[at] == start {
			return at, true
		}
	}
	return 0, false
}

// keep returns n integers that last until the next load.
func (s *solver) keep(n int) []int32 {
	if len(s.ints)+n > cap(s.ints) {
		s.ints = make([]int32, 0, 2*cap(s.ints)+8*n) // what is in use keeps the old ones
	}
	s.ints = s.ints[:len(s.ints)+n]
	return s.ints[len(s.ints)-n:]
}

// contract makes one node of the cycle through at.
func (s *solver) contract(at int32) {
	n := 1
	for v := s.heads[at]; v != at; v = s.heads[v] {
		n++
	}
	c := cycle{s.keep(n), s.keep(n), s.keep(s.width), s.keep(s.width)}
	for i, v := 0, at; i < n; i, v = i+1, s.heads[v] {
		c.members[i], c.heads[i] = v, s.heads[v]
		s.inside[v] = true
	}
	s.active = slices.DeleteFunc(s.active, func(v int32) bool { return s.inside[v] && v != at })
	s.merge(&c, int32(s.width-1))
	for _, v := range s.active {
		if v != at {
			s.merge(&c, v)
		}
		if s.inside[s.heads[v]] {
			s.heads[v] = at // the best head is now part of it
		}
	}
	for _, v := range c.members {
		s.inside[v] = false
	}
	s.heads[at] = s.bestHead(at)
	s.cycles = append(s.cycles, c)
}

// merge sets the scores between the cycle and a node outside, which may be the root.
func (s *solver) merge(c *cycle, u int32) {
	at := c.members[0]
	enter, gain := at, math.Inf(-1)
	for i, v := range c.members {
		row := s.row(v)
		if g := row[u] - row[c.heads[i]]; g > gain {
			enter, gain = v, g
		}
	}
	c.enter[u] = enter
	s.row(at)[u] = gain
	if int(u) < s.width-1 {
		row, leave := s.row(u), at
		for _, v := range c.members {
			if row[v] > row[leave] {
				leave = v
			}
		}
		c.leave[u] = leave
		row[at] = row[leave]
	}
}

// open gives the members of a cycle heads, now that the node that stood for them has one.
func (s *solver) open(c *cycle) {
	at := c.members[0]
	head := s.heads[at]
	for v, h := range s.heads {
		if h == at {
			s.heads[v] = c.leave[v]
		}
	}
	for i, v := range c.members {
		s.heads[v] = c.heads[i]
	}
	s.heads[c.enter[head]] = head
}
