package page_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/page"
)

func example(t testing.TB, name string) *writethru.Document {
	t.Helper()
	body, err := os.ReadFile(filepath.Join("..", "examples", name))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := page.New().Read(body, page.Source{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func report(doc *writethru.Document) string {
	var lines []string
	for _, s := range doc.Report() {
		lines = append(lines, s.In(doc.Article.Text))
	}
	return strings.Join(lines, "\n")
}

func TestReadExamples(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		title      string
		in, out    []string // of the report
		message    string
		kind       writethru.MessageKind
		developing bool
	}{
		{
			name: "ansgar-courier-ferry.html", title: "Ferry and freighter collide in fog off Port Ansgar, two missing",
			in:      []string{"“We heard the horn twice, and then nothing at all,”", "“will show exactly that”"},
			out:     []string{"Photograph: Rune Castell", "Read more:", "Copy link", "The Morning Tide"},
			message: "Read more:", kind: writethru.Related, developing: true,
		},
		{
			name: "northline-ferry.html", title: "Port Ansgar ferry crash: what we know so far",
			in:      []string{"Two crew members are missing", "Who is to blame?", "Grain terminal: two ships waiting in the roads"},
			out:     []string{"free to read because readers like you", "ALSO ON NORTHLINE"},
			message: "free to read because readers like you", kind: writethru.Appeal,
		},
	} {
		doc := example(t, c.name)
		if doc.Article.Title != c.title || doc.Article.Developing != c.developing || doc.Article.Lang != "en" {
			t.Errorf("%s: title %q, developing %v, language %q", c.name, doc.Article.Title, doc.Article.Developing, doc.Article.Lang)
		}
		text := report(doc)
		for _, words := range c.in {
			if !strings.Contains(text, words) {
				t.Errorf("%s: the report lacks %q", c.name, words)
			}
		}
		for _, words := range c.out {
			if strings.Contains(text, words) {
				t.Errorf("%s: the report holds %q", c.name, words)
			}
		}
		if kind := kindOf(doc, c.message); kind != c.kind {
			t.Errorf("%s: %q is %q, want %q", c.name, c.message, kind, c.kind)
		}
	}
}

// kindOf returns the kind of the message that holds words, "" if none does.
func kindOf(doc *writethru.Document, words string) writethru.MessageKind {
	for _, m := range doc.Messaging {
		if strings.Contains(m.Span.In(doc.Article.Text), words) {
			return m.Kind
		}
	}
	return ""
}

// story returns a page with some paragraphs of report and more after the third.
func story(more string) []byte {
	paragraphs := []string{
		"The council of Brackwater voted on Tuesday to close the old bridge to lorries, after inspectors found cracks in two of its four piers.",
		"“It has carried more than anyone asked of it,” said Hanne Solberg, the mayor, who has crossed it every morning for thirty years.",
		"Drivers will have to take the road by Elm Lock, which adds eleven kilometres. A haulage firm said that it would appeal against the decision.",
		"Work on the piers is to begin in March and to last until the autumn, according to the county. It will cost some four million crowns.",
		"The bridge was built in 1911 by the engineer Otto Krag, and stood through the floods of 1954 and 1987 without harm.",
	}
	body := "<p>" + strings.Join(paragraphs[:3], "</p><p>") + "</p>" + more + "<p>" + strings.Join(paragraphs[3:], "</p><p>") + "</p>"
	return []byte("<!doctype html><html lang=en><head><title>Old bridge closed to lorries | Brackwater Post</title></head><body>" +
		"<nav><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a><li><a href=/weather>Weather</a></ul></nav>" +
		"<article><h1>Old bridge closed to lorries</h1>" + body + "</article><footer><p>© Brackwater Post</p></footer></body></html>")
}

func TestReadPartsMessages(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, html, words string
		kind              writethru.MessageKind // "": report
	}{
		{"an appeal in a plain paragraph", "<p>The Post has no owner but its readers. Please support our journalism with a gift of 20 crowns a month.</p>", "no owner but its readers", writethru.Appeal},
		{"a newsletter in a plain paragraph", "<p>Sign up to our free newsletter and get the news of the valley in your inbox every morning.</p>", "in your inbox", writethru.Newsletter},
		{"a link to another story", "<p><strong>Read more:</strong> <a href=/x>Ferry to Elm Lock sold for scrap</a></p>", "Ferry to Elm Lock", writethru.Related},
		{"a notice", "<p>This is a developing story and will be updated.</p>", "developing story", writethru.Notice},
		{"report that speaks of subscribers", "<p>The society counted 2,300 subscribers in 1911, and their donations paid for a third of the stone, the archive shows.</p>", "2,300 subscribers", ""},
	} {
		doc, err := page.New().Read(story(c.html), page.Source{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if inReport := strings.Contains(report(doc), c.words); inReport != (c.kind == "") {
			t.Errorf("%s: %q in the report: %v", c.name, c.words, inReport)
		}
		if !strings.Contains(doc.Article.Text, c.words) {
			t.Errorf("%s: the text lacks %q", c.name, c.words)
		}
		if kind := kindOf(doc, c.words); kind != c.kind {
			t.Errorf("%s: kind %q, want %q", c.name, kind, c.kind)
		}
	}
}

func TestReadBlocks(t *testing.T) {
	t.Parallel()
	doc, err := page.New().Read(story(`<h2>What the inspectors found</h2><ul><li>A crack of two metres in the northern pier, seen by divers in June</li>
		<li>Rust in the bearings of the western span, which nobody had looked at since 1998</li></ul>
		<figure><img src=x><figcaption>The bridge on Monday. Photo: Ida Moe</figcaption></figure>
		<blockquote><p>Nobody should be surprised. We have written to the county about this bridge every spring since 2009.</p></blockquote>`), page.Source{})
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, b := range doc.Blocks {
		kinds = append(kinds, string(b.Kind))
	}
	want := "paragraph paragraph paragraph heading list list caption quote paragraph paragraph"
	if got := strings.Join(kinds, " "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if strings.Contains(report(doc), "Ida Moe") {
		t.Error("the caption is in the report")
	}
}

func TestReadErrors(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, body, message string }{
		{"no bytes", "", "empty"},
		{"white space", " \n\t ", "empty"},
		{"no text", "<html><body><div id=root></div><script>draw()</script></body></html>", "filled in by a script"},
		{"a log-in", "<title>Log in</title><form><label>Name</label><input name=u><label>Password</label><input type=password></form>", "password"},
		{"a menu", "<ul><li><a href=/a>News</a><li><a href=/b>Sport</a></ul>", "no article"},
	} {
		_, err := page.New().Read([]byte(c.body), page.Source{})
		if writethru.KindOf(err) != writethru.Empty || !strings.Contains(fmt.Sprint(err), c.message) {
			t.Errorf("%s: got %v, want an error of kind empty about %q", c.name, err, c.message)
		}
	}
}

func TestReadErrorKeepsMetadata(t *testing.T) {
	t.Parallel()
	_, err := page.New().Read([]byte("<title>Bridge gallery</title><meta property=article:published_time content=2025-03-04><p>Photos"), page.Source{})
	var e *writethru.Error
	if !errors.As(err, &e) || e.Article == nil || e.Article.Title != "Bridge gallery" || e.Article.Published.String() != "2025-03-04" {
		t.Errorf("got %+v", err)
	}
}

func TestReadDeep(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat("<div>", 400) + string(story("")) + strings.Repeat("<section>", 100_000)
	doc, err := page.New().Read([]byte(deep), page.Source{})
	if err == nil && !strings.Contains(report(doc), "Otto Krag") || err != nil && writethru.KindOf(err) == writethru.Internal {
		t.Errorf("got %v", err)
	}
}

func TestReadText(t *testing.T) {
	t.Parallel()
	const text = "  Old bridge closed to lorries\n\nBy Hanne Solberg\n\nSupport the Post: your gift of 20 crowns a month pays for our reporters. Join us today.\r\n" +
		"The council of Brackwater voted on Tuesday to close the old bridge to lorries.\n\nMore follows...\n"
	doc, err := page.New().ReadText([]byte(text), page.Source{})
	if err != nil {
		t.Fatal(err)
	}
	if doc.Article.Text != text {
		t.Errorf("the text was changed to %q", doc.Article.Text)
	}
	if !doc.Article.Developing {
		t.Error("the article is not developing")
	}
	if kind := kindOf(doc, "your gift"); kind != writethru.Appeal {
		t.Errorf("the appeal is %q", kind)
	}
	if got := report(doc); !strings.Contains(got, "voted on Tuesday") || strings.Contains(got, "gift") || strings.Contains(got, "More follows") {
		t.Errorf("the report is %q", got)
	}
}

func TestReadTextJoinsWrappedLines(t *testing.T) {
	t.Parallel()
	const text = "The council of Brackwater voted on Tuesday to close the\nold bridge to lorries, after inspectors found cracks in\ntwo of its four piers.\n\nDrivers will have to take\nthe road by Elm Lock."
	doc, err := page.New().ReadText([]byte(text), page.Source{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range doc.Blocks {
		got = append(got, b.Span.In(text))
	}
	if want := strings.Split(text, "\n\n"); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func check(t *testing.T, doc *writethru.Document) {
	t.Helper()
	end := 0
	for _, b := range doc.Blocks {
		s := b.Span
		if s.Begin < end || s.End <= s.Begin || s.End > len(doc.Article.Text) || !utf8.ValidString(s.In(doc.Article.Text)) {
			t.Fatalf("block %v after %d in a text of %d bytes", s, end, len(doc.Article.Text))
		}
		end = s.End
	}
	for _, m := range doc.Messaging {
		if !slices.ContainsFunc(doc.Blocks, func(b writethru.Block) bool { return b.Span.Contains(m.Span) }) {
			t.Fatalf("message %v is in no block", m.Span)
		}
	}
	doc.Report()
}

func FuzzRead(f *testing.F) {
	f.Add(story("<p>x"))
	f.Add([]byte("<table><tr><td>a<td>b"))
	f.Add([]byte("\xff\xfe<\x00p\x00"))
	reader := page.New()
	f.Fuzz(func(t *testing.T, body []byte) {
		doc, err := reader.Read(body, page.Source{URL: "https://outlet.example/x"})
		if err != nil {
			if writethru.KindOf(err) == writethru.Internal {
				t.Fatal(err)
			}
			return
		}
		check(t, doc)
	})
}

func FuzzReadText(f *testing.F) {
	f.Add([]byte("A line\nand another.\n\nMore follows."))
	reader := page.New()
	f.Fuzz(func(t *testing.T, body []byte) {
		if doc, err := reader.ReadText(body, page.Source{}); err == nil {
			check(t, doc)
		}
	})
}
