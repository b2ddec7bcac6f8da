package browser_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"testing"
)

// A page of the reading room.
type page struct {
	room   string // which of the rooms shows it
	path   string
	status int
}

// name is what the tests call a page.
func (p page) name() string { return p.room + " " + p.path }

// pages are all kinds of pages, in all that they can look like.
var pages = []page{
	{"day", "/", 200},
	{"day", "/?outlet=Radio+Vellen&person=&change=headline", 200},
	{"day", "/?outlet=No+Such+Outlet", 200},
	{"day", "/articles/2", 200},
	{"day", "/articles/9/versions/1", 200},
	{"day", "/articles/2/versions/1/raw", 200},
	{"day", "/articles/2/diff?from=1&to=4", 200},
	{"day", "/people", 200},
	{"day", "/people/Henrik%20Saal", 200},
	{"day", "/people/Nobody", 200},
	{"day", "/search", 200},
	{"day", "/search?q=terminal", 200},
	{"day", "/search?q=zeppelin", 200},
	{"day", "/search?q=after%3Asoon", 400},
	{"day", "/searches", 200},
	{"day", "/outlets", 200},
	{"day", "/outlets?added=1", 200},
	{"day", "/outlets/Radio%20Vellen", 200},
	{"day", "/outlets/Nobody", 404},
	{"day", "/nowhere", 404},
	{"day", "/articles/999", 404},
	{"day", "/?before=-1", 400},
	{"to read", "/searches", 200},
	{"to read", "/outlets", 200},
	{"empty", "/", 200},
	{"empty", "/people", 200},
	{"empty", "/outlets", 200},
	{"odd", "/", 200},
	{"odd", "/articles/1", 200},
	{"odd", "/articles/2", 200},
	{"odd", "/articles/3", 200},
	{"odd", "/articles/4", 200},
	{"odd", "/articles/4/diff?from=1&to=40", 200},
	{"odd", "/articles/1/versions/1/raw", 200},
	{"broken", "/", 503},
	{"broken", "/outlets", 500},
}

// registered matches how routes.go registers a page: not a feed, and not a file, whose address has a dot.
var registered = regexp.MustCompile(`s\.page\("(?:GET )?(/[^".]*)", (?:s\.inTurn\()?[so]\.\w+\)`)

// TestEveryPage finds each address that makes a page in the table.
func TestEveryPage(t *testing.T) {
	t.Parallel()
	routes, err := os.ReadFile("../routes.go")
	if err != nil {
		t.Fatal(err)
	}
	mux, missing := http.NewServeMux(), map[string]bool{}
	for _, m := range registered.FindAllStringSubmatch(string(routes), -1) {
		mux.HandleFunc(m[1], http.NotFound)
		missing[m[1]] = true
	}
	if len(missing) == 0 {
		t.Fatal("no pages are registered")
	}
	for _, p := range pages {
		_, pattern := mux.Handler(httptest.NewRequest(http.MethodGet, p.path, nil))
		delete(missing, pattern)
	}
	for pattern := range missing {
		t.Errorf("no page of the table is at %s", pattern)
	}
}
