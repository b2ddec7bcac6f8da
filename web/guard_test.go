package web_test

import (
	"testing"

	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

func TestToken(t *testing.T) {
	t.Parallel()
	s, err := web.New(web.Options{Archive: webtest.Archive(t), Token: "sesame"})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		about, path, header, value string
		status                     int
	}{
		{"nothing", "/", "", "", 401},
		{"a wrong bearer", "/", "Authorization", "Bearer sesam", 401},
		{"the bearer", "/", "Authorization", "Bearer sesame", 200},
		{"the cookie", "/", "Cookie", "writethru-token=sesame", 200},
		{"a wrong cookie", "/", "Cookie", "writethru-token=", 401},
		{"the address", "/?token=sesame&outlet=x", "", "", 303},
		{"a wrong address", "/?token=open", "", "", 401},
		{"no such page", "/nothing", "", "", 401},
		{"a style", "/static/style.css", "", "", 401},
		{"health", "/healthz", "", "", 200},
	} {
		if w := get(s, test.path, test.header, test.value); w.Code != test.status {
			t.Errorf("%s: status %d, want %d", test.about, w.Code, test.status)
		}
	}
	w := get(s, "//evil.example/?token=sesame&outlet=x")
	if to := w.Header().Get("Location"); to != "/evil.example/?outlet=x" {
		t.Errorf("the token leads to %q", to)
	}
}

func TestIsLoopback(t *testing.T) {
	t.Parallel()
	for host, want := range map[string]bool{
		"localhost": true, "LOCALHOST:7788": true, "127.0.0.1:7788": true, "127.9.9.9": true, "[::1]:7788": true, "[::1]": true,
		"localhost.evil.example": false, "evil.example:80": false, "0.0.0.0:7788": false, ":7788": false, "": false, "192.168.0.1:80": false,
	} {
		if got := web.IsLoopback(host); got != want {
			t.Errorf("IsLoopback(%q) = %v", host, got)
		}
	}
}
