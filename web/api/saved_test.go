package api

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web/webtest"
)

// post sends a search to be saved. The header is that of JSON, and more.
func post(h http.Handler, body string, header ...string) *httptest.ResponseRecorder {
	return postTo(h, "/searches", body, header...)
}

func postTo(h http.Handler, target, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "http://reading.example"+root+target, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// The secret is in the answer that made it, and nowhere else.
func TestSaveSearch(t *testing.T) {
	t.Parallel()
	h, a := open(t)
	const body = `{"name":"Grain","query":"grain by:Saal","hook":"https://receiver.example/key"}`
	var first, again newForm
	for _, f := range []*newForm{&first, &again} {
		w := post(h, body)
		if err := json.Unmarshal(w.Body.Bytes(), f); w.Code != http.StatusCreated || err != nil {
			t.Fatalf("%d %s", w.Code, w.Body)
		}
		fits(t, w.Body.Bytes())
	}
	if first.ID != again.ID || first.Secret == nil || again.Secret != nil || !strings.HasPrefix(*first.Secret, "whsec_") {
		t.Errorf("first %+v, then %+v", first, again)
	}
	w := ask(h, http.MethodGet, "/searches")
	if strings.Contains(w.Body.String(), "whsec_") || strings.Contains(w.Body.String(), "/key") || !strings.Contains(w.Body.String(), `"host":"receiver.example"`) {
		t.Errorf("%s", w.Body)
	}
	for range 2 {
		if w := ask(h, http.MethodDelete, fmt.Sprintf("/searches/%d", first.ID)); w.Code != http.StatusNoContent || w.Body.Len() > 0 {
			t.Errorf("removing: %d %s", w.Code, w.Body)
		}
	}
	if list, err := a.SavedSearches(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("%d are left, %v", len(list), err)
	}
}

// fits compares the answer of saving with what the document says of it.
func fits(t *testing.T, body []byte) {
	t.Helper()
	document := (&service{}).register(http.NewServeMux())
	var value any
	if err := json.Unmarshal(body, &value); err != nil {
		t.Fatal(err)
	}
	schema := document.Paths["/searches"].Post.Responses["201"].Content["application/json"].Schema
	checkFits(t, "a search that was saved", document, schema, value)
}

func TestSaveSearchRefused(t *testing.T) {
	t.Parallel()
	h, a := open(t)
	const good = `{"name":"Grain","query":"grain"}`
	for _, test := range []struct {
		about, body string
		header      []string
		status      int
	}{
		{"no JSON", `name=Grain`, nil, 400},
		{"nothing", ``, nil, 400},
		{"no name", `{"query":"grain"}`, nil, 422},
		{"an empty name", `{"name":" ","query":"grain"}`, nil, 422},
		{"a query that is none", `{"name":"a","query":"after:noon"}`, nil, 422},
		{"a long query", `{"name":"a","query":"` + strings.Repeat("x", 1001) + `"}`, nil, 422},
		{"a hook that is none", `{"name":"a","query":"grain","hook":"file:///etc/hosts"}`, nil, 422},
		{"a password", `{"name":"a","query":"grain","hook":"https://me:secret@a.example/"}`, nil, 422},
		{"a large body", `{"name":"` + strings.Repeat("x", 1<<17) + `"}`, nil, 413},
		{"a form", good, []string{"Content-Type", "application/x-www-form-urlencoded"}, 415},
		{"text", good, []string{"Content-Type", "text/plain"}, 415},
		{"no type", good, []string{"Content-Type", ""}, 415},
		{"another origin", good, []string{"Origin", "http://evil.example"}, 403},
		{"another site", good, []string{"Sec-Fetch-Site", "cross-site"}, 403},
	} {
		w := post(h, test.body, test.header...)
		if w.Code != test.status || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d, want %d: %.200s", test.about, w.Code, test.status, w.Body)
		}
	}
	if w := ask(h, http.MethodDelete, "/searches/1", "Origin", "http://evil.example"); w.Code != http.StatusForbidden {
		t.Errorf("a removal by another site: %d", w.Code)
	}
	if list, err := a.SavedSearches(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("%d were saved, %v", len(list), err)
	}
}

func TestSaveSearchReadOnly(t *testing.T) {
	t.Parallel()
	a, err := sqlite.OpenReadOnly(t.Context(), webtest.File(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	h := New(Options{Archive: a})
	for _, w := range []*httptest.ResponseRecorder{post(h, `{"name":"Grain","query":"grain"}`), ask(h, http.MethodDelete, "/searches/1")} {
		if w.Code != http.StatusForbidden || !strings.Contains(w.Body.String(), "reading only") {
			t.Errorf("%d %s", w.Code, w.Body)
		}
	}
}
