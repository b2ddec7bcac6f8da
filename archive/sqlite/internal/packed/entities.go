package packed

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/writethru/writethru"
)

// entities writes those of the list, then the mentions of all of them in the order of the text, then the roles.
func (w *writer) entities(list []writethru.Entity) map[string]int {
	byID := make(map[string]int, len(list))
	w.uint(len(list))
	for i, e := range list {
		byID[e.ID] = i
		w.unless(e.ID == usualID(i), e.ID)
		w.term(string(e.Type))
		w.string(e.Name)
	}
	w.mentions(list)
	for _, e := range list {
		w.roles(e)
	}
	return byID
}

func (r *reader) entities() []writethru.Entity {
	n := 0
	list := items(r, func() writethru.Entity {
		e := writethru.Entity{ID: r.unless(usualID(n)), Type: writethru.EntityType(r.term()), Name: r.string()}
		n++
		return e
	})
	r.mentions(list)
	for i := range list {
		r.roles(&list[i])
	}
	return list
}

func usualID(i int) string { return "e" + strconv.Itoa(i+1) }

// unless writes a word that most often is as usual.
func (w *writer) unless(usual bool, s string) {
	w.bool(usual)
	if !usual {
		w.string(s)
	}
}

func (r *reader) unless(usual string) string {
	if r.bool() {
		return usual
	}
	return r.string()
}

// A place is a mention's place: of which entity, and which of it.
type place struct{ begin, entity, mention int }

// inOrder returns the places of all mentions in the order of the text, those of one entity in
// the order of its list.
func inOrder(list []writethru.Entity) []place {
	var places []place
	for i, e := range list {
		begin := 0
		for j, m := range e.Mentions {
			begin = max(begin, m.Span.Begin)
			places = append(places, place{begin, i, j})
		}
	}
	slices.SortStableFunc(places, func(a, b place) int { return cmp.Compare(a.begin, b.begin) })
	return places
}

func (w *writer) mentions(entities []writethru.Entity) {
	named := newRecent(len(entities))
	list(w, inOrder(entities), func(p place) {
		mentions := entities[p.entity].Mentions[:p.mention+1]
		m := mentions[p.mention]
		w.uint(named.code(p.entity))
		w.span(m.Span)
		w.term(string(m.Kind))
		w.term(m.Reason)
		w.antecedent(m, mentions[:p.mention])
	})
}

func (r *reader) mentions(entities []writethru.Entity) {
	named := newRecent(len(entities))
	listed(r, func() struct{} {
		i := named.thing(r.index(len(entities) + 1))
		if i < 0 {
			r.fail("a mention of no entity")
			return struct{}{}
		}
		e := &entities[i]
		m := writethru.Mention{Span: r.span(), Kind: writethru.MentionKind(r.term()), Reason: r.term()}
		m.Antecedent = r.antecedent(e.Mentions)
		e.Mentions = append(e.Mentions, m)
		return struct{}{}
	})
}

// The codes of antecedents; from nearest on they count back among the entity's mentions.
const (
	noAntecedent = iota
	otherSpan
	nearest
)

func (w *writer) antecedent(m writethru.Mention, before []writethru.Mention) {
	if m.Antecedent == nil {
		w.uint(noAntecedent)
		return
	}
	for i := range before {
		if before[len(before)-1-i].Span == *m.Antecedent {
			w.uint(nearest + i)
			return
		}
	}
	w.uint(otherSpan)
	w.int(m.Antecedent.Begin)
	w.int(m.Antecedent.Len())
}

func (r *reader) antecedent(before []writethru.Mention) *writethru.Span {
	switch code := r.index(nearest + len(before)); code {
	case noAntecedent:
		return nil
	case otherSpan:
		return r.spanFrom(0)
	default:
		s := before[len(before)-1-(code-nearest)].Span
		return &s
	}
}

// roles writes each role's place from the mention that it overlaps.
func (w *writer) roles(e writethru.Entity) {
	w.uint(len(e.Roles))
	for _, role := range e.Roles {
		beside := max(0, slices.IndexFunc(e.Mentions, func(m writethru.Mention) bool { return m.Span.Overlaps(role.Span) }))
		w.uint(beside)
		w.int(role.Span.Begin - begin(e.Mentions, beside))
		w.int(role.Span.Len())
		w.string(role.Title)
	}
}

func (r *reader) roles(e *writethru.Entity) {
	e.Roles = items(r, func() writethru.Role {
		span := r.spanFrom(begin(e.Mentions, r.index(len(e.Mentions)+1)))
		return writethru.Role{Title: r.string(), Span: *span}
	})
}

func begin(mentions []writethru.Mention, i int) int {
	if i < len(mentions) {
		return mentions[i].Span.Begin
	}
	return 0
}

// spanFrom reads a span that is written as its distance from a place, and leaves alone where the last one ended.
func (r *reader) spanFrom(from int) *writethru.Span {
	at := r.at
	r.at = from
	s := r.span()
	r.at = at
	return &s
}
