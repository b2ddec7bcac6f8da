package api

import (
	"cmp"
	"encoding/json"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/revise"
	"github.com/writethru/writethru/web/limit"
	"github.com/writethru/writethru/web/live"
)

// root is where the API stands.
const root = "/api/v1"

// Options say what is served.
type Options struct {
	Archive archive.Archive
	Logger  *slog.Logger // nowhere if nil
	Reviser *revise.Reviser
	Costly  *limit.Gate      // to what takes memory; nil: there is none
	Live    *live.Hub        // tells of what moves; one of its own if nil
	Now     func() time.Time // time.Now if nil
}

// A service answers the operations.
type service struct {
	archive archive.Archive
	logger  *slog.Logger
	reviser *revise.Reviser
	costly  *limit.Gate
	live    *live.Hub
	now     func() time.Time
}

// New returns the API of an archive. It answers all that is asked for under /api/v1/.
func New(o Options) http.Handler {
	s := &service{o.Archive, cmp.Or(o.Logger, slog.New(slog.DiscardHandler)), o.Reviser, o.Costly, o.Live, o.Now}
	if s.reviser == nil {
		s.reviser = revise.New()
	}
	if s.live == nil {
		s.live = live.New(live.Options{Archive: s.archive, Logger: s.logger})
	}
	if s.now == nil {
		s.now = time.Now
	}
	mux := http.NewServeMux()
	document := s.register(mux)
	marshaled := sync.OnceValues(func() ([]byte, error) { return json.Marshal(document) })
	mux.HandleFunc("GET "+root+"/openapi.json", func(w http.ResponseWriter, _ *http.Request) {
		b, err := marshaled()
		if err != nil {
			panic(err) // a schema of ours cannot be written
		}
		w.Header().Set("Content-Type", "application/openapi+json")
		w.Write(b)
	})
	mux.HandleFunc(root+"/", nowhere(mux))
	outer := http.NewServeMux()
	outer.Handle(root+"/events", mux) // it is never whole, and cannot be held back until then
	outer.Handle("/", s.tagged(mux))
	return outer
}

// register registers all operations, and returns what is to be said of them.
func (s *service) register(mux *http.ServeMux) *huma.OpenAPI {
	api := humago.NewWithPrefix(mux, root, config())
	s.operations(api)
	exact(api.OpenAPI().Components.Schemas)
	return api.OpenAPI()
}

// config leaves out what huma would serve besides: a page that loads its script from other hosts, and schemas
// by themselves.
func config() huma.Config {
	c := huma.Config{
		OpenAPI: &huma.OpenAPI{
			OpenAPI: "3.1.0",
			Info: &huma.Info{
				Title: "Writethru", Version: "1",
				Description: "Every version of every article that an archive holds, what changed from one to the next, and who said what.",
			},
			Components: &huma.Components{Schemas: schemas()},
		},
		Formats:                      huma.DefaultFormats,
		DefaultFormat:                "application/json",
		RejectUnknownQueryParameters: true,
	}
	c.AllowAdditionalPropertiesByDefault = true // forms grow
	return c
}

// operations registers what can be asked for.
func (s *service) operations(api huma.API) {
	get(s, api, "/articles", "list-articles", "Articles by their latest change, newest first", s.articles)
	get(s, api, "/articles/{id}", "get-article", "An article", s.article)
	get(s, api, "/articles/{id}/versions", "list-versions", "The versions of an article, the first first", s.versions)
	get(s, api, "/articles/{id}/versions/{number}", "get-version", "A version of an article", s.version)
	get(s, api, "/articles/{id}/versions/{number}/reading", "get-reading", "A version as it was read: writethru.reading/1", s.reading)
	get(s, api, "/articles/{id}/revision", "get-revision", "What changed between two versions: writethru.revision/1", inTurn(s, s.revision))
	get(s, api, "/quotes", "list-quotes", "Who said what, newest first", s.quotes)
	get(s, api, "/search", "search", "Articles by the words of their versions, the latest changed first", inTurn(s, s.search))
	s.events(api)
	get(s, api, "/outlets", "list-outlets", "Who published what is kept, in the order in which they came", s.outlets)
	get(s, api, "/sources", "list-sources", "What is watched, and how the last look went", s.sources)
	get(s, api, "/searches", "list-searches", "Saved searches, and how their hooks go", s.saved)
	change(s, api, http.MethodPost, "/searches", "save-search", "Save a search; saved twice it stays as it is", http.StatusCreated, s.save)
	change(s, api, http.MethodDelete, "/searches/{id}", "remove-search", "Forget a saved search", http.StatusNoContent, s.unsave)
}

// An answer is what huma sends.
type answer[T any] struct{ Body T }
