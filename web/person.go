package web

import (
	"fmt"
	"net/http"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web/people"
)

const quotesAPage = 50

// A personPage is what somebody said, and what is said of him.
type personPage struct {
	layout
	*people.Person
	Articles string // where those are that name him
	Older    string // the next page, "" on the last
	First    bool   // it is the first page
}

// person shows what a person or body said, newest first. The first page tells who it is, too.
func (s *Server) person(w http.ResponseWriter, r *http.Request) error {
	before, err := queried(r, "before", "place in the list")
	if err != nil {
		return err
	}
	found, err := people.Find(r.Context(), s.archive, r.PathValue("name"), before, quotesAPage)
	if err != nil {
		return err
	}
	p := personPage{
		layout: layout{Title: found.Name, Section: "people"}, Person: found, First: before == 0,
		Articles: frontPath(filters(archive.ArticleQuery{Person: found.Name})),
	}
	if found.More {
		p.Older = fmt.Sprintf("%s?before=%d", personPath(r.PathValue("name")), found.Quotes[len(found.Quotes)-1].ID)
	}
	return s.render(w, r, "person", p)
}
