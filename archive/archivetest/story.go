package archivetest

import (
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// noon is when the first version of every story is seen.
var noon = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)

// ferry is an invented story. A line is a sentence; see lineVoice.
const ferry = `The ferry to Weir stopped on Friday after the river rose.
Ada Marsh: We will open the pier again.
Repairs cost $12.5 million, the council of Tarn City found.
Zoë Brandt: Nobody told us.`

// A draft is a capture to be.
type draft struct {
	url, outlet, title, text string
	seen                     time.Time
	changes                  []writethru.ChangeKind
}

func (d draft) capture() archive.Capture {
	c := archive.Capture{URL: d.url, Seen: d.seen, ContentType: "text/html", Reading: reading(d)}
	c.Page = []byte("<html><title>" + d.title + "</title><p>" + strings.ReplaceAll(d.text, "\n", "</p>\n<p>") + "</p></html>")
	for _, kind := range d.changes {
		c.Changes = append(c.Changes, writethru.Change{Kind: kind})
	}
	return c
}

// reading reads a draft as simply as can be.
func reading(d draft) *writethru.Reading {
	r := &writethru.Reading{Ledger: writethru.Complete}
	r.Article = writethru.Article{
		URL: d.url, Outlet: d.outlet, Title: d.title, Byline: []string{"Iris Vale"}, Lang: "en", Text: d.text,
		Published: writethru.Moment{Time: noon},
	}
	at := 0
	for line := range strings.SplitAfterSeq(d.text, "\n") {
		span := writethru.Span{Begin: at, End: at + len(line)}.Trim(d.text)
		at += len(line)
		r.Blocks = append(r.Blocks, writethru.Block{Span: span, Kind: writethru.Paragraph})
		voice := lineVoice(span.In(d.text))
		r.Sentences = append(r.Sentences, writethru.Sentence{Span: span, Voice: voice})
		switch voice {
		case writethru.Attributed:
			speak(r, span)
		case writethru.Site:
			r.Messaging = append(r.Messaging, writethru.Message{Span: span, Kind: writethru.Newsletter})
		}
	}
	return r
}

// lineVoice is the voice of a line: somebody speaks in “Name: words”, the outlet of itself where it says “Subscribe”, and
// “shameful” is loaded.
func lineVoice(line string) writethru.Voice {
	switch {
	case strings.Contains(line, ": "):
		return writethru.Attributed
	case strings.Contains(line, "Subscribe"):
		return writethru.Site
	case strings.Contains(line, "shameful"):
		return writethru.Loaded
	}
	return writethru.Reported
}

// speak adds what a line says that begins with a name.
func speak(r *writethru.Reading, line writethru.Span) {
	name, _, _ := strings.Cut(line.In(r.Article.Text), ": ")
	source := writethru.Span{Begin: line.Begin, End: line.Begin + len(name)}
	r.Entities = append(r.Entities, writethru.Entity{
		ID: name, Type: writethru.Person, Name: name,
		Mentions: []writethru.Mention{{Span: source, Kind: writethru.ByName}},
	})
	r.Attributions = append(r.Attributions, writethru.Attribution{
		Kind:       writethru.Direct,
		Source:     &writethru.Source{Spans: []writethru.Span{source}, Entity: name, Name: name},
		Content:    writethru.Part{Spans: []writethru.Span{{Begin: source.End + 2, End: line.End}}},
		Confidence: 0.875,
	})
}

// first is the first version of the ferry's story.
func first() draft {
	return draft{url: "https://courier.example/ferry", outlet: "The Tarn Courier", title: "Ferry to Weir stops", text: ferry, seen: noon}
}

// then returns the story an hour later, with some words in place of others.
func (d draft) then(old, words string, changes ...writethru.ChangeKind) draft {
	d.text = strings.Replace(d.text, old, words, 1)
	d.seen = d.seen.Add(time.Hour)
	d.changes = changes
	return d
}

// put puts a draft, and fails the test where it is refused.
func put(t *testing.T, a archive.Archive, d draft) archive.Stored {
	t.Helper()
	stored, err := a.Put(t.Context(), d.capture())
	if err != nil {
		t.Fatalf("put %s: %v", d.url, err)
	}
	return stored
}

// must returns a value, and fails the test on an error.
func must[T any](t *testing.T) func(T, error) T {
	return func(value T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

// wantKind fails the test where an error is not of a kind.
func wantKind(t *testing.T, what string, err error, kind writethru.Kind) {
	t.Helper()
	if err == nil || writethru.KindOf(err) != kind {
		t.Errorf("%s: error is %v, want one of kind %s", what, err, kind)
	}
}

// wantEqual fails the test where two values differ.
func wantEqual[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}
