package api

import (
	"encoding/json"
	"log/slog"
	"net/http"
	"reflect"
	"strconv"
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
	Changed func()           // told when a source was added or removed; nobody if nil
	Now     func() time.Time // time.Now if nil
}

func (o Options) withDefaults() Options {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Reviser == nil {
		o.Reviser = revise.New()
	}
	if o.Live == nil {
		o.Live = live.New(live.Options{Archive: o.Archive, Logger: o.Logger})
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Changed == nil {
		o.Changed = func() {}
	}
	return o
}

// A service answers the operations.
type service struct {
	archive archive.Archive
	logger  *slog.Logger
	reviser *revise.Reviser
	costly  *limit.Gate
	live    *live.Hub
	now     func() time.Time
	changed func()
}

// New returns the API of an archive. It answers all that is asked for under /api/v1/.
func New(o Options) http.Handler {
	o = o.withDefaults()
	s := &service{o.Archive, o.Logger, o.Reviser, o.Costly, o.Live, o.Now, o.Changed}
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
	s.pages(api)
	get(s, api, "/articles/{id}/revision", "get-revision", "What changed between two versions: writethru.revision/1", inTurn(s, s.revision))
	get(s, api, "/quotes", "list-quotes", "Who said what, newest first", s.quotes)
	get(s, api, "/people", "list-people", "Who spoke of late, the last first", s.people)
	get(s, api, "/people/{name}", "get-person", "What a person or body said, what others say of it, how it is called", inTurn(s, s.person))
	get(s, api, "/search", "search", "Articles by the words of their versions, the latest changed first", inTurn(s, s.search))
	s.events(api)
	get(s, api, "/outlets", "list-outlets", "Who published what is kept, in the order in which they came", s.outlets)
	get(s, api, "/sources", "list-sources", "What is watched, and how the last look went", s.sources)
	add(s, api, "/sources", "follow-source", "Follow a source; one that is followed stays as it is", s.follow)
	remove(s, api, "/sources", "unfollow-source", "Follow a source no longer; what was read of it stays", s.unfollow)
	get(s, api, "/fetches", "list-fetches", "The requests of the watch, newest first", s.fetches)
	get(s, api, "/activity", "list-activity", "How much was new of an outlet, day by day", s.activity)
	get(s, api, "/searches", "list-searches", "Saved searches, and how their hooks go", s.saved)
	add(s, api, "/searches", "save-search", "Save a search; saved twice it stays as it is", s.save)
	remove(s, api, "/searches/{id}", "remove-search", "Forget a saved search", s.unsave)
}

// An answer is what huma sends. It is one type for all operations, since huma is compiled anew for each type; which one stands in
// it the operation says.
type answer struct{ Body any }

// answers says for an operation that it answers with a type.
func answers[O any](api huma.API, status int) map[string]*huma.Response {
	schema := api.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[O](), true, "")
	return map[string]*huma.Response{strconv.Itoa(status): {
		Description: http.StatusText(status), Content: map[string]*huma.MediaType{"application/json": {Schema: schema}},
	}}
}
