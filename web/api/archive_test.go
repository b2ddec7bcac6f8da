package api

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/revise"
)

// A reading is given as it is kept.
func TestReading(t *testing.T) {
	t.Parallel()
	h, a := open(t)
	article := changed(t, a)
	kept, err := a.Reading(t.Context(), article.Latest)
	if err != nil {
		t.Fatal(err)
	}
	want, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	w := ask(h, http.MethodGet, fmt.Sprintf("/articles/%d/versions/%d/reading", article.ID, article.Versions))
	var got bytes.Buffer
	json.HTMLEscape(&got, bytes.TrimSpace(w.Body.Bytes()))
	if got.String() != string(want) {
		t.Errorf("got  %.300s\nwant %.300s", got.String(), want)
	}
}

// Without numbers the latest version is compared with the one before.
func TestRevision(t *testing.T) {
	t.Parallel()
	h, a := open(t)
	article := changed(t, a)
	versions, err := a.Versions(t.Context(), article.ID)
	if err != nil {
		t.Fatal(err)
	}
	last := len(versions) - 1
	before, err := pipeline.StoredVersion(t.Context(), a, versions[last-1])
	if err != nil {
		t.Fatal(err)
	}
	after, err := pipeline.StoredVersion(t.Context(), a, versions[last])
	if err != nil {
		t.Fatal(err)
	}
	want, _ := json.Marshal(revise.New().Compare(before, after))
	for _, query := range []string{"", fmt.Sprintf("?from=%d", last), fmt.Sprintf("?from=%d&to=%d", last, last+1)} {
		w := ask(h, http.MethodGet, fmt.Sprintf("/articles/%d/revision%s", article.ID, query))
		var got bytes.Buffer
		json.HTMLEscape(&got, bytes.TrimSpace(w.Body.Bytes()))
		if got.String() != string(want) {
			t.Errorf("revision%s: %.300s\nwant %.300s", query, got.String(), want)
		}
	}
}

// An address finds its article in all its spellings, and nothing where there is none.
func TestArticleAtAddress(t *testing.T) {
	t.Parallel()
	h, a := open(t)
	article := changed(t, a)
	for address, want := range map[string][]int64{
		article.URL: {article.ID},
		article.URL + "?utm_source=mail#comments": {article.ID},
		"http://post.example/none":                {},
		"\x00":                                    {},
	} {
		got := []int64{}
		for _, item := range getJSON[page[articleForm]](t, h, "/articles?url="+url.QueryEscape(address)).Items {
			got = append(got, item.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q leads to %v, want %v", address, got, want)
		}
	}
}

// Marks are code points of their sentence.
func TestSearchMarks(t *testing.T) {
	t.Parallel()
	h, _ := open(t)
	hits := getJSON[struct {
		Items []struct {
			Sentences []struct {
				Text  string
				Marks [][2]int
			}
		}
	}](t, h, "/search?q=GRAIN")
	marks := 0
	for _, hit := range hits.Items {
		for _, s := range hit.Sentences {
			for _, m := range s.Marks {
				marks++
				if word := string([]rune(s.Text)[m[0]:m[1]]); !strings.EqualFold(word, "grain") {
					t.Errorf("%q is marked in %q", word, s.Text)
				}
			}
		}
	}
	if marks == 0 {
		t.Error("nothing is marked")
	}
}

// A broken archive fails in one way.
type broken struct {
	archive.Archive
	err error
}

func (b broken) Articles(context.Context, archive.ArticleQuery) ([]archive.Article, error) {
	if b.err == nil {
		panic("of the archive")
	}
	return nil, b.err
}

func TestFaults(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		err    error
		status int
		told   string // to the client
	}{
		{"gone", writethru.Errorf(writethru.Unreachable, "the disk of the archive fails"), 503, "the disk of the archive fails"},
		{"held", writethru.Errorf(writethru.Forbidden, "the archive is held by another process"), 503, "held by another process"},
		{"damaged", writethru.Errorf(writethru.Malformed, "frame 7 of secret.db"), 500, "The fault is ours"},
		{"internal", fmt.Errorf("a path that is nobody's business"), 500, "The fault is ours"},
		{"panic", nil, 500, "The fault is ours"},
	} {
		var log bytes.Buffer
		h := New(Options{Archive: broken{err: test.err}, Logger: slog.New(slog.NewTextHandler(&log, nil))})
		w := ask(h, http.MethodGet, "/articles")
		if w.Code != test.status || !strings.Contains(w.Body.String(), test.told) || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %d %s %s", test.name, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
		if strings.Contains(w.Body.String(), "secret") || strings.Contains(w.Body.String(), "nobody's") {
			t.Errorf("%s: %s", test.name, w.Body)
		}
		if strings.Count(log.String(), "level=ERROR") != 1 {
			t.Errorf("%s: log is %q", test.name, log.String())
		}
	}
}
