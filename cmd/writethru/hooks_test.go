package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/hook"
	"github.com/writethru/writethru/watch"
)

// What a watch keeps is told to hooks, and its events go on to where they went.
func TestHooksOfWatch(t *testing.T) {
	t.Parallel()
	a, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	came := make(chan string, 9)
	receiver := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { came <- r.Header.Get("webhook-id") }))
	defer receiver.Close()
	if _, err := hook.Save(t.Context(), a, "Ferries", "ferry", receiver.URL); err != nil {
		t.Fatal(err)
	}
	r := &writethru.Reading{Document: writethru.Document{Article: writethru.Article{Title: "Ferry stops", Lang: "en"}}}
	if _, err := a.Put(t.Context(), archive.Capture{URL: "https://courier.example/ferry", Seen: time.Now(), Reading: r}); err != nil {
		t.Fatal(err)
	}
	events := 0
	options := watch.Options{Events: func(watch.Event) { events++ }}
	var stderr bytes.Buffer
	o := watchOptions{}
	o.allowPrivate = true
	stop := (&Main{Stderr: &stderr}).tellHooks(t.Context(), o, a, nil, &options)
	options.Events(watch.Event{Kind: watch.NewArticle})
	select {
	case id := <-came:
		if id == "" {
			t.Error("the delivery has no id")
		}
	case <-time.After(20 * time.Second):
		t.Error("nothing came")
	}
	if stop(); events != 1 || stderr.Len() > 0 {
		t.Errorf("%d events, %s", events, &stderr)
	}
}
