package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

// openRoom listens as the command does. Headers are waited for not quite as long.
func openRoom(t *testing.T) (address string) {
	t.Helper()
	a, err := sqlite.OpenReadOnly(t.Context(), webtest.File(t))
	if err != nil {
		t.Fatal(err)
	}
	logger := slog.New(slog.DiscardHandler)
	room, err := web.New(web.Options{Archive: a, Logger: logger})
	if err != nil {
		t.Fatal(err)
	}
	server := roomServer(web.Loopback(room), logger)
	server.ReadHeaderTimeout = time.Second
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- serve(ctx, listener, server) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		a.Close()
	})
	return listener.Addr().String()
}

// connect opens many connections, and says the same on each.
func connect(t *testing.T, address string, n int, words string) []net.Conn {
	t.Helper()
	var all []net.Conn
	t.Cleanup(func() {
		for _, c := range all {
			c.Close()
		}
	})
	for range n {
		c, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
		if _, err := io.WriteString(c, words); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// TestHostileConnections holds many connections in ways that cost the reader nothing: others are served meanwhile, and those that say
// nothing to the point are closed.
func TestHostileConnections(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		about  string
		number int
		words  string
		status string // of the answer, before the connection is closed; "" where there is none
	}{
		{"silence", 1000, "", ""},
		{"headers without an end", 200, "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ", ""},
		{"headers without measure", 5, "GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + strings.Repeat("a", 70_000), "431"},
		{"an address without measure", 5, "GET /" + strings.Repeat("a", 70_000), "431"},
		{"noise", 20, "\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", "400"},
	} {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			address := openRoom(t)
			all := connect(t, address, test.number, test.words)
			if status, body := fetchPage(t, "http://"+address+"/", ""); status != http.StatusOK || !strings.Contains(body, "What moved") {
				t.Errorf("meanwhile: status %d", status)
			}
			for _, c := range all {
				answer, _ := io.ReadAll(c) // until the server closes; a reset is as good
				if got := string(answer); len(got) > 0 && !strings.HasPrefix(got, "HTTP/1.1 "+test.status) || test.status == "" && got != "" {
					t.Fatalf("the answer is %q, want status %q", got, test.status)
				}
			}
		})
	}
}

// TestReadersGoAway asks for pages and goes away in the middle of them: nothing of it stays.
func TestReadersGoAway(t *testing.T) {
	t.Parallel()
	address := openRoom(t)
	fetchPage(t, "http://"+address+"/", "")
	before := runtime.NumGoroutine()
	request := "GET /articles/2/versions/1/raw HTTP/1.1\r\nHost: localhost\r\n\r\n"
	for _, c := range connect(t, address, 50, strings.Repeat(request, 5)) {
		io.ReadFull(c, make([]byte, 100))
		c.Close()
	}
	for tries := 0; runtime.NumGoroutine() > before+20; tries++ {
		if tries == 1000 {
			t.Fatalf("%d goroutines, and %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(10 * time.Millisecond)
	}
	if status, _ := fetchPage(t, fmt.Sprintf("http://%s/articles/2", address), ""); status != http.StatusOK {
		t.Errorf("afterwards: status %d", status)
	}
}
