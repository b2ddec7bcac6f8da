package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/cookiejar"
	"strings"
	"testing"

	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web/webtest"
)

// TestServe reads the front page while another process writes to the archive, and stops the server.
func TestServe(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		about  string
		flags  []string
		host   string // that the reader names
		path   string
		status int
		want   string
	}{
		{"the front page", nil, "", "/", 200, "What moved"},
		{"a name that another site points here", nil, "evil.example", "/", 421, "localhost alone"},
		{"without the token", []string{"--token", "sesame"}, "", "/", 401, "asks for its token"},
		{"with the token", []string{"--token", "sesame"}, "evil.example", "/?token=sesame", 200, "What moved"},
	} {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			path := webtest.File(t)
			archive := openArchive(t, path)
			defer archive.Close()
			ctx, stop := context.WithCancel(t.Context())
			address, status := startServe(t, ctx, append(test.flags, "--archive", path)...)
			code, body := fetchPage(t, address+strings.TrimPrefix(test.path, "/"), test.host)
			if code != test.status || !strings.Contains(body, test.want) {
				t.Errorf("status %d, want %d and %q in\n%s", code, test.status, test.want, body)
			}
			stop()
			if got := <-status; got != exitOK {
				t.Errorf("exit status %d, want %d", got, exitOK)
			}
		})
	}
}

// startServe starts the command, and returns its address and, when it ends, its exit status.
func startServe(t *testing.T, ctx context.Context, flags ...string) (address string, status <-chan int) {
	t.Helper()
	s := newScreen(nil, 80)
	out, in := io.Pipe()
	s.Stdout = in
	ended := make(chan int, 1)
	go func() {
		ended <- s.Run(ctx, append([]string{"serve", "--listen", "127.0.0.1:0"}, flags...))
		in.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("%v: %s", err, &s.stderr)
	}
	return strings.TrimSpace(line), ended
}

func openArchive(t *testing.T, path string) *sqlite.Archive {
	t.Helper()
	a, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// fetchPage asks as a browser does, which keeps cookies.
func fetchPage(t *testing.T, address, host string) (status int, body string) {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Host = host
	answer, err := (&http.Client{Jar: jar}).Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(b)
}
