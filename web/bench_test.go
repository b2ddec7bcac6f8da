package web_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/archivetest"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

var keptAt = flag.String("archive", "", "file of the archive whose pages are timed; the invented day if empty")

// BenchmarkPages asks for the pages of people, search and outlets, and reports how long they take, and the longest.
//
//	go test ./archive/sqlite -run xxx -bench Quotes -articles 500000 -archive FILE
//	go test ./web -run xxx -bench Pages -archive FILE
func BenchmarkPages(b *testing.B) {
	a := opened(b)
	s := roomOf(b, a)
	names, words := askable(b, a)
	outlets, err := a.Outlets(b.Context(), archive.OutletQuery{Limit: 1000})
	if err != nil {
		b.Fatal(err)
	}
	one := func(list []string) func(*rand.Rand) string {
		return func(r *rand.Rand) string { return url.QueryEscape(list[r.IntN(len(list))]) }
	}
	name, word := one(names), one(words)
	for _, page := range []struct {
		name   string
		target func(*rand.Rand) string
	}{
		{"front", func(*rand.Rand) string { return "/" }},
		{"people", func(*rand.Rand) string { return "/people" }},
		{"person", func(r *rand.Rand) string { return "/people/" + strings.ReplaceAll(name(r), "+", "%20") }},
		{"search", func(r *rand.Rand) string { return "/search?q=" + word(r) }},
		{"search by", func(r *rand.Rand) string { return "/search?q=" + word(r) + "+by%3A%22" + name(r) + "%22" }},
		{"search voice", func(r *rand.Rand) string { return "/search?q=" + word(r) + "+voice%3Aattributed" }},
		{"articles by person", func(r *rand.Rand) string { return "/?person=" + name(r) }},
		{"outlets", func(*rand.Rand) string { return "/outlets" }},
		{"outlet", func(r *rand.Rand) string { return "/outlets/" + url.PathEscape(outlets[r.IntN(len(outlets))].Name) }},
	} {
		b.Run(page.name, func(b *testing.B) { timePage(b, s, page.target) })
	}
}

// roomOf returns a room that is visited when its archive has just moved.
func roomOf(b *testing.B, a archive.Archive) http.Handler {
	last, err := a.Articles(b.Context(), archive.ArticleQuery{Limit: 1})
	if err != nil || len(last) == 0 {
		b.Fatalf("%d articles, %v", len(last), err)
	}
	s, err := web.New(web.Options{Archive: a, Now: func() time.Time { return last[0].LastChanged }})
	if err != nil {
		b.Fatal(err)
	}
	return s
}

func opened(b *testing.B) archive.Archive {
	path := *keptAt
	if path == "" {
		path = webtest.File(b)
	}
	a, err := sqlite.OpenReadOnly(b.Context(), path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	return a
}

// askable returns names and words that stand in an archive.
func askable(b *testing.B, a archive.Archive) (names, words []string) {
	quotes, err := a.Quotes(b.Context(), archive.QuoteQuery{Limit: 2000})
	if err != nil {
		b.Fatal(err)
	}
	for _, q := range quotes {
		if q.Speaker != "" {
			names = append(names, q.Speaker)
		}
		words = append(words, strings.Fields(q.Title)...)
	}
	return names, words
}

func timePage(b *testing.B, h http.Handler, target func(*rand.Rand) string) {
	size := 0
	archivetest.Latency(b, func(r *rand.Rand) error {
		w := get(h, target(r))
		if size = max(size, w.Body.Len()); w.Code != http.StatusOK {
			return fmt.Errorf("status %d", w.Code)
		}
		return nil
	})
	b.ReportMetric(float64(size), "most-bytes")
}
