package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// outletPages is an outlet with one article.
func outletPages(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	mux.HandleFunc("/robots.txt", http.NotFound)
	mux.HandleFunc("/feed", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, `<rss version="2.0"><channel><title>The Courier</title><item><link>http://%s/ferry</link></item></channel></rss>`, r.Host)
	})
	mux.HandleFunc("/ferry", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<!doctype html><title>Ferry aground</title><article><h1>Ferry aground</h1>
			<p>A ferry ran aground off Osthavn on Friday, and the harbor office closed the northern basin.</p></article>`)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

// A session is a command that runs until it is stopped.
type session struct {
	*testing.T
	*screen
	out, err *bufio.Reader
	stop     context.CancelFunc
	ended    <-chan int
}

// start starts a command on a screen.
func start(t *testing.T, s *screen, args ...string) *session {
	out, outTo := io.Pipe()
	err, errTo := io.Pipe()
	s.Stdout, s.Stderr = outTo, errTo
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int, 1)
	go func() {
		ended <- s.Run(ctx, args)
		outTo.Close()
		errTo.Close()
	}()
	return &session{t, s, bufio.NewReader(out), bufio.NewReader(err), stop, ended}
}

// says reads lines until one says something, and returns it.
func (s *session) says(r *bufio.Reader, words string) string {
	s.Helper()
	var said strings.Builder
	for {
		line, err := r.ReadString('\n')
		said.WriteString(line)
		if strings.Contains(line, words) {
			return strings.TrimSpace(line)
		}
		if err != nil {
			s.Fatalf("it does not say %q, but\n%s", words, &said)
		}
	}
}

// finish stops the command, which must end well.
func (s *session) finish() {
	s.Helper()
	s.stop()
	go io.Copy(io.Discard, s.out)
	go io.Copy(io.Discard, s.err)
	if status := <-s.ended; status != exitOK {
		s.Errorf("exit status %d, want %d", status, exitOK)
	}
}

var formToken = regexp.MustCompile(`name="token" value="([^"]+)"`)

// submit sends a form of the page of outlets, as a browser does.
func submit(t *testing.T, room, action, source string) {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	browser := &http.Client{Jar: jar}
	page, err := browser.Get(room + "outlets")
	if err != nil {
		t.Fatal(err)
	}
	defer page.Body.Close()
	body, err := io.ReadAll(page.Body)
	token := formToken.FindSubmatch(body)
	if err != nil || token == nil {
		t.Fatalf("%v: no form in\n%s", err, body)
	}
	answer, err := browser.PostForm(room+action, url.Values{"token": {string(token[1])}, "url": {source}})
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatal(answer, err)
	}
	answer.Body.Close()
}

// TestWatchRoom begins with nothing to watch, adds an outlet in the page, reads what came, and removes it.
func TestWatchRoom(t *testing.T) {
	t.Parallel()
	feed := outletPages(t).URL + "/feed"
	s := start(t, newScreen(nil, 80), "watch", "--listen", "127.0.0.1:0", "--archive", t.TempDir()+"/a.db", "--allow-private", "--pause", "0s")
	s.says(s.err, "nothing is followed yet")
	_, room, _ := strings.Cut(s.says(s.err, "the reading room is at"), " at ")
	submit(t, room, "outlets", feed)
	s.says(s.out, "Ferry aground")
	if _, page := fetchPage(t, room, ""); !strings.Contains(page, "Ferry aground") {
		t.Errorf("the front page is\n%s", page)
	}
	submit(t, room, "outlets/remove", feed)
	if _, page := fetchPage(t, room+"outlets", ""); strings.Contains(page, feed) {
		t.Errorf("the page of outlets is\n%s", page)
	}
	s.finish()
	if len(s.browsed) > 0 {
		t.Errorf("a browser was opened at %v", s.browsed)
	}
}

// TestWatchPlaceTaken watches without a room where the usual place is taken, and fails where another is.
func TestWatchPlaceTaken(t *testing.T) {
	if other, err := net.Listen("tcp", usualPlace); err == nil { // else it is taken
		defer other.Close()
	}
	feed, path := outletPages(t).URL+"/feed", t.TempDir()+"/a.db"
	s := start(t, newScreen(nil, 80), "watch", "--archive", path, "--allow-private", feed)
	s.says(s.err, "there is no reading room")
	s.says(s.err, "following 1 source")
	s.says(s.out, "Ferry aground")
	s.finish()
	taken := newScreen(nil, 80)
	status := taken.Run(t.Context(), []string{"watch", "--archive", path, "--listen", usualPlace})
	if status != exitFailed || !strings.Contains(taken.stderr.String(), "cannot be listened on") {
		t.Errorf("exit status %d, %s", status, &taken.stderr)
	}
}

// TestDemoRoom looks on while the story develops, and after it, on a terminal.
func TestDemoRoom(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	t.Parallel()
	s := start(t, newScreen(nil, 80, "stdout"), "demo", "--fast")
	_, room, _ := strings.Cut(s.says(s.err, "the reading room is at"), " at ")
	s.says(s.out, "versions in")
	go io.Copy(io.Discard, s.out)
	s.says(s.err, "stays open")
	if _, page := fetchPage(t, room, ""); !strings.Contains(page, "The Ossel Harbor Post") || strings.Contains(page, "year") {
		t.Errorf("the front page is\n%s", page)
	}
	s.finish()
	if len(s.browsed) != 1 || s.browsed[0] != room {
		t.Errorf("a browser was opened at %v, want %s", s.browsed, room)
	}
}
