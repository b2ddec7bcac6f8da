package newsroom_test

import (
	"encoding/json"
	"encoding/xml"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru/newsroom"
	"github.com/writethru/writethru/page"
)

// open returns the outlets by name, and what sets the time of the story.
func open(t *testing.T) (outlets map[string]*newsroom.Outlet, set func(time.Duration)) {
	t.Helper()
	var now time.Duration
	all, err := newsroom.Open(func() time.Time { return newsroom.Began.Add(now) })
	if err != nil {
		t.Fatal(err)
	}
	outlets = map[string]*newsroom.Outlet{}
	for _, o := range all {
		outlets[o.Name] = o
	}
	return outlets, func(d time.Duration) { now = d }
}

func get(o *newsroom.Outlet, path string, header ...string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(http.MethodGet, "http://outlet.example"+path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	recorder := httptest.NewRecorder()
	o.ServeHTTP(recorder, request)
	return recorder
}

func TestServe(t *testing.T) {
	t.Parallel()
	const old, moved = "/opinionated/they-knew-about-the-dust", "/opinionated/union-says-it-raised-dust-at-grain-port"
	for _, test := range []struct {
		outlet string
		at     time.Duration
		path   string
		status int
	}{
		{"The Ossel Harbor Post", 0, "/grain-terminal-fire", http.StatusNotFound},
		{"The Ossel Harbor Post", time.Hour, "/grain-terminal-fire", http.StatusOK},
		{"The Ossel Harbor Post", time.Hour, "/robots.txt", http.StatusOK},
		{"The Ossel Harbor Post", time.Hour, "/no-such-page", http.StatusNotFound},
		{"The Eastmark Observer", 3 * time.Hour, moved, http.StatusNotFound},
		{"The Eastmark Observer", 5 * time.Hour, old, http.StatusMovedPermanently},
		{"The Eastmark Observer", 5 * time.Hour, moved, http.StatusOK},
		{"The Eastmark Observer", 4 * time.Hour, "/opinionated/live-ossel", http.StatusOK},
		{"The Eastmark Observer", 6 * time.Hour, "/opinionated/live-ossel", http.StatusGone},
		{"Radio Vellen", 4 * time.Hour, "/n/20250826-1", http.StatusServiceUnavailable},
	} {
		outlets, set := open(t)
		set(test.at)
		if got := get(outlets[test.outlet], test.path).Code; got != test.status {
			t.Errorf("%s %s after %v: status %d, want %d", test.outlet, test.path, test.at, got, test.status)
		}
	}
}

// TestLists parses what lists articles, at all hours.
func TestLists(t *testing.T) {
	t.Parallel()
	outlets, set := open(t)
	for hour := range 11 {
		set(time.Duration(hour) * time.Hour)
		for name, o := range outlets {
			answer := get(o, o.Feed)
			if answer.Code != http.StatusOK {
				continue // out for an hour
			}
			var err error
			switch body := answer.Body.Bytes(); o.Kind {
			case newsroom.JSON:
				err = json.Unmarshal(body, new(any))
			case newsroom.RSS, newsroom.Atom, newsroom.Sitemap:
				err = xml.Unmarshal(body, new(struct{ Any []struct{} }))
			}
			if err != nil {
				t.Errorf("%s after %d hours: %v", name, hour, err)
			}
		}
	}
}

// TestUnchanged asks for a page by its tag. One outlet never says that nothing has changed.
func TestUnchanged(t *testing.T) {
	t.Parallel()
	outlets, set := open(t)
	set(time.Hour)
	first := get(outlets["Corwen Press Agency"], "/ossel-fire")
	again := get(outlets["Corwen Press Agency"], "/ossel-fire", "If-None-Match", first.Header().Get("ETag"))
	if again.Code != http.StatusNotModified {
		t.Errorf("status %d, want %d", again.Code, http.StatusNotModified)
	}
	if tag := get(outlets["Radio Vellen"], "/n/20250826-1").Header().Get("ETag"); tag != "" {
		t.Errorf("the restless outlet gives the tag %s", tag)
	}
}

// TestReport reads a page at all its times: the report is there, and the appeal never is.
func TestReport(t *testing.T) {
	t.Parallel()
	outlets, set := open(t)
	reader := page.New()
	for minutes := 50; minutes < 600; minutes += 10 {
		set(time.Duration(minutes) * time.Minute)
		for name, path := range map[string]string{
			"The Ossel Harbor Post": "/grain-terminal-fire", "The Merrow Tribune": "/world/ossel-grain-fire", "Corwen Press Agency": "/ossel-fire",
		} {
			doc, err := reader.Read(get(outlets[name], path).Body.Bytes(), page.Source{URL: "http://outlet.example" + path})
			if err != nil {
				t.Fatalf("%s after %d minutes: %v", name, minutes, err)
			}
			var report strings.Builder
			for _, s := range doc.Report() {
				report.WriteString(s.In(doc.Article.Text) + "\n")
			}
			if text := report.String(); !strings.Contains(text, "Port Ossel") ||
				strings.Contains(text, "your support") || strings.Contains(text, "Subscribe to") || strings.Contains(text, "Advertisement") {
				t.Errorf("%s after %d minutes: report %q", name, minutes, text)
			}
		}
	}
}
