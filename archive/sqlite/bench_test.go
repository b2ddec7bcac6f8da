package sqlite

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/archivetest"
)

// BenchmarkSearch searches an archive of invented articles, newest first.
//
//	go test ./archive/sqlite -run xxx -bench Search -articles 500000 -archive FILE
func BenchmarkSearch(b *testing.B) {
	a := loaded(b)
	defer a.Close()
	at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, bench := range []struct {
		name string
		ask  func(*rand.Rand) archive.SearchQuery
	}{
		{"rare", func(r *rand.Rand) archive.SearchQuery { return archive.SearchQuery{Text: word(20000 + r.IntN(20000))} }},
		{"middle", func(r *rand.Rand) archive.SearchQuery { return archive.SearchQuery{Text: word(500 + r.IntN(500))} }},
		{"common", func(r *rand.Rand) archive.SearchQuery { return archive.SearchQuery{Text: word(r.IntN(20))} }},
		{"two", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{Text: word(r.IntN(100)) + " " + word(1000+r.IntN(1000))}
		}},
		{"phrase", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{Text: `"` + word(r.IntN(20)) + " " + word(r.IntN(200)) + `"`}
		}},
		{"speaker", func(r *rand.Rand) archive.SearchQuery { return archive.SearchQuery{By: person(r.IntN(5000))} }},
		{"speaker and words", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{By: person(r.IntN(50)), Text: word(r.IntN(100))}
		}},
		{"outlet and words", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{Outlet: outlet(r.IntN(200)), Text: word(r.IntN(300))}
		}},
		{"change", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{Changed: writethru.CorrectionNoted, Text: word(r.IntN(100))}
		}},
		{"time and words", func(r *rand.Rand) archive.SearchQuery {
			after := at.AddDate(0, r.IntN(10), 0)
			return archive.SearchQuery{After: after, Until: after.AddDate(0, 0, 9), Text: word(r.IntN(100))}
		}},
		{"common word in a rare voice", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{Voice: writethru.Loaded, Text: word(r.IntN(20))}
		}},
		{"two words in a rare voice", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{Voice: writethru.Loaded, Text: word(r.IntN(50)) + " " + word(r.IntN(50))}
		}},
		{"phrase in a voice", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{Voice: writethru.Attributed, Text: `"` + word(r.IntN(20)) + " " + word(r.IntN(200)) + `"`}
		}},
		{"word in messages", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{Voice: writethru.Site, Text: word(r.IntN(2000))}
		}},
		{"voice and speaker", func(r *rand.Rand) archive.SearchQuery {
			return archive.SearchQuery{Voice: writethru.Attributed, By: person(r.IntN(500)), Text: word(r.IntN(20))}
		}},
		{"voice alone", func(*rand.Rand) archive.SearchQuery { return archive.SearchQuery{Voice: writethru.Loaded} }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			archivetest.Latency(b, func(r *rand.Rand) error { return ask(b.Context(), a, bench.ask(r)) })
		})
	}
}

// BenchmarkQuotes asks for what somebody said.
func BenchmarkQuotes(b *testing.B) {
	a := loaded(b)
	defer a.Close()
	archivetest.Latency(b, func(r *rand.Rand) error {
		_, err := a.Quotes(b.Context(), archive.QuoteQuery{By: person(r.IntN(5000)), Limit: 20})
		return err
	})
}

// BenchmarkPerson lists the articles that name somebody, of all outlets or of one, and with a change.
func BenchmarkPerson(b *testing.B) {
	a := loaded(b)
	defer a.Close()
	for _, bench := range []struct {
		name string
		ask  func(*rand.Rand) archive.ArticleQuery
	}{
		{"all", func(r *rand.Rand) archive.ArticleQuery { return archive.ArticleQuery{Person: person(r.IntN(5000))} }},
		{"outlet", func(r *rand.Rand) archive.ArticleQuery {
			return archive.ArticleQuery{Person: person(r.IntN(500)), Outlet: outlet(r.IntN(200))}
		}},
		{"change", func(r *rand.Rand) archive.ArticleQuery {
			return archive.ArticleQuery{Person: person(r.IntN(500)), Change: writethru.CorrectionNoted}
		}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			archivetest.Latency(b, func(r *rand.Rand) error {
				q := bench.ask(r)
				q.Limit = 41
				_, err := a.Articles(b.Context(), q)
				return err
			})
		})
	}
}

func ask(ctx context.Context, a *Archive, q archive.SearchQuery) error {
	q.Limit = 20
	_, err := a.Search(ctx, q)
	return err
}

// BenchmarkPut puts first versions, one transaction each.
func BenchmarkPut(b *testing.B) {
	a, err := Open(b.Context(), filepath.Join(b.TempDir(), "archive.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	random := rand.New(rand.NewPCG(1, 2))
	page := []byte(strings.Repeat(sentence(random), 300))
	for n := 0; b.Loop(); n++ {
		c := invent(random, n)
		c.Page = page
		if _, err := a.Put(b.Context(), c); err != nil {
			b.Fatal(err)
		}
	}
}
