package api

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// A page comes byte by byte as it was fetched, and as nothing that a browser would show.
func TestPage(t *testing.T) {
	t.Parallel()
	h, a := open(t)
	article := changed(t, a)
	versions, err := a.Versions(t.Context(), article.ID)
	if err != nil {
		t.Fatal(err)
	}
	want, err := a.Page(t.Context(), versions[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	w := ask(h, http.MethodGet, fmt.Sprintf("/articles/%d/versions/1/page", article.ID))
	if w.Code != http.StatusOK || !bytes.Equal(w.Body.Bytes(), want) {
		t.Errorf("%d, %d bytes, want %d", w.Code, w.Body.Len(), len(want))
	}
	for name, want := range map[string]string{
		"Content-Type": "application/octet-stream", "Content-Disposition": "attachment", "Writethru-Content-Type": versions[0].ContentType,
	} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	w = ask(h, http.MethodGet, fmt.Sprintf("/articles/%d/versions/99/page", article.ID))
	if w.Code != http.StatusNotFound || !strings.HasPrefix(w.Header().Get("Content-Type"), "application/problem+json") {
		t.Errorf("a version that is none: %d %v", w.Code, w.Header())
	}
}

// What a person's page tells stands in the answer as well.
func TestPerson(t *testing.T) {
	t.Parallel()
	h, _ := open(t)
	p := getJSON[personForm](t, h, "/people/saal")
	if p.Name != "Henrik Saal" || len(p.Quotes) == 0 || len(p.About) == 0 || len(p.Names) == 0 || len(p.Wordings) == 0 {
		t.Errorf("%+v", p)
	}
	for _, wordings := range p.Wordings {
		if len(wordings) < 2 {
			t.Errorf("one wording alone: %+v", wordings)
		}
	}
	for _, test := range []struct {
		target string
		status int
	}{{"/people/Nobody Atall", 404}, {"/people/…", 422}} {
		if w := ask(h, http.MethodGet, test.target); w.Code != test.status {
			t.Errorf("%s: %d, want %d: %s", test.target, w.Code, test.status, w.Body)
		}
	}
}
