package web

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/query"
)

const hitsAPage = 20

// A searchPage shows what a query found.
type searchPage struct {
	layout
	Query   string
	Problem string // of the query, "" where it has none
	Asked   bool   // for anything that can be found
	Hits    []hit
	Older   string // the next page, "" on the last
	Kinds   []writethru.ChangeKind
	Token   string // of the form that saves the query, "" where there is none
}

// A hit is a version that was found, with its sentences cut into parts.
type hit struct {
	archive.Hit
	Snippets [][]stretch
}

// search shows what a query finds. The address of an article that is kept leads to it.
func (s *Server) search(w http.ResponseWriter, r *http.Request) error {
	text := strings.TrimSpace(r.URL.Query().Get("q"))
	a, found, err := s.atAddress(r, text)
	if err != nil {
		return err
	}
	if found {
		http.Redirect(w, r, fmt.Sprintf("/articles/%d", a.ID), http.StatusSeeOther)
		return nil
	}
	p := searchPage{layout: layout{Title: "Search", Section: "search"}, Query: text, Kinds: query.Kinds}
	q, err := query.Parse(text, s.now().Location())
	if err != nil {
		p.Query, p.Problem = clip(text, query.MaxLength), err.Error()
		return s.refuse(w, "search", p)
	}
	if q != (archive.SearchQuery{}) {
		if err := s.find(r, &p, q); err != nil {
			return err
		}
		p.Token = s.formToken(w, r)
	}
	return s.render(w, r, "search", p)
}

// find fills a page with hits.
func (s *Server) find(r *http.Request, p *searchPage, q archive.SearchQuery) (err error) {
	if q.Before, err = queried(r, "before", "place in the list"); err != nil {
		return err
	}
	p.Asked, p.Title = true, clip(p.Query, 80)+" · Search"
	q.Limit = hitsAPage + 1
	hits, err := s.archive.Search(r.Context(), q)
	if err != nil {
		return err
	}
	if len(hits) > hitsAPage {
		hits = hits[:hitsAPage]
		p.Older = fmt.Sprintf("/search?q=%s&before=%d", url.QueryEscape(p.Query), hits[hitsAPage-1].Article.Latest)
	}
	for _, h := range hits {
		p.Hits = append(p.Hits, hit{h, snippets(h)})
	}
	return nil
}

// atAddress returns the article that a query is the address of.
func (s *Server) atAddress(r *http.Request, text string) (a archive.Article, found bool, err error) {
	if !strings.HasPrefix(text, "https://") && !strings.HasPrefix(text, "http://") {
		return a, false, nil
	}
	a, err = s.archive.Find(r.Context(), text)
	if writethru.KindOf(err) == writethru.NotFound {
		return a, false, nil
	}
	return a, err == nil, err
}
