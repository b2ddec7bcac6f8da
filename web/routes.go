package web

import (
	"net/http"

	"github.com/writethru/writethru/web/api"
)

// routes registers all that is served.
func (s *Server) routes() {
	s.page("GET /{$}", s.front)
	s.page("GET /articles/{id}", s.article)
	s.page("GET /articles/{id}/versions/{n}", s.article)
	s.page("GET /articles/{id}/versions/{n}/raw", s.raw)
	s.page("GET /articles/{id}/diff", s.diff)
	s.page("GET /people", s.people)
	s.page("GET /people/{name}", s.person)
	s.page("GET /search", s.search)
	o := &outlets{s, newFormGuard()}
	s.page("GET /outlets", o.show)
	s.page("POST /outlets", o.add)
	s.page("POST /outlets/remove", o.remove)
	s.feed("GET "+changesPath, s.changesFeed)
	s.feed("GET /feeds/articles/{feed}", s.articleFeed)
	s.feed("GET /feeds/people.atom", s.personFeed)
	s.feed("GET /feeds/search.atom", s.searchFeed)
	s.mux.Handle("/api/v1/", api.New(api.Options{Archive: s.archive, Logger: s.logger, Reviser: s.reviser}))
	s.page("/", s.nowhere)
	s.mux.HandleFunc("GET /static/{name}", serveStatic)
	s.mux.Handle("GET /healthz", http.HandlerFunc(s.health))
}
