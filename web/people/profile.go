package people

import (
	"context"
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

const (
	profileArticles = 6 // whose readings are looked at
	profileFacts    = 8 // of each sort
)

// A Profile is how the latest articles name somebody, and what they say he is.
type Profile struct{ Names, Roles []string }

// profileOf returns the profile of whoever has all words of a name, by the latest versions of the articles in which some quotes
// stand. What is damaged is passed over.
func profileOf(ctx context.Context, library archive.Library, name []string, quotes []archive.Quote) (Profile, error) {
	var p Profile
	for _, id := range articlesOf(quotes) {
		article, err := library.Article(ctx, id)
		if err != nil {
			return p, err
		}
		reading, err := library.Reading(ctx, article.Latest)
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
func (p *Profile) add(r *writethru.Reading, name []string) {
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
func articlesOf(quotes []archive.Quote) []int64 {
	var ids []int64
	for _, q := range quotes {
		if len(ids) < profileArticles && !slices.Contains(ids, q.Article) {
			ids = append(ids, q.Article)
		}
	}
	return ids
}
