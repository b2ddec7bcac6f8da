package coref

import "math"

// How far back a pronoun is looked after.
const (
	mostMentions   = 120
	mostCandidates = 16
)

// A candidate is an entity that a pronoun may mean, by its latest mention.
type candidate struct {
	entity, mention int32
	features        [features]bool
	score           float64
}

// A memory is what one choice after the other is worked out in.
type memory struct {
	candidates []candidate
	seen       []int32 // by entity: the pronoun that it was looked at for, and one
	spoke      int32   // sentence of the latest speech
	led        int32   // the latest sentence with a subject
}

// findCandidates fills the memory with what pronoun i may mean, the nearest first.
func (a *article) findCandidates(i int) {
	c := &a.memory
	c.candidates = c.candidates[:0]
	if grow := len(a.entities) - len(c.seen); grow > 0 {
		c.seen = append(c.seen, make([]int32, grow)...)
	}
	stamp := int32(i + 1)
	for j := i - 1; j >= max(0, i-mostMentions) && len(c.candidates) < mostCandidates; j-- {
		a.consider(i, j, stamp)
	}
	for j := i + 1; j < len(a.mentions) && a.words[a.mentions[j].head].sentence == a.words[a.mentions[i].head].sentence; j++ {
		if a.isAhead(i, j) {
			a.consider(i, j, stamp)
		}
	}
}

// consider adds the entity of mention j to the candidates of pronoun i.
func (a *article) consider(i, j int, stamp int32) {
	e := a.mentions[j].entity
	if e == none || int(e) >= len(a.entities) || a.memory.seen[e] == stamp || !a.agrees(i, j) {
		return
	}
	a.memory.seen[e] = stamp
	if a.isBarred(i, j) {
		return
	}
	n := len(a.memory.candidates)
	a.memory.candidates = append(a.memory.candidates, candidate{entity: e, mention: int32(j)})
	last := &a.memory.candidates[n]
	a.describe(i, j, n, &last.features)
	last.score = weights[classOf(&a.mentions[i])].score(&last.features)
}

// isAhead reports whether a pronoun can point ahead to a mention: the subject of the clause
// that the pronoun's own belongs to.
func (a *article) isAhead(i, j int) bool {
	m := &a.mentions[j]
	return m.kind == Name && m.slot == subject && a.governs(int(m.top), int(a.mentions[i].head))
}

// agrees reports whether mention j is of the kind that pronoun i can mean.
func (a *article) agrees(i, j int) bool {
	m, e := &a.mentions[i], &a.entities[a.mentions[j].entity]
	switch {
	case m.gender != anyGender:
		return e.kind == Person && !e.plural && m.gender.sign()*e.lean.words > -nounPoints
	case m.plural:
		return e.plural || e.kind == Group || e.kind == Organization || e.kind == Person
	}
	return !e.plural && e.kind != Person && e.kind != Group
}

// isBarred reports whether syntax keeps pronoun i from meaning the same as mention j.
func (a *article) isBarred(i, j int) bool {
	m, n := &a.mentions[i], &a.mentions[j]
	switch {
	case n.kind != Name && n.Begin <= m.Begin && m.End <= n.End:
		return true // his wife
	case a.is(int(m.head), reflexive):
		return false
	case m.top == n.top && m.head != n.head:
		return true // he and Roe
	case m.slot == possessor || n.slot == possessor || m.slot == other || n.slot == other:
		return false
	}
	return m.top != n.top && a.Head[m.top] == a.Head[n.top]
}

// likeliest returns the number of the likeliest candidate and its chance, or none.
func (c *memory) likeliest() (best int, chance float64) {
	best = none
	all := 0.0
	for n := range c.candidates {
		all += math.Exp(c.candidates[n].score)
		if best == none || c.candidates[n].score > c.candidates[best].score {
			best = n
		}
	}
	if best != none {
		chance = math.Exp(c.candidates[best].score) / (all + math.Exp(nobody))
	}
	return best, chance
}
