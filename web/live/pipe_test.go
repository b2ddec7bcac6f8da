package live

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
)

// A site is a hub over an archive of its own, served over pipes under synctest's clock.
type site struct {
	*testing.T
	archive *sqlite.Archive
	hub     *Hub
	server  *http.Server
	conns   chan net.Conn
}

// on runs a test of a site. What is left running at its end fails it.
func on(t *testing.T, test func(s *site)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		a, err := sqlite.Open(t.Context(), t.TempDir()+"/archive.db")
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		s := &site{T: t, archive: a, hub: New(Options{Archive: a}), conns: make(chan net.Conn)}
		s.server = &http.Server{Handler: s, ReadTimeout: 30 * time.Second}
		s.server.RegisterOnShutdown(s.hub.Close)
		go s.server.Serve(s)
		defer s.stop()
		test(s)
	})
}

var titles = &Form{Write: func(a archive.Article) ([]byte, error) { return []byte(a.Title + "\nby " + a.Outlet), nil }}

// ServeHTTP serves streams: of an outlet, from an id on.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	after := int64(FromNow)
	fmt.Sscan(r.FormValue("after"), &after)
	topic := Topic{Query: archive.ArticleQuery{Outlet: r.FormValue("outlet")}, Form: titles}
	fmt.Sscan(r.FormValue("article"), &topic.Article)
	if err := s.hub.Serve(w, r, topic, after); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

// Accept, Close and Addr make a listener of the site.
func (s *site) Accept() (net.Conn, error) {
	conn, open := <-s.conns
	if !open {
		return nil, net.ErrClosed
	}
	return conn, nil
}

func (s *site) Close() error   { close(s.conns); return nil }
func (s *site) Addr() net.Addr { return &net.TCPAddr{} }

// stop shuts the server down.
func (s *site) stop() {
	s.Helper()
	if err := s.server.Shutdown(context.Background()); err != nil {
		s.Error(err)
	}
}

// keep puts a version of an article, and returns its id.
func (s *site) keep(outlet, title string) int64 {
	s.Helper()
	address := "https://" + outlet + ".example/" + strings.Fields(title)[0]
	r := &writethru.Reading{}
	r.Article = writethru.Article{URL: address, Outlet: outlet, Title: title, Text: title}
	r.Blocks = []writethru.Block{{Span: writethru.Span{End: len(title)}, Kind: writethru.Paragraph}}
	r.Sentences = []writethru.Sentence{{Span: writethru.Span{End: len(title)}, Voice: writethru.Reported}}
	stored, err := s.archive.Put(s.Context(), archive.Capture{URL: address, Seen: time.Now(), Page: []byte(title), Reading: r})
	if err != nil {
		s.Fatal(err)
	}
	return stored.Version
}

// A listener reads one stream.
type listener struct {
	site *site
	conn net.Conn
	*bufio.Reader
}

// listen opens a stream; query and headers are those of the request.
func (s *site) listen(query string, headers ...string) *listener {
	s.Helper()
	ours, theirs := net.Pipe()
	s.conns <- theirs
	l := &listener{s, ours, bufio.NewReader(ours)}
	fmt.Fprintf(ours, "GET /?%s HTTP/1.0\r\nHost: site\r\n%s\r\n", query, strings.Join(append(headers, ""), "\r\n"))
	answer, err := http.ReadResponse(l.Reader, nil)
	if err != nil {
		s.Fatal(err)
	}
	if kind := answer.Header.Get("Content-Type"); answer.StatusCode != http.StatusOK || kind != "text/event-stream" {
		s.Fatalf("status %d, %s", answer.StatusCode, kind)
	}
	if retry := l.next(); !strings.HasPrefix(retry, "retry: ") {
		s.Errorf("the stream begins with %q", retry)
	}
	return l
}

// next returns the next event, "" at the end of the stream.
func (l *listener) next() string {
	var event strings.Builder
	for {
		line, err := l.ReadString('\n')
		if err != nil || line == "\n" {
			return event.String()
		}
		event.WriteString(line)
	}
}

// want reads the next event and compares it.
func (l *listener) want(event string) {
	l.site.Helper()
	if got := l.next(); got != event {
		l.site.Errorf("got %q, want %q", got, event)
	}
}

// titled is the event of an article.
func titled(id int64, title, outlet string) string {
	return fmt.Sprintf("id: %d\ndata: %s\ndata: by %s\n", id, title, outlet)
}
