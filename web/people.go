package web

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/writethru/writethru/web/people"
)

// A peoplePage lists who spoke last.
type peoplePage struct {
	layout
	Speakers []speaker
}

// A speaker is somebody who spoke of late, as the list shows him.
type speaker struct{ *people.Speaker }

// Path is where the page of the speaker is.
func (s speaker) Path() string { return personPath(s.Name) }

func personPath(name string) string { return "/people/" + url.PathEscape(name) }

// people shows the index, or sends the browser to the page of a name.
func (s *Server) people(w http.ResponseWriter, r *http.Request) error {
	if name := strings.TrimSpace(r.URL.Query().Get("name")); name != "" {
		http.Redirect(w, r, personPath(name), http.StatusSeeOther)
		return nil
	}
	found, err := people.Lately(r.Context(), s.archive)
	if err != nil {
		return err
	}
	p := peoplePage{layout: layout{Title: "People", Section: "people"}}
	for _, one := range found {
		p.Speakers = append(p.Speakers, speaker{one})
	}
	return s.render(w, r, "people", p)
}
