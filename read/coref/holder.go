package coref

import "github.com/writethru/writethru/nlp"

// Weights of how well a role fits a noun.
const (
	fitsNoun    = 3 // the same noun rather than one of the same rank
	fitsCountry = 3
	fitsWord    = 1 // another word in common
	fitsRecent  = 1
	misfit      = -1
)

// holder returns the person of whom the article has said what a definite noun says, none
// where there is nobody or two fit alike.
func (a *article) holder(m *mention, noun string) int32 {
	r := a.withComplement(m.Range)
	country := a.countryIn(r)
	best, most, tie := int32(none), 0, false
	weigh := func(n int32) {
		e := a.roles[n].entity
		switch fit := a.fit(m, &a.roles[n], noun, country); {
		case fit > most:
			best, most, tie = e, fit, false
		case fit == most && e != best:
			tie = true
		}
	}
	for _, n := range a.index.roles[noun] {
		weigh(n)
	}
	for _, rank := range a.lexicon.ranks[noun] {
		for _, n := range a.index.ranks[rank] {
			weigh(n)
		}
	}
	if tie {
		return none
	}
	return best
}

// fit weighs how well a role fits a definite noun; misfit where it cannot be meant.
func (a *article) fit(m *mention, r *role, noun string, country int) int {
	e := &a.entities[r.entity]
	if a.isUnsaid(m, r, noun) || m.gender.sign()*e.lean.total() < 0 {
		return misfit
	}
	fit := 1
	if a.noun(r.head) == noun {
		fit += fitsNoun
	}
	switch {
	case country == none && r.country != none:
		fit -= fitsWord // the president is rather the President than the South Korean president
	case country == none:
	case r.country == country:
		fit += fitsCountry
	case r.country != none || a.isElsewhere(r, country):
		return misfit
	}
	for i := m.Begin; i < int(m.head); i++ {
		if !a.isCapital(i) || a.is(i, definite) || a.words[i].name != none && country != none {
			continue
		}
		if !a.hasWord(r.Range, i) {
			return misfit
		}
		fit += fitsWord
	}
	if a.isNear(r.entity, m, 2) {
		fit += fitsRecent
	}
	return fit
}

// soon is how many sentences ahead a role may stand of a noun that points to it.
const soon = 2

// isUnsaid reports whether a role is not known yet where a noun stands. The same noun may point a little
// ahead, as in the opening of a story: the dictator … the Tarnish dictator Roe.
func (a *article) isUnsaid(m *mention, r *role, noun string) bool {
	if r.Begin < m.Begin {
		return a.entities[r.entity].latest == none
	}
	return a.noun(r.head) != noun || a.words[r.head].sentence-a.words[m.head].sentence > soon
}

// isElsewhere reports whether another person is said to hold the same role in a country.
func (a *article) isElsewhere(r *role, country int) bool {
	for _, n := range a.index.roles[a.noun(r.head)] {
		if other := &a.roles[n]; other.entity != r.entity && other.country == country {
			return true
		}
	}
	return false
}

// hasWord reports whether words have word i among them, or one that means the same.
func (a *article) hasWord(r nlp.Range, i int) bool {
	word := fold(a.Token(i))
	for j := r.Begin; j < r.End; j++ {
		if w := fold(a.Token(j)); w == word || alike(a.lexicon.synonyms, w, word) {
			return true
		}
	}
	return false
}

// alone returns the person whom a role can only mean because the sentences before name nobody
// else, or none. Only roles of public standing are looked at.
func (a *article) alone(i int, noun string) int32 {
	m := &a.mentions[i]
	found := int32(none)
	if m.slot != subject || len(a.lexicon.ranks[noun]) == 0 {
		return none
	}
	for j := i - 1; j >= max(0, i-mostMentions); j-- {
		n := &a.mentions[j]
		if a.words[m.head].sentence-a.words[n.head].sentence > 2 {
			break
		}
		if n.entity == none || n.entity == found || !a.canHold(m, n.entity) {
			continue
		}
		if found != none || !a.entities[n.entity].named {
			return none
		}
		found = n.entity
	}
	return found
}

// canHold reports whether an entity is a person of the gender that a noun tells.
func (a *article) canHold(m *mention, e int32) bool {
	p := &a.entities[e]
	return p.kind == Person && !p.plural && m.gender.sign()*p.lean.total() >= 0
}
