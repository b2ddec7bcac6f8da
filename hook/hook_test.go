package hook

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/fetch"
)

func open(t *testing.T, path string) *sqlite.Archive {
	t.Helper()
	a, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func empty(t *testing.T) *sqlite.Archive { return open(t, filepath.Join(t.TempDir(), "archive.db")) }

// publish keeps a version of the article of a name. A text is one sentence.
func publish(t *testing.T, a archive.Keeper, name, title, text string) archive.Stored {
	t.Helper()
	r := &writethru.Reading{Ledger: writethru.Complete}
	r.Article = writethru.Article{Outlet: "The Tarn Courier", Title: title, Lang: "en", Text: text}
	span := writethru.Span{End: len(text)}
	r.Blocks = []writethru.Block{{Span: span, Kind: writethru.Paragraph}}
	r.Sentences = []writethru.Sentence{{Span: span, Voice: writethru.Reported}}
	stored, err := a.Put(t.Context(), archive.Capture{
		URL: "https://courier.example/" + name, Seen: time.Now(), ContentType: "text/plain", Page: []byte(text), Reading: r,
		Changes: []writethru.Change{{Kind: writethru.FigureChanged, Was: "two", Is: "three"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return stored
}

func save(t *testing.T, a archive.Searches, text, address string) archive.SavedSearch {
	t.Helper()
	s, err := Save(t.Context(), a, "Saved: "+text, text, address)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// start runs a dispatcher in a hurry until the test ends, or stop is called.
func start(t *testing.T, o Options) (d *Dispatcher, stop func()) {
	t.Helper()
	if o.Poster == nil {
		o.Poster = fetch.New(fetch.Options{AllowPrivate: true, Timeout: Timeout})
	}
	setDefault(&o.Settle, time.Millisecond)
	setDefault(&o.Look, 5*time.Millisecond)
	setDefault(&o.Patience.First, time.Millisecond)
	setDefault(&o.Patience.Most, 4*time.Millisecond)
	d = New(o)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() { d.Run(ctx); close(ended) }()
	stop = func() { cancel(); within(t, "end of the dispatcher", ended) }
	t.Cleanup(stop)
	return d, stop
}

// until waits for a state of a search.
func until(t *testing.T, a archive.Searches, id int64, what string, is func(archive.SavedSearch) bool) archive.SavedSearch {
	t.Helper()
	var s archive.SavedSearch
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(2 * time.Millisecond) {
		var err error
		if s, err = a.SavedSearch(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		if is(s) {
			return s
		}
	}
	t.Fatalf("the search does not become %s: %+v", what, s)
	return s
}

func isTaken(s archive.SavedSearch) bool { return !s.Prepared && !s.Delivered.IsZero() }
