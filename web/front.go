package web

import (
	"net/http"
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// How many articles a page of the list has, and how many outlets it offers by name; others can be typed.
const (
	frontLength = 40
	mostOutlets = 300
)

// A frontPage lists articles, those that moved last first.
type frontPage struct {
	layout
	Outlet   string
	Person   string
	Change   writethru.ChangeKind
	Filtered bool     // some articles are left out
	Feed     string   // of the same articles
	Outlets  []string // to choose from
	Changes  []changeName
	Articles []archive.Article
	Later    bool   // it is not the first page
	Older    string // where the next one is; empty: it is the last
	Live     string // where is told what moves from now on; empty: nowhere, for it is not the first page
}

func (s *Server) front(w http.ResponseWriter, r *http.Request) error {
	q, err := articleQuery(r, frontLength+1) // one more than is shown, to know whether another follows
	if err != nil {
		return err
	}
	if q.Before, err = queried(r, "before", "place in the list"); err != nil {
		return err
	}
	articles, err := s.archive.Articles(r.Context(), q)
	if err != nil {
		return err
	}
	page := frontPage{
		layout: layout{Title: titleOf(q), Section: "front"}, Outlet: q.Outlet, Person: q.Person, Change: q.Change, Changes: changeNames,
		Filtered: len(filters(q)) > 0, Feed: changesPath + encoded(filters(q)), Later: q.Before > 0,
	}
	if page.Outlets, err = s.outletNames(r, articles); err != nil {
		return err
	}
	if len(articles) > frontLength {
		articles = articles[:frontLength]
		page.Older = older(q, articles[frontLength-1].Latest)
	}
	page.Articles = articles
	if !page.Later {
		page.Live = onward(q, articles)
	}
	return s.render(w, r, "front", page)
}

// outletNames returns the names of the outlets that are watched, and of those in a list, in order.
func (s *Server) outletNames(r *http.Request, articles []archive.Article) ([]string, error) {
	sources, err := s.archive.Sources(r.Context())
	if err != nil {
		return nil, err
	}
	var names []string
	for _, source := range sources {
		names = append(names, source.Title)
	}
	for _, article := range articles {
		names = append(names, article.Outlet)
	}
	slices.Sort(names)
	names = slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" })
	return names[:min(len(names), mostOutlets)], nil
}
