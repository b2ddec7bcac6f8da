package web_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

// TestLog compares what the reader of an error is told with what the log says of it.
func TestLog(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		path   string
		err    error
		onPage bool
	}{
		{"/", nil, true}, // a panic
		{"/", writethru.Errorf(writethru.Unreachable, "the disk does not answer"), true},
		{"/api/v1/articles", writethru.Errorf(writethru.Internal, "a fault"), false},
		{"/api/v1/articles", nil, false},
		{"/healthz", writethru.Errorf(writethru.Unreachable, "the disk does not answer"), false},
	} {
		var log bytes.Buffer
		s, err := web.New(web.Options{Archive: brokenArchive{webtest.Archive(t), test.err}, Logger: slog.New(slog.NewTextHandler(&log, nil))})
		if err != nil {
			t.Fatal(err)
		}
		w := get(s, test.path)
		number := w.Header().Get("X-Request-Id")
		if number == "" || strings.Count(log.String(), "request="+number+"\n") != 1 {
			t.Errorf("%s, %v: the request is %q, and the log is\n%s", test.path, test.err, number, &log)
		}
		if strings.Contains(w.Body.String(), number) != test.onPage {
			t.Errorf("%s, %v: the page is\n%s", test.path, test.err, w.Body)
		}
	}
}

// TestLogOfRequests has a line for each, without what an address asks for: it may be a token.
func TestLogOfRequests(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	s, err := web.New(web.Options{
		Archive: webtest.Archive(t), Token: "sesame",
		Logger: slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ path, want string }{
		{"/?token=sesame", "method=GET path=/ status=303"},
		{"/search?q=grain&token=guess", "path=/search status=401"},
		{"/people/a%0Alevel=ERROR", `path="/people/a\nlevel=ERROR" status=404`},
		{"/articles/999", "path=/articles/999 status=404"},
	} {
		log.Reset()
		get(s, test.path, "Cookie", map[bool]string{true: "writethru-token=sesame"}[!strings.Contains(test.path, "token")])
		lines := strings.Split(strings.TrimSpace(log.String()), "\n")
		if last := lines[len(lines)-1]; !strings.Contains(last, test.want) || !strings.Contains(last, "from=192.0.2.1:") {
			t.Errorf("%s: %q, want %q", test.path, last, test.want)
		}
		for _, secret := range []string{"sesame", "guess", "grain"} {
			if strings.Contains(log.String(), secret) {
				t.Errorf("%s: the log tells %q: %s", test.path, secret, &log)
			}
		}
	}
}
