package api

import (
	"bufio"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web/live"
)

// TestEvents streams articles as the list has them, and as the document says.
func TestEvents(t *testing.T) {
	t.Parallel()
	_, a := open(t)
	hub := live.New(live.Options{Archive: a})
	server := httptest.NewServer(New(Options{Archive: a, Live: hub}))
	defer server.Close()
	defer hub.Close()
	newest, err := a.Articles(t.Context(), archive.ArticleQuery{Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.Get(fmt.Sprintf("%s%s/events?after=%d", server.URL, root, newest[2].Latest))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	document := (&service{archive: a, live: hub}).register(http.NewServeMux())
	schema := document.Paths["/events"].Get.Responses["200"].Content["text/event-stream"].Schema.Items.OneOf[0]
	lines := bufio.NewScanner(answer.Body)
	for _, want := range []archive.Article{newest[1], newest[0]} {
		event := map[string]any{}
		for lines.Scan() && event["data"] == nil {
			switch name, value, _ := strings.Cut(lines.Text(), ": "); name {
			case "id", "data":
				var v any
				if err := json.Unmarshal([]byte(value), &v); err != nil {
					t.Fatalf("%s: %v", lines.Text(), err)
				}
				event[name] = v
			}
		}
		if data, _ := event["data"].(map[string]any); event["id"] != float64(want.Latest) || data["title"] != want.Title {
			t.Errorf("got %v, want %d, %s", event, want.Latest, want.Title)
		}
		checkFits(t, want.Title, document, schema, event)
	}
}

func TestEventsRefused(t *testing.T) {
	t.Parallel()
	_, a := open(t)
	hub := live.New(live.Options{Archive: a})
	hub.Close()
	h := New(Options{Archive: a, Live: hub})
	for target, status := range map[string]int{
		"/events?changed=everything": 422, "/events?after=-2": 422, "/events?after=soon": 422, "/events?colour=blue": 422,
		"/events": 503, // it is closing
	} {
		w := ask(h, http.MethodGet, target)
		var problem huma.ErrorModel
		if err := json.Unmarshal(w.Body.Bytes(), &problem); err != nil || w.Code != status || status == 503 && w.Header().Get("Retry-After") != "60" || problem.Status != status || problem.Detail == "" {
			t.Errorf("%s: status %d, want %d: %s", target, w.Code, status, w.Body)
		}
	}
	if w := ask(h, http.MethodPost, "/events"); w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: status %d", w.Code)
	}
}
