package web

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/query"
	"github.com/writethru/writethru/web/atom"
	"github.com/writethru/writethru/web/people"
)

// How many entries a feed has.
const (
	feedLength = 50
	feedHits   = 20
)

// feed returns a handler that sends the feed that is made of a request.
func feed(of func(r *http.Request) (*atom.Feed, error)) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		f, err := of(r)
		if err != nil {
			return err
		}
		f.Base, f.Self = origin(r), r.URL.RequestURI()
		body, err := f.Encode()
		if err != nil {
			return err
		}
		send(w, r, atom.MediaType, body)
		return nil
	}
}

// origin is the scheme and host by which the reader knows this server.
func origin(r *http.Request) string {
	if r.TLS != nil {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

// changesPath is where the feed of changes is.
const changesPath = "/feeds/changes.atom"

// changesFeed lists the latest change of each article that the front page shows, with the same filters.
func (s *Server) changesFeed(r *http.Request) (*atom.Feed, error) {
	q, err := articleQuery(r, feedLength)
	if err != nil {
		return nil, err
	}
	articles, err := s.archive.Articles(r.Context(), q)
	if err != nil {
		return nil, err
	}
	f := &atom.Feed{Title: heading(titleOf(q)), Link: frontPath(filters(q))}
	for _, a := range articles {
		latest := archive.Version{Number: a.Versions, Title: a.Title, FirstSeen: a.LastChanged, Changes: a.LatestChanges}
		f.Entries = append(f.Entries, changeEntry(a, latest))
	}
	return f, nil
}

// articleFeed lists the versions of an article.
func (s *Server) articleFeed(r *http.Request) (*atom.Feed, error) {
	name, isFeed := strings.CutSuffix(r.PathValue("feed"), ".atom")
	if !isFeed {
		return nil, writethru.Errorf(writethru.NotFound, "There is no such feed.")
	}
	id, err := positive(name, "article")
	if err != nil {
		return nil, err
	}
	a, err := s.archive.Article(r.Context(), id)
	if err != nil {
		return nil, err
	}
	versions, err := s.archive.Versions(r.Context(), id)
	if err != nil {
		return nil, err
	}
	f := &atom.Feed{Title: heading(a.Title), Link: fmt.Sprintf("/articles/%d", id)}
	for _, v := range slices.Backward(versions[max(0, len(versions)-feedLength):]) {
		f.Entries = append(f.Entries, changeEntry(a, v))
	}
	return f, nil
}

// personFeed lists what somebody said.
func (s *Server) personFeed(r *http.Request) (*atom.Feed, error) {
	name := strings.TrimSpace(r.FormValue("name"))
	if err := people.CheckName(name); err != nil {
		return nil, err
	}
	quotes, err := s.archive.Quotes(r.Context(), archive.QuoteQuery{By: name, Limit: feedLength})
	if err != nil {
		return nil, err
	}
	f := &atom.Feed{Title: "Quotes: " + heading(name), Link: personPath(name)}
	for _, q := range quotes {
		f.Entries = append(f.Entries, quoteEntry(q))
	}
	return f, nil
}

// searchFeed lists what a query finds.
func (s *Server) searchFeed(r *http.Request) (*atom.Feed, error) {
	text := strings.TrimSpace(r.FormValue("q"))
	q, err := query.Parse(text, s.now().Location())
	switch {
	case err != nil:
		return nil, err
	case text == "":
		return nil, writethru.Errorf(writethru.Malformed, "A feed of a search needs words to search for: ?q=…")
	}
	q.Limit = feedHits
	hits, err := s.archive.Search(r.Context(), q)
	if err != nil {
		return nil, err
	}
	f := &atom.Feed{Title: "Search: " + heading(text), Link: "/search?q=" + url.QueryEscape(text)}
	for _, h := range hits {
		f.Entries = append(f.Entries, hitEntry(h))
	}
	return f, nil
}
