package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

const (
	quotesAPage = 50
	quotesAbout = 20   // of others, on the first page
	longestName = 1000 // bytes
)

// A personPage is what somebody said, and what is said of him.
type personPage struct {
	layout
	Quotes   []quotation
	About    []quotation // by others
	Profile  profile
	Variants []variant
	Articles string // where those are that name him
	Older    string // the next page, "" on the last
	First    bool   // it is the first page
}

// person shows what a person or body said, newest first. The first page tells who it is, too.
func (s *Server) person(w http.ResponseWriter, r *http.Request) error {
	name := strings.TrimSpace(r.PathValue("name"))
	folded := fold.Words(name)
	if err := checkName(name, folded); err != nil {
		return err
	}
	before, err := queried(r, "before", "place in the list")
	if err != nil {
		return err
	}
	p, err := s.said(r.Context(), name, folded, before)
	if err != nil {
		return err
	}
	if p.First {
		if err := s.describe(r.Context(), &p, name, folded); err != nil {
			return err
		}
	}
	if len(p.Quotes) == 0 && len(p.About) == 0 {
		return writethru.Errorf(writethru.NotFound, "Nobody of the name %s is quoted or spoken of in this archive.", name)
	}
	return s.render(w, r, "person", p)
}

// checkName says why something cannot be a name.
func checkName(name string, folded []string) error {
	switch {
	case len(name) > longestName:
		return writethru.Errorf(writethru.Malformed, "That is longer than any name.")
	case len(folded) == 0:
		return writethru.Errorf(writethru.Malformed, "That is no name.")
	}
	return nil
}

// said returns a page of what somebody said.
func (s *Server) said(ctx context.Context, name string, folded []string, before int64) (personPage, error) {
	quotes, err := s.archive.Quotes(ctx, archive.QuoteQuery{By: name, Before: before, Limit: quotesAPage + 1})
	p := personPage{First: before == 0}
	if len(quotes) > quotesAPage {
		quotes = quotes[:quotesAPage]
		p.Older = fmt.Sprintf("%s?before=%d", personPath(name), quotes[quotesAPage-1].ID)
	}
	p.layout = layout{Title: fullName(name, folded, quotes), Section: "people"}
	p.Articles = frontPath(filters(archive.ArticleQuery{Person: p.Title}))
	p.Quotes, p.Variants = quotations(quotes), variants(quotes)
	return p, err
}

// describe adds who somebody is and what others say of him.
func (s *Server) describe(ctx context.Context, p *personPage, name string, folded []string) error {
	about, err := s.archive.Quotes(ctx, archive.QuoteQuery{About: name, Limit: 2 * quotesAbout})
	if err != nil {
		return err
	}
	about = slices.DeleteFunc(about, func(q archive.Quote) bool { return fold.HasAll(q.Speaker, folded) })
	p.About = quotations(about[:min(len(about), quotesAbout)])
	p.Profile, err = s.profile(ctx, folded, articlesOf(p.Quotes, p.About))
	return err
}

// fullName is the name as the latest quotes have it: the one that names nobody else, or else the only one.
func fullName(name string, folded []string, quotes []archive.Quote) string {
	var only string
	for _, q := range quotes {
		speaker := fold.Words(q.Speaker)
		switch {
		case slices.Equal(speaker, folded):
			return q.Speaker
		case only == "":
			only = q.Speaker
		case !slices.Equal(speaker, fold.Words(only)):
			only = name
		}
	}
	return cmp.Or(only, name)
}
