package web_test

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web/webtest"
)

// A pipeListener yields the far ends of pipes, whose time is that of the test.
type pipeListener struct{ connections chan net.Conn }

func (p pipeListener) Accept() (net.Conn, error) {
	c, open := <-p.connections
	if !open {
		return nil, net.ErrClosed
	}
	return c, nil
}

func (p pipeListener) Close() error   { close(p.connections); return nil }
func (p pipeListener) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 7788} }

// TestStalledReader asks for a long page and takes its beginning alone: after half a minute the connection is closed. Who takes a
// little now and then gets all of it.
func TestStalledReader(t *testing.T) {
	t.Parallel()
	path, id := longArticle(t)
	for about, rest := range map[string]time.Duration{"never": time.Hour, "now and then": 5 * time.Second} {
		t.Run(about, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				reader := connected(t, path)
				fmt.Fprintf(reader, "GET /articles/%d/versions/1/raw?download HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", id)
				answer, err := http.ReadResponse(bufio.NewReaderSize(reader, 16), nil)
				if err != nil {
					t.Fatal(err)
				}
				body, got := make([]byte, 10_000), int64(0)
				for n := 0; err == nil; got += int64(n) {
					time.Sleep(rest)
					n, err = io.ReadFull(answer.Body, body)
				}
				if isWhole := got == answer.ContentLength; isWhole != (rest < time.Minute) {
					t.Errorf("got %d of %d bytes: %v", got, answer.ContentLength, err)
				}
			})
		})
	}
}

// longArticle returns an archive, and an article in it with a page of 120 KB.
func longArticle(t *testing.T) (path string, id int64) {
	path = webtest.File(t)
	a, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	return path, put(t, a, 1, "Endless", strings.Repeat("On and on it goes on and on.\n", 4_000))
}

// connected returns the end of a connection to a room. What it sends is taken at once.
func connected(t *testing.T, path string) net.Conn {
	a, err := sqlite.OpenReadOnly(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	listener := pipeListener{make(chan net.Conn)}
	server := &http.Server{Handler: room(t, a)}
	go server.Serve(listener)
	near, far := net.Pipe()
	listener.connections <- far
	t.Cleanup(func() {
		server.Close()
		near.Close()
		a.Close()
	})
	return near
}
