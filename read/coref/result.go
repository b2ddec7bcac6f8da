package coref

import (
	"slices"

	"github.com/writethru/writethru/nlp"
)

// result returns what was found.
func (a *article) result() *Entities {
	out := &Entities{heads: slices.Clone(a.Head[:a.Len()]), words: make([]place, a.Len())}
	for i := range out.words {
		out.words[i] = unmentioned
	}
	places := a.places()
	for i := range a.mentions {
		if places[i] != nowhere {
			out.add(a, i, places)
		}
		out.mark(&a.mentions[i], places[i])
	}
	slices.SortStableFunc(a.roles, func(r, s role) int { return r.Begin - s.Begin })
	for i := range a.roles {
		out.addRole(a, &a.roles[i])
	}
	return out
}

// places returns where each mention will be found: the entities that are shown are numbered in
// the order in which they are met.
func (a *article) places() []place {
	shown := a.shown()
	places := make([]place, len(a.mentions))
	numbers, next := make(map[int32]int32), make([]int32, len(a.entities))
	for i := range a.mentions {
		places[i] = nowhere
		e := a.mentions[i].entity
		if e == none || !shown[e] {
			continue
		}
		n, known := numbers[e]
		if !known {
			n = int32(len(numbers))
			numbers[e] = n
		}
		places[i] = place{n, next[e]}
		next[e]++
	}
	return places
}

// shown says of each entity whether it is shown: those with a name, and those met again.
func (a *article) shown() []bool {
	shown, met := make([]bool, len(a.entities)), make([]bool, len(a.entities))
	for i := range a.mentions {
		if e := a.mentions[i].entity; e != none {
			shown[e] = a.entities[e].kind != thing && (a.entities[e].named || met[e])
			met[e] = true
		}
	}
	return shown
}

// add adds mention i to its entity.
func (e *Entities) add(a *article, i int, places []place) {
	m, n := &a.mentions[i], int(places[i].entity)
	if n == len(e.All) {
		e.All = append(e.All, Entity{Type: a.entities[m.entity].kind, Name: a.fullest(m.entity)})
	}
	antecedent, reason := none, Reason("")
	if m.antecedent != none && a.mentions[m.antecedent].entity == m.entity {
		antecedent, reason = int(places[m.antecedent].mention), m.reason
	}
	e.All[n].Mentions = append(e.All[n].Mentions, Mention{m.Range, m.kind, antecedent, reason})
}

// mark makes a mention found by its words.
func (e *Entities) mark(m *mention, at place) {
	e.words[m.head] = at
	for i := m.Begin; i < m.End && m.kind == Name; i++ {
		e.words[i] = at
	}
}

// fullest returns the name of an entity with most words, the commonest of those: a rare spelling of
// a name is no longer one.
func (a *article) fullest(e int32) string {
	var best *form
	for _, n := range a.entities[e].forms {
		f := &a.forms[n]
		longer := best == nil || len(f.words) > len(best.words) && f.reason != Misspelling
		if longer || len(f.words) == len(best.words) && f.count > best.count {
			best = f
		}
	}
	if best == nil {
		return ""
	}
	return best.text
}

// addRole adds a role to the entity that is named beside it.
func (e *Entities) addRole(a *article, r *role) {
	var source nlp.Range
	if quote := a.words[r.head].quote; quote != none {
		source = a.quotes[quote].Speaker
	}
	at := e.words[a.mentions[r.holder].head]
	if at.entity == none {
		return
	}
	to := &e.All[at.entity]
	to.Roles = append(to.Roles, Role{a.Span(r.Range).In(a.Text), r.Range, source})
}
