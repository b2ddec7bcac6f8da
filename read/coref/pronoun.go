package coref

import "github.com/writethru/writethru/nlp"

// A pass is one way through the mentions: the first learns the gender of persons from
// the pronouns that surely mean them, the second decides.
type pass bool

const (
	learning pass = false
	deciding pass = true
)

// resolveAll goes through the mentions in order.
func (a *article) resolveAll(p pass) {
	a.startAgain()
	for i := range a.mentions {
		switch m := &a.mentions[i]; m.kind {
		case Nominal:
			a.resolveNominal(i)
		case Pronoun:
			a.resolvePronoun(i, p)
		}
		a.meet(i)
	}
}

// startAgain forgets all but the names.
func (a *article) startAgain() {
	a.forget()
	a.entities = a.entities[:a.named()]
	clear(a.index.kin)
	clear(a.index.nouns)
	for i := range a.mentions {
		if a.mentions[i].kind != Name {
			a.link(i, none, none, "")
		}
	}
}

// named returns the number of entities with names: they come first.
func (a *article) named() int {
	n := len(a.entities)
	for n > 0 && !a.entities[n-1].named {
		n--
	}
	return n
}

// resolvePronoun finds whom a pronoun of the third person, or a relative one, means.
func (a *article) resolvePronoun(i int, p pass) {
	m := &a.mentions[i]
	switch {
	case a.is(int(m.head), relative):
		a.resolveRelative(i)
	case a.is(int(m.head), thirdPerson):
		a.choose(i, p)
	}
}

// resolveRelative links who to the noun that its clause belongs to.
func (a *article) resolveRelative(i int) {
	for at, n := int(a.mentions[i].head), 0; n < climbs; n++ {
		up := int(a.Head[at])
		if up == nlp.Root {
			return
		}
		if a.relation(at) == "acl" {
			if m := a.words[up].mention; m != none && int(m) < i {
				a.link(i, a.mentions[m].entity, m, Binding)
			}
			return
		}
		at = up
	}
}

// choose links a pronoun to the likeliest candidate, or leaves it open.
func (a *article) choose(i int, p pass) {
	a.findCandidates(i)
	best, chance := a.memory.likeliest()
	m := &a.mentions[i]
	switch {
	case best == none:
	case p == learning:
		c := &a.memory.candidates[best]
		a.link(i, c.entity, c.mention, Nearness)
		a.learn(c.entity, m.gender, chance)
	case chance >= likely:
		c := &a.memory.candidates[best]
		why := Nearness
		if a.is(int(m.head), reflexive) {
			why = Binding
		}
		a.link(i, c.entity, c.mention, why)
	}
}

// learn takes from a pronoun the gender of the person it means, and of the noun that brought in a
// person without a name.
func (a *article) learn(e int32, g gender, chance float64) {
	if chance >= sure {
		a.entities[e].lean.learn(g)
	}
	if noun := a.entities[e].noun; noun != none && chance >= likely && g != anyGender {
		a.mentions[noun].gender = g
	}
}

// Chances by which a pronoun is resolved, and by which its gender is learnt.
const (
	likely = .5
	sure   = .8
)
