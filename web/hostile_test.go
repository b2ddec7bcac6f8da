package web_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web/webtest"
)

// put keeps a plain article of one paragraph, and returns its number.
func put(t *testing.T, a archive.Keeper, n int, title, text string) int64 {
	t.Helper()
	all := writethru.Span{End: len(text)}
	url := fmt.Sprintf("https://mallory.example/%d", n)
	r := &writethru.Reading{Input: url, Ledger: writethru.Complete}
	r.Article = writethru.Article{URL: url, Outlet: "Mallory’s <i>Post</i>", Title: title, Lang: "en", Text: text}
	r.Blocks = []writethru.Block{{Span: all, Kind: writethru.Paragraph}}
	r.Sentences = []writethru.Sentence{{Span: all, Voice: writethru.Reported}}
	stored, err := a.Put(t.Context(), archive.Capture{
		URL: url, Seen: webtest.Now, ContentType: "text/html; charset=utf-8", Page: []byte("<script>alert(1)</script>" + text), Reading: r,
	})
	if err != nil {
		t.Fatal(err)
	}
	return stored.Article
}

// TestHostile serves articles whose words would like to be more than words.
func TestHostile(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	s := room(t, a)
	for n, test := range []struct {
		about, title, text, want string
		most                     int // bytes of a page
	}{
		{"script", "<script>alert(1)</script>", "<script>alert(2)</script>", "&lt;script&gt;alert(2)&lt;/script&gt;", 32 << 10},
		{"markup", `"><img src=x onerror=alert(1)>`, `</p></main><a href="javascript:alert(1)">here</a>{{.}}`, "&lt;/main&gt;&lt;a href=", 32 << 10},
		{"overrides of direction", "Files \u202egnp.exe", "The word \u202edrow\u202c is \u2066isolated\u2069.", "The word \ufffddrow\ufffd is", 32 << 10},
		{"control characters", "A bell \a", "An escape \x1b[31m and a nul \x00.", "␛[31m and a nul ␀", 32 << 10},
		{"broken UTF-8", "\xff", "\xc3\x28 broken", "\ufffd( broken", 32 << 10},
		{"a long title", strings.Repeat("so long ", 625), "Short text.", "Short text.", 64 << 10},
		{"one line of 10 MB", "Endless", strings.Repeat("abcdefghi ", 1<<20), "Only the beginning is shown", 2 << 20},
		{"one word of 10 MB", "Endless", strings.Repeat("a", 10<<20), "Only the beginning is shown", 2 << 20},
	} {
		t.Run(test.about, func(t *testing.T) {
			id := put(t, a, n, test.title, test.text)
			article := get(s, fmt.Sprintf("/articles/%d", id))
			if !strings.Contains(article.Body.String(), test.want) {
				t.Errorf("no %q in the page", test.want)
			}
			for _, path := range []string{"", "/versions/1/raw", "/diff"} {
				path = fmt.Sprintf("/articles/%d%s", id, path)
				w := get(s, path)
				if w.Code != 200 && w.Code != 413 {
					t.Errorf("%s: status %d", path, w.Code)
				}
				if w.Body.Len() > test.most {
					t.Errorf("%s: %d bytes, want at most %d", path, w.Body.Len(), test.most)
				}
				checkPage(t, path, parsed(t, w.Body.String()))
			}
		})
	}
	checkPage(t, "/", parsed(t, get(s, "/").Body.String()))
}

// TestRawIsText downloads a page: it is never taken for HTML.
func TestRawIsText(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	id := put(t, a, 1, "Raw", "Some words.")
	h := get(room(t, a), fmt.Sprintf("/articles/%d/versions/1/raw?download", id)).Header()
	if h.Get("Content-Type") != "text/plain" || h.Get("X-Content-Type-Options") != "nosniff" || !strings.HasPrefix(h.Get("Content-Disposition"), "attachment") {
		t.Errorf("headers %v", h)
	}
}

// TestFrontSize lists articles with endless titles, and an endless number of outlets: the page stays within 150 KB.
func TestFrontSize(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	for n := range 60 {
		put(t, a, n, strings.Repeat(`"<&>" `, 900), fmt.Sprintf("Text %d.", n))
	}
	for n := range 2000 {
		s := archive.Source{URL: fmt.Sprintf("https://mallory.example/%d.xml", n), Kind: archive.Feed, Title: fmt.Sprintf("Outlet %d", n)}
		if err := a.PutSource(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	size := get(room(t, a), "/").Body.Len()
	t.Logf("%d bytes", size)
	if size > 150_000 {
		t.Errorf("%d bytes, want at most 150,000", size)
	}
}
