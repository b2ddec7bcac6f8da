package web

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

const (
	latestQuotes = 200 // of which the index of people is made
	mostRecent   = 60  // people in it
)

// A peoplePage lists who spoke last.
type peoplePage struct {
	layout
	Speakers []*recent
}

// A recent speaker is somebody with what he said of late.
type recent struct {
	Name    string // as the latest quote gives it
	Latest  archive.Quote
	Quotes  int
	Outlets []string
}

// Path is where the page of the speaker is.
func (s *recent) Path() string { return personPath(s.Name) }

func personPath(name string) string { return "/people/" + url.PathEscape(name) }

// people shows the index, or sends the browser to the page of a name.
func (s *Server) people(w http.ResponseWriter, r *http.Request) error {
	if name := strings.TrimSpace(r.URL.Query().Get("name")); name != "" {
		http.Redirect(w, r, personPath(name), http.StatusSeeOther)
		return nil
	}
	quotes, err := s.archive.Quotes(r.Context(), archive.QuoteQuery{Limit: latestQuotes})
	if err != nil {
		return err
	}
	return s.render(w, r, "people", peoplePage{layout{Title: "People", Section: "people"}, speakers(quotes)})
}

// speakers gathers quotes, newest first, by who speaks. Names are the same without case and accents.
func speakers(quotes []archive.Quote) []*recent {
	var list []*recent
	byName := map[string]*recent{}
	for _, q := range quotes {
		key := strings.Join(fold.Words(q.Speaker), " ")
		if key == "" {
			continue
		}
		s := byName[key]
		switch {
		case s == nil && len(list) == mostRecent:
			continue
		case s == nil:
			s = &recent{Name: q.Speaker, Latest: q}
			byName[key], list = s, append(list, s)
		}
		s.Quotes++
		if !slices.Contains(s.Outlets, q.Outlet) {
			s.Outlets = append(s.Outlets, q.Outlet)
		}
	}
	return list
}
