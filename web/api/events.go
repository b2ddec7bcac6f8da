package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web/live"
)

// articleData is how an article is told of in a stream.
var articleData = &live.Form{Write: func(a archive.Article) ([]byte, error) { return json.Marshal(formOfArticle(a)) }}

type eventsInput struct {
	Outlet  string `query:"outlet" maxLength:"200" doc:"its whole name"`
	Person  string `query:"person" maxLength:"200" doc:"the words of a name, side by side, of somebody who speaks or is mentioned in any version"`
	Changed kind   `query:"changed" doc:"the latest version brought a change of this kind"`
	After   int64  `query:"after" minimum:"-1" default:"-1" doc:"id of an event after which to begin; −1: from now on"`
	Last    string `header:"Last-Event-ID" doc:"id of the last event that the client has had; goes before after"`
}

// events registers the stream of what moves.
func (s *service) events(api huma.API) {
	operation := huma.Operation{
		OperationID: "stream-articles", Method: http.MethodGet, Path: "/events", Summary: "Articles as they move: server-sent events",
		Description: "At first the newest 40 articles that moved after the event named, the one that moved first first; then each that moves. Every 20 seconds an event named now tells the time.",
		Responses:   map[string]*huma.Response{"200": {Description: "A stream without end.", Content: eventStream(api)}},
		Errors:      []int{http.StatusUnprocessableEntity, http.StatusTooManyRequests, http.StatusInternalServerError, http.StatusServiceUnavailable},
	}
	huma.Register(api, operation, func(_ context.Context, in *eventsInput) (*huma.StreamResponse, error) {
		topic := live.Topic{Query: archive.ArticleQuery{Outlet: in.Outlet, Person: in.Person, Change: writethru.ChangeKind(in.Changed)}, Form: articleData}
		return &huma.StreamResponse{Body: func(c huma.Context) {
			r, w := humago.Unwrap(c)
			if err := s.live.Serve(w, r, topic, in.After); err != nil {
				s.refuse(w, r, operation.OperationID, err)
			}
		}}, nil
	})
}

// refuse answers where a stream cannot begin.
func (s *service) refuse(w http.ResponseWriter, r *http.Request, operation string, err error) {
	if refusal, refused := errors.AsType[*live.Refusal](err); refused {
		w.Header().Set("Retry-After", strconv.Itoa(int(refusal.Wait.Seconds())))
		Refuse(w, refusal.Status, refusal.Error())
		return
	}
	problem := s.problem(r.Context(), operation, err)
	if known, ok := errors.AsType[huma.StatusError](problem); ok {
		Refuse(w, known.GetStatus(), known.Error())
	}
}

// eventStream says what an event is.
func eventStream(api huma.API) map[string]*huma.MediaType {
	article := api.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[articleForm](), true, "")
	moved := &huma.Schema{
		Title: "An article that moved", Type: huma.TypeObject, Required: []string{"id", "data"},
		Properties: map[string]*huma.Schema{"id": {Type: huma.TypeInteger, Description: "rises with each"}, "data": article},
	}
	now := &huma.Schema{
		Title: "The time", Type: huma.TypeObject, Required: []string{"event", "data"},
		Properties: map[string]*huma.Schema{"event": {Type: huma.TypeString, Enum: []any{"now"}}, "data": {Type: huma.TypeString, Format: "date-time"}},
	}
	stream := &huma.Schema{Type: huma.TypeArray, Items: &huma.Schema{OneOf: []*huma.Schema{moved, now}}, Description: "one item an event"}
	return map[string]*huma.MediaType{"text/event-stream": {Schema: stream}}
}
