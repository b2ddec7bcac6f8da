package coref

// A kinship is what someone is to someone: his wife.
type kinship struct {
	of   int32
	noun string
}

// recent is how many sentences back a noun without more can point.
const recent = 8

// resolveNominal finds whom a noun means, or makes it someone new.
func (a *article) resolveNominal(i int) {
	m := &a.mentions[i]
	if named := a.apposed(i); named != none {
		a.link(i, a.mentions[named].entity, named, Apposition)
		return
	}
	noun := a.noun(int(m.head))
	owner := a.owner(m)
	switch {
	case owner != none && a.is(int(m.head), kinNoun):
		if e, known := a.index.kin[kinship{owner, noun}]; known {
			a.link(i, e, a.entities[e].latest, Relation)
			return
		}
	case !m.plural && a.isDefinite(m):
		if e, why := a.described(i, noun); e != none {
			a.link(i, e, a.entities[e].latest, why)
			return
		}
	}
	a.introduce(i, noun, owner)
}

// isDefinite reports whether a phrase points to someone known: the mayor, Tarn's mayor.
func (a *article) isDefinite(m *mention) bool {
	if a.is(m.Begin, definite) {
		return true
	}
	for j := m.Begin; j < int(m.head); j++ {
		if int(a.Head[j]) == int(m.head) && a.Deprel(j) == "nmod:poss" {
			return !a.is(j, pronoun)
		}
	}
	return false
}

// owner returns the entity of whom the phrase says my, his or Roe's, or none.
func (a *article) owner(m *mention) int32 {
	for j := m.Begin; j < int(m.head); j++ {
		if at := a.words[j].mention; at != none && int(a.Head[j]) == int(m.head) && a.Deprel(j) == "nmod:poss" {
			return a.mentions[at].entity
		}
	}
	return none
}

// described returns whom a definite noun means, and how that is known, or none.
func (a *article) described(i int, noun string) (int32, Reason) {
	m := &a.mentions[i]
	if a.is(int(m.head), personNoun) {
		if e := a.holder(m, noun); e != none {
			return e, RoleBefore
		}
	}
	if a.is(int(m.head), bodyNoun) {
		if tails := a.index.tails[noun]; len(tails) == 1 && a.entities[tails[0]].latest != none {
			return tails[0], PartOfName
		}
	}
	if a.is(int(m.head), personNoun) {
		if e := a.alone(i, noun); e != none {
			return e, Nearness
		}
	}
	if e, known := a.index.nouns[noun]; known && a.isNear(e, m, recent) && a.isRepeated(m, e) {
		return e, SameNoun
	}
	return none, ""
}

// isRepeated reports whether a phrase says no more than the one that brought in an entity.
func (a *article) isRepeated(m *mention, e int32) bool {
	first := &a.mentions[a.entities[e].noun]
	for i := m.Begin; i < int(m.head); i++ {
		if !a.is(i, definite) && !a.hasWord(first.Range, i) {
			return false
		}
	}
	return m.plural == first.plural
}

// isNear reports whether an entity was met at most so many sentences before a mention.
func (a *article) isNear(e int32, m *mention, most int32) bool {
	latest := a.entities[e].latest
	return latest != none && a.words[m.head].sentence-a.words[a.mentions[latest].head].sentence <= most
}

// introduce makes a noun mean someone or something new.
func (a *article) introduce(i int, noun string, owner int32) {
	m := &a.mentions[i]
	kind := thing
	switch {
	case a.is(int(m.head), personNoun):
		kind = Person
	case a.is(int(m.head), bodyNoun):
		kind = Organization
	}
	e := a.newEntity(kind)
	a.entities[e].noun, a.entities[e].plural = int32(i), m.plural
	a.entities[e].lean.add(m.gender, nounPoints)
	a.link(i, e, none, "")
	a.index.nouns[noun] = e
	if owner != none && a.is(int(m.head), kinNoun) {
		a.index.kin[kinship{owner, noun}] = e
	}
}
