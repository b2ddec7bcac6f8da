package sqlite

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite/internal/packed"
)

var (
	articles = flag.Int("articles", 2000, "size of the archive that is searched")
	keepAt   = flag.String("archive", "", "file in which the archive is kept, and found again")
)

// loaded returns an archive of as many articles as the flag says.
func loaded(b *testing.B) *Archive {
	path := *keepAt
	if path == "" {
		path = filepath.Join(b.TempDir(), "archive.db")
	}
	_, missing := os.Stat(path)
	a, err := Open(b.Context(), path)
	if err == nil && missing != nil {
		err = load(b.Context(), a, *articles)
	}
	if err != nil {
		b.Fatal(err)
	}
	return a
}

// load keeps invented articles without asking whether they are known, many in a transaction.
func load(ctx context.Context, a *Archive, n int) error {
	random := rand.New(rand.NewPCG(1, 2))
	for at := 0; at < n; at += 1000 {
		err := a.write(ctx, func(tx querier) error {
			for i := at; i < min(at+1000, n); i++ {
				c := invent(random, i)
				d := &draft{Capture: c, digest: archive.Digest(&c.Reading.Document), page: a.fullFrame(nil), reading: a.fullFrame(packed.Pack(c.Reading))}
				if _, err := keepVersion(ctx, tx, d); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// invent returns a capture of twenty sentences, three of which somebody says; the last is a message. In one article of a hundred
// a sentence has loaded words.
func invent(random *rand.Rand, n int) archive.Capture {
	var b strings.Builder
	r := &writethru.Reading{Ledger: writethru.Complete}
	r.Article.Title, r.Article.Outlet = sentence(random), outlet(random.IntN(200))
	for i := range 20 {
		span := writethru.Span{Begin: b.Len()}
		if i%7 == 0 {
			say(r, &b, person(int(float64(5000)*random.Float64()*random.Float64()*random.Float64())))
		}
		b.WriteString(sentence(random))
		span.End = b.Len()
		b.WriteString("\n")
		r.Blocks = append(r.Blocks, writethru.Block{Span: span, Kind: writethru.Paragraph})
		r.Sentences = append(r.Sentences, writethru.Sentence{Span: span, Voice: inventedVoice(n, i)})
		if i%7 == 0 {
			r.Attributions[len(r.Attributions)-1].Content.Spans[0].End = span.End
		}
	}
	r.Article.Text = b.String()
	r.Messaging = []writethru.Message{{Span: r.Blocks[len(r.Blocks)-1].Span, Kind: writethru.Newsletter}}
	c := archive.Capture{URL: fmt.Sprintf("https://courier.example/%d", n), Reading: r}
	c.Seen = time.Date(2026, 1, 1, 0, n, 0, 0, time.UTC)
	if n%500 == 0 {
		c.Changes = []writethru.Change{{Kind: writethru.CorrectionNoted}}
	}
	return c
}

// inventedVoice is the voice of a sentence of the nth article.
func inventedVoice(n, sentence int) writethru.Voice {
	switch {
	case sentence == 19:
		return writethru.Site
	case sentence%7 == 0:
		return writethru.Attributed
	case sentence == 3 && n%100 == 0:
		return writethru.Loaded
	}
	return writethru.Reported
}

// say begins a sentence that somebody says.
func say(r *writethru.Reading, b *strings.Builder, name string) {
	source := writethru.Span{Begin: b.Len(), End: b.Len() + len(name)}
	b.WriteString(name + ": ")
	id := fmt.Sprintf("e%d", len(r.Entities)+1)
	r.Entities = append(r.Entities, writethru.Entity{
		ID: id, Type: writethru.Person, Name: name, Mentions: []writethru.Mention{{Span: source, Kind: writethru.ByName}},
	})
	r.Attributions = append(r.Attributions, writethru.Attribution{
		Kind: writethru.Direct, Source: &writethru.Source{Spans: []writethru.Span{source}, Entity: id, Name: name},
		Content: writethru.Part{Spans: []writethru.Span{{Begin: b.Len()}}}, Confidence: .9,
	})
}

// sentence returns twenty words, as often as words are in a language (Zipf).
func sentence(random *rand.Rand) string {
	zipf := rand.NewZipf(random, 1.07, 8, 60000)
	words := make([]string, 20)
	for i := range words {
		words[i] = word(int(zipf.Uint64()))
	}
	return strings.Join(words, " ") + "."
}

// word returns the nth of the invented words, person and outlet the nth name.
func word(n int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for n++; n > 0; n /= len(consonants) * len(vowels) {
		b.WriteByte(consonants[n%len(consonants)])
		b.WriteByte(vowels[n/len(consonants)%len(vowels)])
	}
	return b.String()
}

func person(n int) string { return strings.ToUpper(word(n)) + " " + word(n/3) }

func outlet(n int) string { return "The " + word(n) + " Courier" }
