package api

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web/webtest"
)

func open(t testing.TB) (http.Handler, archive.Archive) {
	t.Helper()
	a := webtest.Archive(t)
	return New(Options{Archive: a}), a
}

func ask(h http.Handler, method, target string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://reading.example"+root, nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(root+target, "?")
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// getJSON asks for a value.
func getJSON[T any](t *testing.T, h http.Handler, target string) (value T) {
	t.Helper()
	w := ask(h, http.MethodGet, target)
	if w.Code != http.StatusOK {
		t.Fatalf("%s: %d %s", target, w.Code, w.Body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), &value); err != nil {
		t.Fatalf("%s: %v", target, err)
	}
	return value
}

// changed returns the article with the most versions.
func changed(t testing.TB, a archive.Archive) archive.Article {
	t.Helper()
	articles, err := a.Articles(t.Context(), archive.ArticleQuery{})
	if err != nil || len(articles) == 0 {
		t.Fatalf("%d articles, %v", len(articles), err)
	}
	most := articles[0]
	for _, article := range articles {
		if article.Versions > most.Versions {
			most = article
		}
	}
	return most
}

// Every answer is what the OpenAPI document says of it.
func TestAnswersFitTheDocument(t *testing.T) {
	t.Parallel()
	h, a := open(t)
	document := (&service{archive: a}).register(http.NewServeMux())
	article := changed(t, a)
	post(h, `{"name":"Grain","query":"grain","hook":"https://receiver.example/key"}`)
	post(h, `{"name":"Ferries","query":"ferry"}`)
	for _, test := range []struct{ path, target string }{
		{"/articles", "/articles"},
		{"/articles", "/articles?changed=headline&outlet=" + strings.ReplaceAll(article.Outlet, " ", "+")},
		{"/articles", "/articles?person=henrik+saal"},
		{"/articles", "/articles?url=http://post.example/none"},
		{"/articles/{id}", fmt.Sprintf("/articles/%d", article.ID)},
		{"/articles/{id}/versions", fmt.Sprintf("/articles/%d/versions", article.ID)},
		{"/articles/{id}/versions/{number}", fmt.Sprintf("/articles/%d/versions/1", article.ID)},
		{"/articles/{id}/versions/{number}/reading", fmt.Sprintf("/articles/%d/versions/2/reading", article.ID)},
		{"/articles/{id}/revision", fmt.Sprintf("/articles/%d/revision", article.ID)},
		{"/articles/{id}/revision", fmt.Sprintf("/articles/%d/revision?from=2&to=1", article.ID)},
		{"/quotes", "/quotes?limit=200"},
		{"/quotes", fmt.Sprintf("/quotes?article=%d", article.ID)},
		{"/people", "/people"},
		{"/people/{name}", "/people/Henrik Saal"},
		{"/people/{name}", "/people/dockers' union"},
		{"/fetches", "/fetches?url=http://post.example/feed.xml"},
		{"/activity", "/activity?since=2025-08-20&outlet=Radio+Vellen"},
		{"/search", "/search?q=grain&after=2025-08-26&until=2025-08-27T00:00:00Z"},
		{"/search", "/search?q=family&voice=attributed"},
		{"/outlets", "/outlets?limit=2"},
		{"/outlets", "/outlets?name=Radio+Vellen"},
		{"/sources", "/sources"},
		{"/searches", "/searches"},
	} {
		value := getJSON[any](t, h, test.target)
		schema := document.Paths[test.path].Get.Responses["200"].Content["application/json"].Schema
		checkFits(t, test.target, document, schema, value)
	}
}

// checkFits compares an answer with what the document says of it.
func checkFits(t *testing.T, about string, document *huma.OpenAPI, schema *huma.Schema, value any) {
	t.Helper()
	var result huma.ValidateResult
	huma.Validate(document.Components.Schemas, schema, huma.NewPathBuffer(nil, 0), huma.ModeReadFromServer, value, &result)
	for _, err := range result.Errors {
		t.Errorf("%s: %v", about, err)
	}
}

func TestDocument(t *testing.T) {
	t.Parallel()
	h, _ := open(t)
	w := ask(h, http.MethodGet, "/openapi.json")
	var document struct {
		OpenAPI    string
		Paths      map[string]any
		Components struct{ Schemas map[string]any }
	}
	if err := json.Unmarshal(w.Body.Bytes(), &document); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(document.OpenAPI, "3.1.") || len(document.Paths) == 0 {
		t.Errorf("OpenAPI %q with %d paths", document.OpenAPI, len(document.Paths))
	}
	for _, rest := range strings.Split(w.Body.String(), `"$ref":"`)[1:] {
		ref, _, _ := strings.Cut(rest, `"`)
		if name, ok := strings.CutPrefix(ref, "#/components/schemas/"); !ok || document.Components.Schemas[name] == nil {
			t.Errorf("%s leads nowhere", ref)
		}
	}
}

// Following the cursors gives what one large page gives.
func TestPaging(t *testing.T) {
	t.Parallel()
	h, _ := open(t)
	for _, list := range []string{"/articles?", "/outlets?", "/quotes?", "/search?q=the&"} {
		whole := getJSON[page[any]](t, h, list+"limit=200")
		if len(whole.Items) < 3 || whole.Next != nil {
			t.Errorf("%s: %d items, next %v", list, len(whole.Items), whole.Next)
		}
		var parts []any
		for cursor := ""; ; {
			part := getJSON[page[any]](t, h, list+"limit=2&cursor="+cursor)
			parts = append(parts, part.Items...)
			if part.Next == nil || len(parts) > len(whole.Items) {
				break
			}
			cursor = *part.Next
		}
		if diff := cmp.Diff(whole.Items, parts); diff != "" {
			t.Errorf("%s (-whole +parts):\n%s", list, diff)
		}
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	h, a := open(t)
	article := changed(t, a)
	of := func(rest string) string { return fmt.Sprintf("/articles/%d%s", article.ID, rest) }
	for _, test := range []struct {
		method, target string
		status         int
	}{
		{"GET", "/articles/999999", 404},
		{"GET", "/articles/0", 422},
		{"GET", "/articles/-1", 422},
		{"GET", "/articles/first", 422},
		{"GET", "/articles/99999999999999999999", 422},
		{"GET", "/articles/999999/versions", 404},
		{"GET", of("/versions/99"), 404},
		{"GET", of("/versions/0/reading"), 422},
		{"GET", of("/versions/99/reading"), 404},
		{"GET", of("/revision?from=1&to=99"), 404},
		{"GET", of("/revision?from=0"), 422},
		{"GET", of("/revision?to=1"), 404},
		{"GET", "/articles?limit=0", 422},
		{"GET", "/articles?limit=201", 422},
		{"GET", "/articles?limit=1e9", 422},
		{"GET", "/articles?cursor=x", 422},
		{"GET", "/articles?cursor=" + quoteList.cursor(7), 422},
		{"GET", "/articles?cursor=" + strings.Repeat("A", 5000), 422},
		{"GET", "/articles?changed=everything", 422},
		{"GET", "/search?voice=sung", 422},
		{"GET", "/articles?url=http://post.example/&outlet=Radio+Vellen", 422},
		{"GET", "/articles?colour=blue", 422},
		{"GET", "/outlets?cursor=" + quoteList.cursor(7), 422},
		{"GET", "/outlets?name=" + strings.Repeat("a", 201), 422},
		{"GET", "/quotes?article=x", 422},
		{"GET", "/quotes?by=" + strings.Repeat("a", 201), 422},
		{"GET", "/search", 422},
		{"GET", "/search?q=" + strings.Repeat("a+", 300), 422},
		{"GET", "/search?q=grain&after=yesterday", 422},
		{"GET", "/search?q=grain&until=2025-02-30", 422},
		{"GET", "/nothing", 404},
		{"GET", "/docs", 404},
		{"GET", "/schemas/Article.json", 404},
		{"POST", "/articles", 405},
		{"DELETE", of(""), 405},
		{"POST", "/nothing", 404},
		{"PUT", "/searches", 405},
		{"DELETE", "/searches", 405},
		{"GET", "/searches/1", 405},
		{"DELETE", "/searches/0", 422},
	} {
		w := ask(h, test.method, test.target)
		if w.Code != test.status {
			t.Errorf("%s %.60s: status %d, want %d: %.200s", test.method, test.target, w.Code, test.status, w.Body)
			continue
		}
		var problem huma.ErrorModel
		if err := json.Unmarshal(w.Body.Bytes(), &problem); err != nil || problem.Status != test.status || problem.Title == "" || problem.Detail == "" {
			t.Errorf("%s %.60s: %.200s, %v", test.method, test.target, w.Body, err)
		}
		if got := w.Header().Get("Content-Type"); got != "application/problem+json" {
			t.Errorf("%s %.60s: %s", test.method, test.target, got)
		}
	}
}

// What anybody may type is answered, if with nothing.
func TestHostileQueries(t *testing.T) {
	t.Parallel()
	h, _ := open(t)
	for _, query := range []string{
		"%22", "%22%22%22", "a+AND", "NEAR(a+b)", "*", "col:x", "%00", "%FF%FE", "%E2%80%AE", "%27%3B+DROP+TABLE+articles", "%F0%9F%8C%8A", "-", "%zz",
	} {
		for _, list := range []string{"/search?q=", "/search?by=", "/search?outlet=", "/quotes?about=", "/quotes?by=", "/articles?outlet="} {
			w := ask(h, http.MethodGet, list+query)
			if w.Code >= 500 || !json.Valid(w.Body.Bytes()) {
				t.Errorf("%s%s: %d %.200s", list, query, w.Code, w.Body)
			}
		}
	}
}

func TestConditional(t *testing.T) {
	t.Parallel()
	h, _ := open(t)
	for _, target := range []string{"/articles", "/openapi.json"} {
		first := ask(h, http.MethodGet, target)
		tag := first.Header().Get("ETag")
		if tag == "" {
			t.Fatalf("%s has no ETag", target)
		}
		for _, sent := range []string{tag, "W/" + tag, `"other", ` + tag, "*"} {
			again := ask(h, http.MethodGet, target, "If-None-Match", sent)
			if again.Code != http.StatusNotModified || again.Body.Len() > 0 {
				t.Errorf("%s, If-None-Match %s: %d, %d bytes", target, sent, again.Code, again.Body.Len())
			}
		}
		if other := ask(h, http.MethodGet, target, "If-None-Match", `"other"`); other.Code != http.StatusOK {
			t.Errorf("%s: %d", target, other.Code)
		}
		if head := ask(h, http.MethodHead, target); head.Code != http.StatusOK || head.Body.Len() > 0 || head.Header().Get("ETag") != tag {
			t.Errorf("HEAD %s: %d, %d bytes, %v", target, head.Code, head.Body.Len(), head.Header())
		}
	}
}
