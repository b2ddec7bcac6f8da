package web

import (
	"context"
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/fold"
)

const (
	profileArticles = 6 // whose readings are looked at
	profileFacts    = 8 // of each sort
)

// A profile is how the latest articles name somebody, and what they say he is.
type profile struct{ Names, Roles []string }

// profile looks into the latest versions of some articles. What cannot be read is passed over.
func (s *Server) profile(ctx context.Context, name []string, articles []int64) (profile, error) {
	var p profile
	for _, id := range articles {
		article, err := s.archive.Article(ctx, id)
		if err != nil {
			return p, err
		}
		reading, err := s.archive.Reading(ctx, article.Latest)
		switch {
		case writethru.KindOf(err) == writethru.Malformed:
			continue
		case err != nil:
			return p, err
		}
		p.add(reading, name)
	}
	return p, nil
}

// add gathers what one reading says.
func (p *profile) add(r *writethru.Reading, name []string) {
	for _, e := range r.Entities {
		if e.Type != writethru.Person && e.Type != writethru.Organization || !fold.HasAll(e.Name, name) {
			continue
		}
		p.Names = addFact(p.Names, e.Name)
		for _, m := range e.Mentions {
			if m.Kind == writethru.ByName {
				p.Names = addFact(p.Names, m.Span.In(r.Article.Text))
			}
		}
		for _, role := range e.Roles {
			p.Roles = addFact(p.Roles, role.Title)
		}
	}
}

// addFact appends words that are new but for their case and accents, while there is room.
func addFact(facts []string, fact string) []string {
	if len(facts) == profileFacts {
		return facts
	}
	fact = strings.Join(strings.Fields(fact), " ")
	folded := fold.Words(fact)
	known := func(other string) bool { return slices.Equal(fold.Words(other), folded) }
	if len(folded) == 0 || slices.ContainsFunc(facts, known) {
		return facts
	}
	return append(facts, fact)
}

// articlesOf returns the articles in which quotes stand, each once, the first ones.
func articlesOf(lists ...[]quotation) []int64 {
	var ids []int64
	for _, q := range slices.Concat(lists...) {
		if len(ids) < profileArticles && !slices.Contains(ids, q.Article) {
			ids = append(ids, q.Article)
		}
	}
	return ids
}
