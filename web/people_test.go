package web_test

import (
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

// room returns a reading room of an archive at the end of the invented day.
func room(t testing.TB, a archive.Archive) *web.Server {
	t.Helper()
	s, err := web.New(web.Options{Archive: a, Now: func() time.Time { return webtest.Now }})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A visit is a page that is asked for, and what it is to hold.
type visit struct {
	target  string
	status  int
	has     []string
	lacks   []string
	leadsTo string
}

func (v visit) try(t *testing.T, h http.Handler) {
	t.Helper()
	w := get(h, v.target)
	if w.Code != v.status {
		t.Errorf("%s: status %d, want %d", v.target, w.Code, v.status)
	}
	if diff := cmp.Diff(v.leadsTo, w.Header().Get("Location")); diff != "" {
		t.Errorf("%s leads elsewhere; want -, got +:\n%s", v.target, diff)
	}
	if w.Code != http.StatusSeeOther {
		checkPage(t, v.target, parsed(t, w.Body.String()))
	}
	for _, words := range v.has {
		if !strings.Contains(w.Body.String(), words) {
			t.Errorf("%s lacks %q", v.target, words)
		}
	}
	for _, words := range v.lacks {
		if strings.Contains(w.Body.String(), words) {
			t.Errorf("%s holds %q", v.target, words)
		}
	}
}

func TestPeople(t *testing.T) {
	t.Parallel()
	s := room(t, webtest.Archive(t))
	for _, v := range []visit{
		{target: "/people", status: 200, has: []string{"Who spoke last", `<a href="/people/Henrik%20Saal"><bdi>Henrik Saal</bdi></a>`, "8 quotes of late", "5 minutes ago"}},
		{target: "/people?name=+Zo%C3%AB+M/x+", status: 303, leadsTo: "/people/Zo%C3%AB%20M%2Fx"},
		{target: "/people?name=+", status: 200},
		{target: "/people/henrik%20SAAL", status: 200, has: []string{
			"<bdi>Henrik Saal</bdi></h1>", "/feeds/people.atom?name=Henrik%20Saal", `<a href="/?person=Henrik&#43;Saal">Articles that name them`, "What they said", "“We owe the family an answer,”", "versions 2 to 3, then dropped",
			`<a href="/articles/6/versions/4#:~:text=We%20owe%20the%20family%20an%20answer">`,
			"told differently", "a review of all grain ports <mark>on Tuesday evening</mark>",
			"Who speaks of them", "Two of them had been made since January",
		}, lacks: []string{"earlier</h2>"}},
		{target: "/people/saal", status: 200, has: []string{"<bdi>Henrik Saal</bdi></h1>"}, lacks: []string{"<h3><a"}},
		{target: "/people/Sa%C3%A4l", status: 200, has: []string{"<bdi>Henrik Saal</bdi></h1>"}},
		{target: "/people/Henrik%20Saal?before=2", status: 404},
		{target: "/people/Henrik%20Saal?before=9999999", status: 200, has: []string{"What they said, earlier"}, lacks: []string{"Who speaks of them"}},
		{target: "/people/Nobody%20Atall", status: 404, has: []string{"Nobody of the name Nobody Atall"}},
		{target: "/people/a%2Fb", status: 404},
		{target: "/people/%3Cscript%3E", status: 404, has: []string{"&lt;script&gt;"}, lacks: []string{"<script>"}},
		{target: "/people/%E2%80%AEx", status: 404, lacks: []string{"\u202e"}},
		{target: "/people/%21%20%00%FF", status: 400, has: []string{"That is no name."}},
		{target: "/people/" + strings.Repeat("x", 1001), status: 400, has: []string{"longer than any name"}},
		{target: "/people/Saal?before=x", status: 400},
		{target: "/people/Saal?before=-1", status: 400},
	} {
		v.try(t, s)
	}
}

// TestNobody looks at an archive in which nothing is yet.
func TestNobody(t *testing.T) {
	t.Parallel()
	s := room(t, empty(t))
	visit{target: "/people", status: 200, has: []string{"Nobody is quoted"}}.try(t, s)
	visit{target: "/outlets", status: 200, has: []string{"Nothing is followed yet."}}.try(t, s)
	visit{target: "/search?q=ferry", status: 200, has: []string{"Nothing in the archive"}}.try(t, s)
}

func empty(t *testing.T) *sqlite.Archive {
	a, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// TestHostileQuotes lets somebody speak whose name and words would like to be more than words.
func TestHostileQuotes(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	const name = "Mal <b>\u202eOry</b> \"/?#%"
	text := name + ": <script>alert(1)</script> \x1b[31m " + strings.Repeat("endless ", 1<<17)
	source, content := writethru.Span{End: len(name)}, writethru.Span{Begin: len(name) + 2, End: len(text)}
	r := &writethru.Reading{Ledger: writethru.Complete}
	r.Article = writethru.Article{Outlet: "<i>Post</i>", Title: "<img src=x>", Lang: "en", Text: text}
	r.Blocks = []writethru.Block{{Span: writethru.Span{End: len(text)}, Kind: writethru.Paragraph}}
	r.Sentences = []writethru.Sentence{{Span: writethru.Span{End: len(text)}, Voice: writethru.Attributed}}
	r.Entities = []writethru.Entity{{
		ID: "e1", Type: writethru.Person, Name: name, Mentions: []writethru.Mention{{Span: source, Kind: writethru.ByName}},
		Roles: []writethru.Role{{Title: "<u>chief</u>", Span: source}},
	}}
	r.Attributions = []writethru.Attribution{{
		Kind: writethru.Direct, Source: &writethru.Source{Spans: []writethru.Span{source}, Entity: "e1", Name: name},
		Content: writethru.Part{Spans: []writethru.Span{content}},
	}}
	if _, err := a.Put(t.Context(), archive.Capture{URL: "https://mallory.example/quotes", Seen: webtest.Now, Reading: r}); err != nil {
		t.Fatal(err)
	}
	s := room(t, a)
	for _, target := range []string{"/people", "/people/" + url.PathEscape(name), "/people/ory%20mal", "/search?q=endless", "/search?q=by:ory"} {
		visit{target: target, status: 200, has: []string{"&lt;i&gt;Post&lt;/i&gt;"}, lacks: []string{"<script>", "<b>", "<u>", "<img", "\u202e", "\x1b"}}.try(t, s)
		if size := get(s, target).Body.Len(); size > 64<<10 {
			t.Errorf("%s has %d bytes", target, size)
		}
	}
}
