package web

import "github.com/writethru/writethru/web/api"

// routes registers all that is served.
func (s *Server) routes() {
	s.page("GET /{$}", s.front)
	s.page("GET /live", s.live())
	s.page("GET /articles/{id}", s.article)
	s.page("GET /articles/{id}/versions/{n}", s.article)
	s.page("GET /articles/{id}/versions/{n}/raw", s.raw)
	s.page("GET /articles/{id}/diff", s.inTurn(s.diff))
	s.page("GET /people", s.people)
	s.page("GET /people/{name}", s.inTurn(s.person))
	s.page("GET /search", s.inTurn(s.search))
	s.page("GET /searches", s.saved)
	s.page("POST /searches", s.saveSearch)
	s.page("POST /searches/{id}/test", s.testSearch)
	s.page("POST /searches/{id}/remove", s.removeSearch)
	o := &outlets{s}
	s.page("GET /outlets", o.show)
	s.page("GET /outlets/{name}", o.one)
	s.page("GET /outlets.opml", o.list)
	s.page("POST /outlets", o.add)
	s.page("POST /outlets/list", o.addList)
	s.page("POST /outlets/remove", o.remove)
	s.page("GET "+changesPath, feed(s.changesFeed))
	s.page("GET /feeds/articles/{feed}", feed(s.articleFeed))
	s.page("GET /feeds/people.atom", feed(s.personFeed))
	s.page("GET /feeds/search.atom", s.inTurn(feed(s.searchFeed)))
	s.mux.Handle("/api/v1/", api.New(api.Options{
		Archive: s.archive, Logger: s.logger, Reviser: s.reviser, Costly: s.bounds.costly, Live: s.hub, Now: s.now, Changed: s.listChanged,
	}))
	s.page("/", s.nowhere)
	s.mux.HandleFunc("GET /static/{name}", serveStatic)
	s.mux.HandleFunc("GET /healthz", s.health)
	s.mux.HandleFunc("GET /metrics", s.metrics)
}
