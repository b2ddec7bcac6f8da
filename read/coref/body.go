package coref

import (
	"strconv"
	"strings"
)

// placeBody finds the organization, place or group that a form names, or adds one.
func (a *article) placeBody(n int32) {
	f := &a.forms[n]
	kind := f.votes.winner()
	if kind == Person {
		kind = Organization
	}
	key := bodyKey(f, kind)
	e, why := a.body(f, key, kind)
	if e == none {
		e, why = a.newEntity(kind), SameName
		a.entities[e].named = true
		a.entities[e].plural = kind == Group
	}
	f.entity, f.reason = e, why
	a.entities[e].forms = append(a.entities[e].forms, n)
	keep(a.index.whole, key, e)
	if kind == Organization && len(f.words) > 1 {
		push(a.index.tails, f.last, e)
		push(a.index.tails, f.first, e)
		a.addInitials(f, e)
	}
}

// bodyKey is what names of the same body have in common. The people of a country are not the
// country.
func bodyKey(f *form, kind Type) string {
	switch {
	case f.country != none && kind == Group:
		return "people of " + strconv.Itoa(f.country)
	case f.country != none:
		return "country " + strconv.Itoa(f.country)
	case kind == Group:
		return strings.TrimSuffix(f.joined, "s")
	}
	return f.joined
}

// body returns the body that a form names, and how it is known.
func (a *article) body(f *form, key string, kind Type) (int32, Reason) {
	if e, known := a.index.whole[key]; known {
		return e, SameName
	}
	if e, known := a.index.initials[f.joined]; known && strings.ToUpper(f.text) == f.text {
		return e, Initials
	}
	if kind != Organization {
		return none, ""
	}
	if longer := a.index.tails[f.last]; len(longer) == 1 && a.isPart(f, longer[0]) {
		return longer[0], PartOfName
	}
	return none, ""
}

// isPart reports whether the words of a form begin or end a longer name of an entity.
func (a *article) isPart(f *form, e int32) bool {
	long := a.forms[a.entities[e].forms[0]].joined
	return strings.HasPrefix(long, f.joined) || (len(f.words) > 1 || a.lexicon.traits[f.last]&bodyNoun != 0) && strings.HasSuffix(long, f.joined)
}

// addInitials makes an organization known by the first letters of its words, with and without
// the small ones.
func (a *article) addInitials(f *form, e int32) {
	var all, capital strings.Builder
	for w := range strings.FieldsSeq(f.text) {
		folded := fold(w)
		if folded == "" {
			continue
		}
		all.WriteByte(folded[0])
		if 'A' <= w[0] && w[0] <= 'Z' {
			capital.WriteByte(folded[0])
		}
	}
	for _, s := range [...]string{all.String(), capital.String()} {
		if len(s) > 1 {
			keep(a.index.initials, s, e)
		}
	}
}
