package web_test

import (
	"bufio"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

// A stream is one that a reader listens to.
type stream struct {
	body io.Closer
	*bufio.Scanner
}

// served serves a room until the end of the test. Its streams end first.
func served(t *testing.T, s *web.Server) *httptest.Server {
	server := httptest.NewServer(s)
	t.Cleanup(func() {
		s.Close()
		server.Close()
	})
	return server
}

// listen opens a stream, which has begun when it returns.
func listen(t *testing.T, address string) *stream {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { answer.Body.Close() })
	if kind := answer.Header.Get("Content-Type"); answer.StatusCode != http.StatusOK || kind != "text/event-stream" {
		t.Fatalf("%s: status %d, %s", address, answer.StatusCode, kind)
	}
	s := &stream{answer.Body, bufio.NewScanner(answer.Body)}
	for s.Scan() && s.Text() != "" { // the time after which to come back
	}
	return s
}

// event returns the data of the next article that moves.
func (s *stream) event(t *testing.T) string {
	t.Helper()
	var lines []string
	moved := false
	for s.Scan() {
		id, data := strings.HasPrefix(s.Text(), "id: "), strings.TrimPrefix(s.Text(), "data: ")
		switch {
		case id:
			lines, moved = nil, true
		case s.Text() == "" && moved:
			return strings.Join(lines, "\n")
		case s.Text() != "":
			lines = append(lines, data)
		}
	}
	t.Errorf("the stream ends: %v", s.Err())
	return ""
}

// liveAddress returns the address of a page's stream.
func liveAddress(t *testing.T, page string) string {
	t.Helper()
	for n := range elements(parsed(t, page), "div") {
		if live := attr(n, "data-live"); live != "" {
			return live
		}
	}
	t.Fatalf("no stream in\n%s", page)
	return ""
}

// rewrite keeps another version of the latest article of an outlet.
func rewrite(t *testing.T, a *sqlite.Archive, outlet string) archive.Article {
	t.Helper()
	list, err := a.Articles(t.Context(), archive.ArticleQuery{Outlet: outlet, Limit: 1})
	if err != nil || len(list) == 0 {
		t.Fatal(list, err)
	}
	reading, err := a.Reading(t.Context(), list[0].Latest)
	if err != nil {
		t.Fatal(err)
	}
	reading.Article.Title += ", again"
	stored, err := a.Put(t.Context(), archive.Capture{URL: list[0].URL, Seen: webtest.Now, ContentType: "text/html", Page: []byte("again"), Reading: reading})
	if err != nil || !stored.New {
		t.Fatal(stored, err)
	}
	list[0].Versions++
	return list[0]
}
