package read_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/read"
)

func FuzzRead(f *testing.F) {
	f.Add("“It is shut,” Ada Marsh said. “It is old.\n“It stays,” she told him.\nHolt: “No.” ― Ada Marsh")
	f.Add("According to \"\" said 'x' said, Marsh said: “\n”,” said")
	f.Add("message|said \xff“\x80 told that: \"\nheading|X Says: 'y' of z")
	reader := read.New()
	f.Fuzz(func(t *testing.T, text string) {
		doc := document(strings.Split(text, "\n")...)
		r := reader.Read(doc)
		for _, s := range r.Sentences {
			check(t, doc.Article.Text, s.Span)
		}
		for _, a := range r.Attributions {
			checkAttribution(t, doc.Article.Text, a)
		}
		for _, l := range r.Loaded {
			check(t, doc.Article.Text, l.Span)
		}
		for _, x := range r.Times {
			check(t, doc.Article.Text, x.Span)
		}
		for _, e := range r.Entities {
			for _, m := range e.Mentions {
				check(t, doc.Article.Text, m.Span)
			}
		}
	})
}

func checkAttribution(t *testing.T, text string, a writethru.Attribution) {
	if len(a.Content.Spans) == 0 {
		t.Fatal("an attribution without content")
	}
	end := 0
	for _, s := range a.Content.Spans {
		check(t, text, s)
		if s.Begin < end {
			t.Fatalf("content spans out of order: %v", a.Content.Spans)
		}
		end = s.End
	}
	if a.Cue != nil {
		check(t, text, a.Cue.Spans...)
	}
	if a.Source != nil {
		check(t, text, a.Source.Spans...)
	}
	if a.Addressee != nil {
		check(t, text, a.Addressee.Spans...)
	}
}

func check(t *testing.T, text string, spans ...writethru.Span) {
	for _, s := range spans {
		if s.Begin < 0 || s.End <= s.Begin || s.End > len(text) {
			t.Fatalf("span %v in a text of %d bytes", s, len(text))
		}
		if utf8.ValidString(text) && !utf8.ValidString(s.In(text)) {
			t.Fatalf("span %v cuts a character", s)
		}
	}
}
