package coref

// linkNames says of each name whom it means.
func (a *article) linkNames() {
	for i := range a.mentions {
		if a.mentions[i].kind == Name {
			a.linkName(i)
			a.meet(i)
		}
	}
	a.forget()
}

// linkName links a name to the latest mention of its entity.
func (a *article) linkName(i int) {
	m := &a.mentions[i]
	f := &a.forms[m.form]
	e, why := f.entity, f.reason
	if e == none {
		if e, why = a.bearer(i, f); e == none {
			return
		}
	}
	a.entities[e].lean.add(m.gender, titlePoints)
	latest := a.entities[e].latest
	switch {
	case latest == none:
	case a.mentions[latest].form == m.form:
		why = SameName
	case f.country != none:
		why = Demonym
	}
	a.link(i, e, latest, why)
}

// bearer returns the person whom a single name means where it is part of full ones, and how that
// is known.
func (a *article) bearer(i int, f *form) (int32, Reason) {
	m, best, most := &a.mentions[i], int32(none), -1
	for _, e := range a.index.parts[f.last] {
		switch w := a.bearing(m, f, e); {
		case w > most:
			best, most = e, w
		case w == most && e != best:
			best = none // two bear it alike
		}
	}
	if best != none && m.gender != anyGender {
		return best, TitleName
	}
	return best, PartOfName
}

// Weights of who bears a single name.
const (
	bearsLast  = 40 // the last name rather than the first
	bearsNear  = 20 // was named in this sentence or the one before
	mostCounts = 15 // for having been named often
)

// bearing weighs that a person is meant by a single name, below zero where it cannot be.
func (a *article) bearing(m *mention, f *form, e int32) int {
	p := &a.entities[e]
	if g := m.gender.sign(); g*p.lean.words < 0 || g != 0 && p.lean.words == 0 && g*p.lean.name < 0 {
		return -1
	}
	w := min(p.count, mostCounts)
	if a.forms[p.forms[0]].last == f.last {
		w += bearsLast
	}
	if p.latest != none && a.words[m.head].sentence-a.words[a.mentions[p.latest].head].sentence <= 1 {
		w += bearsNear
	}
	return w
}
