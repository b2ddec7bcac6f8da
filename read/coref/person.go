package coref

import (
	"slices"
	"strings"
)

// nameEntities finds the entities that have names, and whom each name means.
func (a *article) nameEntities() {
	order := make([]int32, len(a.forms))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(x, y int32) int { return len(a.forms[y].words) - len(a.forms[x].words) })
	for _, n := range order {
		if a.isPerson(&a.forms[n]) && a.isFull(&a.forms[n]) {
			a.placePerson(n)
		}
	}
	for _, n := range order {
		switch f := &a.forms[n]; {
		case len(f.words) == 0 || f.entity != none:
		case !a.isPerson(f):
			a.placeBody(n)
		case len(a.index.parts[f.last]) == 0:
			a.placeSingle(n)
		}
	}
	a.linkNames()
}

// isPerson reports whether most mentions of a form, or of the full name it is the last part
// of, are taken for persons.
func (a *article) isPerson(f *form) bool {
	switch winner := f.votes.winner(); {
	case len(f.words) == 0:
		return false
	case winner == Person:
		return f.country == none && a.lexicon.traits[f.last]&bodyNoun == 0
	case len(f.words) > 1 || f.country != none || strings.ToUpper(f.text) == f.text:
		return false
	default:
		return winner == Organization && len(a.index.parts[f.last]) == 1
	}
}

// placePerson finds the person whose full name a form is, or adds one.
func (a *article) placePerson(n int32) {
	f := &a.forms[n]
	for _, e := range a.index.parts[f.last] {
		if why := a.sameName(f, e); why != "" {
			a.join(n, e, why)
			return
		}
	}
	if e := a.misspelt(f); e != none {
		a.join(n, e, Misspelling)
		return
	}
	a.addPerson(n)
}

// addPerson adds a person known by a form.
func (a *article) addPerson(n int32) {
	e := a.newEntity(Person)
	a.entities[e].named = true
	a.join(n, e, SameName)
	f := &a.forms[n]
	switch t := a.lexicon.traits[f.first]; {
	case len(f.words) < 2:
	case t&(maleName|femaleName) == maleName:
		a.entities[e].lean.name = namePoints
	case t&(maleName|femaleName) == femaleName:
		a.entities[e].lean.name = -namePoints
	}
}

// join makes all mentions of a form mean a person.
func (a *article) join(n, e int32, why Reason) {
	f := &a.forms[n]
	f.entity, f.reason = e, why
	if len(a.entities[e].forms) < longestList {
		a.entities[e].forms = append(a.entities[e].forms, n)
	}
	if why == Misspelling {
		return
	}
	push(a.index.parts, f.last, e)
	push(a.index.parts, f.first, e)
	for _, nick := range f.words[1:max(1, len(f.words)-1)] {
		if a.lexicon.traits[nick]&(maleName|femaleName) != 0 {
			push(a.index.parts, nick, e)
		}
	}
	spellings(f.joined, func(key string) { keep(a.index.odd, key, e) })
	if len(f.words) > 1 {
		spellings(f.last, func(key string) { keep(a.index.odd, key, e) })
	}
}

// sameName says why a full name can be that of a person, "" where it cannot.
func (a *article) sameName(f *form, e int32) Reason {
	for _, n := range a.entities[e].forms {
		g := &a.forms[n]
		if g.last != f.last || g.reason == Misspelling || f.suffix != "" && g.suffix != "" && f.suffix != g.suffix {
			continue
		}
		if why := a.sameFirst(f, g); why != "" {
			return why
		}
	}
	return ""
}

// sameFirst says why two forms with one last name can have the same first name.
func (a *article) sameFirst(f, g *form) Reason {
	x, y := f.first, g.first
	switch {
	case x == y:
		return a.sameMiddle(f.words, g.words)
	case len(x) == 1 && y[0] == x[0] || len(y) == 1 && x[0] == y[0]:
		return Initials
	case slices.Contains(g.words[1:], x) || slices.Contains(f.words[1:], y):
		return PartOfName
	case alike(a.lexicon.nicknames, x, y), min(len(x), len(y)) >= 3 && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x)):
		return Nickname
	}
	return ""
}

// sameMiddle says why two full names that begin and end alike can be the same.
func (a *article) sameMiddle(x, y []string) Reason {
	switch {
	case len(x) != len(y) || slices.Equal(x, y):
		return SameName
	case a.isOddWord(x, y):
		return Misspelling
	}
	for i := range x {
		if x[i] != y[i] && len(x[i]) > 1 && len(y[i]) > 1 {
			return ""
		}
	}
	return Initials
}

// misspelt returns the person whose name a form seems to be an odd spelling of, or none.
func (a *article) misspelt(f *form) int32 {
	found := int32(none)
	spellings(f.joined, func(key string) {
		if e, known := a.index.odd[key]; known && found == none && a.isOddly(f, e) {
			found = e
		}
	})
	return found
}

// oddest is how many letters of a name may be wrong.
const oddest = 2

// isOddly reports whether a form is rarer than a name of a person, of as many words, and near
// it in letters. Two first names that are both in use are two persons.
func (a *article) isOddly(f *form, e int32) bool {
	for _, n := range a.entities[e].forms {
		g := &a.forms[n]
		words := g.words
		if len(f.words) == 1 {
			words = words[len(words)-1:]
		}
		if g.count < f.count || len(words) != len(f.words) || !a.isOddWord(f.words, words) {
			continue
		}
		return true
	}
	return false
}

// isOddWord reports whether two names differ in one word, and there in few letters after the first.
func (a *article) isOddWord(odd, words []string) bool {
	differing := 0
	for i, w := range words {
		o := odd[i]
		if o == w {
			continue
		}
		differing++
		known := a.lexicon.traits[o]&a.lexicon.traits[w]&(maleName|femaleName) != 0
		if known || skeleton(o) != skeleton(w) && min(len(o), len(w)) < shortestOdd || distance(o, w, oddest) > oddest-1 && skeleton(o) != skeleton(w) || distance(o, w, oddest) > oddest {
			return false
		}
	}
	return differing == 1
}

// placeSingle adds the person of a single name that is part of no full one.
func (a *article) placeSingle(n int32) {
	f := &a.forms[n]
	if e := a.misspelt(f); e != none && f.count == 1 {
		a.join(n, e, Misspelling)
		return
	}
	a.addPerson(n)
}
