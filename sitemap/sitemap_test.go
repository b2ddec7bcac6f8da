package sitemap

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/writethru/writethru"
)

// harbour is the address of an invented outlet's sitemap.
var harbour = &url.URL{Scheme: "https", Host: "harbour.example", Path: "/maps/news.xml"}

const pages = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <!-- all of 2025 -->
  <url>
    <loc>https://harbour.example/ferry?a=1&amp;b=2</loc>
    <lastmod>2025-08-25T14:03:00+02:00</lastmod>
    <changefreq>hourly</changefreq>
    <image:image><image:loc>https://harbour.example/ferry.jpg</image:loc></image:image>
  </url>
  <url><loc><![CDATA[https://harbour.example/tide]]></loc><lastmod>2025-08-24</lastmod></url>
  <url><loc>../storm</loc></url>
  <url><loc>mailto:desk@harbour.example</loc></url>
  <url/>
</urlset>`

const news = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://harbour.example/ferry</loc>
<news:news>
  <news:publication><news:name>The Harbour</news:name><news:language>en</news:language></news:publication>
  <news:publication_date>2025-08-25</news:publication_date>
  <news:title>Ferry resumes &ndash; after
    storm</news:title>
</news:news></url>
</urlset>`

const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://harbour.example/a.xml.gz</loc><lastmod>2025-08</lastmod></sitemap>
<sitemap><loc>/b.xml</loc></sitemap>
</sitemapindex>`

// show writes entries in short, one a line.
func show(entries []Entry) string {
	var b strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&b, "%s %s", strings.TrimPrefix(e.URL, "https://harbour.example"), e.Modified)
		if e.IsSitemap {
			b.WriteString(" sitemap")
		}
		if n := e.News; n != nil {
			fmt.Fprintf(&b, " %s, %s, %s, %s", n.Publication, n.Language, n.Title, n.Published)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// read reads a whole body.
func read(body io.Reader) (string, error) {
	var entries []Entry
	for entry, err := range Entries(body, harbour) {
		if err != nil {
			return show(entries), err
		}
		entries = append(entries, entry)
	}
	return show(entries), nil
}

func TestEntries(t *testing.T) {
	t.Parallel()
	url := func(inside string) string { return "<urlset><url>" + inside + "</url></urlset>" }
	tests := []struct{ name, body, want string }{
		{"pages", pages, "/ferry?a=1&b=2 2025-08-25T14:03:00+02:00\n/tide 2025-08-24\n/storm \n"},
		{"news", news, "/ferry  The Harbour, en, Ferry resumes – after storm, 2025-08-25\n"},
		{"index", index, "/a.xml.gz 2025-08-01 sitemap\n/b.xml  sitemap\n"},
		{"text", "\ufeffhttps://harbour.example/a\r\n\r\n# b\nhttps://harbour.example/c", "/a \n/c \n"},
		{"no entries", "<urlset></urlset>", ""},
		{"no entries, one tag", "<urlset/>", ""},

		{"prefixes", `<s:urlset xmlns:s="x"><s:url><s:loc>/a</s:loc></s:url></s:urlset>`, "/a \n"},
		{"upper case", "<URLSET><URL><Loc>/a</Loc><lastMod>2025</lastMod></URL></URLSET>", "/a 2025-01-01\n"},
		{"another's address", `<urlset><url><loc>/a</loc><v:video><v:url>/b</v:url><v:loc>/c</v:loc></v:video></url></urlset>`, "/a \n"},
		{"two addresses", url("<loc>/a</loc><loc>/b</loc>"), "/a \n"},
		{"an address in pieces", url("<loc>https://harbour.example/<!-- x -->a\n\t<![CDATA[b]]></loc>"), "/ab \n"},
		{"warning before", "Warning: tide in line 1 <br/>\n<?xml version='1.0'?>" + url("<loc>/a</loc>"), "/a \n"},
		{"words after", url("<loc>/a</loc>") + "\n<tide & <<", "/a \n"},
		{"XML 1.1", `<?xml version="1.1"?>` + url("<loc>/a</loc>"), "/a \n"},
		{"stray ampersand", url("<loc>/a?b=1&c=2</loc>"), "/a?b=1&c=2 \n"},
		{"forbidden characters", url("<loc>/a\x00\x0b\ufffe</loc>"), "/a \n"},
		{"broken UTF-8", url("<loc>/a</loc><news><title>T\xffde</title></news>"), "/a  , , T\ufffdde, \n"},
		{"entries left open", "<urlset><url><loc>/a</loc><url><loc>/b</loc></urlset>", "/a \n/b \n"},
		{"fields left open", url("<loc>/a<lastmod>2025-08-25"), "/a 2025-08-25\n"},
		{"too many ends", "<urlset></x></url><url><loc>/a</loc></loc></url></url></urlset>", "/a \n"},
		{"a second prolog", "<urlset>" + strings.Repeat(" ", headSize) + `<?xml version="1.0" encoding="latin1"?><url><loc>/a</loc><news><title>Brücke</title></news></url></urlset>`, "/a  , , Brücke, \n"},
		{"less than", "<urlset><url><loc>/a</loc><news><title>Tide < 2 m</title></news></url><url><loc>/b</loc></url></urlset>", "/a  , , Tide 2 m, \n/b \n"},
		{"crossed comment", "<urlset><!-- a -- b --><url><loc>/a</loc></url></urlset>", "/a \n"},
		{"attribute without end", "<urlset><url x='<loc>/a</loc></url><url><loc>/b</loc></url></urlset>", "/b \n"},
		{"no root", "<url><loc>/a</loc></url><urlset></urlset>", "/a \n"},
		{"value too long", url("<loc>/" + strings.Repeat("a", maxValue) + "</loc>"), ""},
		{"not HTTP", url("<loc>javascript:alert(1)</loc>") + url("<loc>ftp://harbour.example/</loc>"), ""},
		{"no address", url("<loc>https://[</loc>"), ""},
		{"long line of text", strings.Repeat("a", 2*headSize) + "\nhttps://harbour.example/a\n", "/a \n"},
		{"entities are not expanded", `<!DOCTYPE u [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>` + url("<loc>/x</loc><news><title>&b;</title></news>"), "/x  , , &b;, \n"},
	}
	for _, test := range tests {
		got, err := read(strings.NewReader(test.body))
		if err != nil || got != test.want {
			t.Errorf("%s: got %v and\n%swant\n%s", test.name, err, got, test.want)
		}
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	entries := func(n int) string {
		return "<urlset>" + strings.Repeat("<url><loc>/a</loc></url>", n) + "</urlset>"
	}
	tests := []struct {
		name string
		body io.Reader
		kind writethru.Kind
		read int // entries
	}{
		{"nothing", strings.NewReader(""), writethru.Empty, 0},
		{"white space", strings.NewReader(" \ufeff\r\n"), writethru.Empty, 0},
		{"a page", strings.NewReader("<!doctype html><title>Ferry</title><p>No <b>such</b> page"), writethru.Malformed, 0},
		{"a feed", strings.NewReader("<rss><channel><item><link>https://harbour.example/a</link></item></channel></rss>"), writethru.Malformed, 0},
		{"prose", strings.NewReader("The tide was high, and nobody crossed."), writethru.Malformed, 0},
		{"cut after an entry", strings.NewReader("<urlset><url><loc>/a</loc></url>"), writethru.Malformed, 1},
		{"cut after an address", strings.NewReader("<urlset><url><loc>/a</loc><lastmod>20"), writethru.Malformed, 1},
		{"cut in an address", strings.NewReader("<urlset><url><loc>/a</loc></url><url><loc>/b"), writethru.Malformed, 1},
		{"cut in a tag", strings.NewReader("<urlset><url><loc>/a</loc></url><ur"), writethru.Malformed, 1},
		{"broken all over", strings.NewReader("<urlset><url><loc>/a</loc></url>" + strings.Repeat("< tide", 1000) + "</urlset>"), writethru.Malformed, 1},
		{"cut in the prolog", strings.NewReader("<?xml version='1.0' <urlset><url><loc>/a</loc></url></urlset>"), writethru.Malformed, 0},
		{"nested too deep", strings.NewReader("<urlset><url><loc>/a</loc></url>" + strings.Repeat("<a>", 1000)), writethru.Malformed, 1},
		{"just enough entries", strings.NewReader(entries(MaxEntries)), "", MaxEntries},
		{"an entry too many", strings.NewReader(entries(MaxEntries + 1)), writethru.TooLarge, MaxEntries},
		{"a line too many", strings.NewReader(strings.Repeat("https://a.example/\n", MaxEntries+1)), writethru.TooLarge, MaxEntries},
		{"endless tag", io.MultiReader(strings.NewReader("<urlset><url><loc>/a</loc></url><a"), endless(strings.Repeat(" a='>'", 1<<10))), writethru.TooLarge, 1},
		{"gzip cut", io.LimitReader(packed(t, strings.NewReader(entries(1000))), 60), writethru.Malformed, 0},
		{"gzip of nothing", strings.NewReader("\x1f\x8b\x00"), writethru.Malformed, 0},
		{"a reader that fails", io.MultiReader(strings.NewReader(entries(1)[:32]), iotest.ErrReader(errors.New("the cable is cut"))), writethru.Unreachable, 1},
		{"a reader that fails at once", iotest.ErrReader(writethru.Errorf(writethru.Forbidden, "no")), writethru.Forbidden, 0},
	}
	for _, test := range tests {
		s, err := Parse(test.body, harbour)
		kind := writethru.Kind("")
		if err != nil {
			kind = writethru.KindOf(err)
		}
		if kind != test.kind || test.read > 0 && len(s.Pages) != test.read {
			t.Errorf("%s: got %d entries and %v", test.name, len(s.Pages), err)
		}
	}
}

func TestTooLarge(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("reads 50 MiB twice")
	}
	field := "<a>" + strings.Repeat(" ", 1<<16) + "</a>"
	for name, body := range map[string]io.Reader{
		"endless": endless(strings.Repeat("tide\n", 1<<10)),
		"bomb":    packed(t, io.LimitReader(endless(field), MaxBytes+1)),
	} {
		if _, err := Parse(body, harbour); writethru.KindOf(err) != writethru.TooLarge {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// endless repeats a text for ever.
func endless(text string) io.Reader { return &repeater{text: text} }

type repeater struct{ text, rest string }

func (r *repeater) Read(p []byte) (int, error) {
	if r.rest == "" {
		r.rest = r.text
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// packed returns a body compressed by gzip.
func packed(t testing.TB, body io.Reader) io.Reader {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := io.Copy(w, body); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return &b
}

func TestLimit(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]writethru.Kind{"tid": "", "tide": "", "tides": writethru.TooLarge} {
		for _, r := range []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text))} {
			got, err := io.ReadAll(&limit{r, len("tide")})
			if want == "" && err == nil && string(got) == text {
				continue
			}
			if writethru.KindOf(err) != want || string(got) != "tide" {
				t.Errorf("%q: got %q, %v", text, got, err)
			}
		}
	}
}

func TestMembers(t *testing.T) {
	t.Parallel()
	half := len(pages) / 2
	body := io.MultiReader(packed(t, strings.NewReader(pages[:half])), packed(t, strings.NewReader(pages[half:])))
	want, _ := read(strings.NewReader(pages))
	if got, err := read(body); err != nil || got != want {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestEncodings(t *testing.T) {
	t.Parallel()
	const body = `<?xml version="1.0" encoding="%s"?><urlset><url><loc>/a</loc><news><title>Brücke</title></news></url></urlset>`
	for name, test := range map[string]struct {
		label  string
		encode func(string) (string, error)
	}{
		"ISO-8859-1":             {"ISO-8859-1", charmap.ISO8859_1.NewEncoder().String},
		"UTF-16 with a mark":     {"UTF-16", unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String},
		"UTF-16 without a mark":  {"UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String},
		"UTF-8 named UTF-16":     {"UTF-16", unicode.UTF8.NewEncoder().String},
		"UTF-8 named otherwise":  {"windows-1252", unicode.UTF8.NewEncoder().String},
		"UTF-8 with a mark":      {"utf-8", unicode.UTF8BOM.NewEncoder().String},
		"UTF-8 by an odd name":   {"unknown", unicode.UTF8.NewEncoder().String},
		"UTF-8 by an empty name": {"", unicode.UTF8.NewEncoder().String},
	} {
		encoded, err := test.encode(fmt.Sprintf(body, test.label))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := read(strings.NewReader(encoded)); err != nil || got != "/a  , , Brücke, \n" {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
	}
}

func TestHasUTF8(t *testing.T) {
	t.Parallel()
	for head, want := range map[string]bool{"": false, "tide": false, "Brücke": true, "ü\xc3": true, "\xc3": false, "ü\xfc ": false} {
		if got := hasUTF8([]byte(head)); got != want {
			t.Errorf("%q: got %v", head, got)
		}
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	s, err := Parse(strings.NewReader("<urlset><url><loc>/a</loc></url><sitemap><loc>/b</loc></sitemap></urlset>"), harbour)
	want := &Sitemap{
		Pages:    []Entry{{URL: "https://harbour.example/a"}},
		Sitemaps: []Entry{{URL: "https://harbour.example/b", IsSitemap: true}},
	}
	if diff := cmp.Diff(want, s); err != nil || diff != "" {
		t.Errorf("%v, %s", err, diff)
	}
}

func TestStop(t *testing.T) {
	t.Parallel()
	for range Entries(io.MultiReader(strings.NewReader("<urlset>"), endless("<url><loc>/a</loc></url>")), harbour) {
		break
	}
}

func TestParseDate(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"2025":                            "2025-01-01",
		"2025-08":                         "2025-08-01",
		"2025-08-25":                      "2025-08-25",
		"2025-08-25T14:03Z":               "2025-08-25T14:03:00Z",
		"2025-08-25T14:03+02:00":          "2025-08-25T14:03:00+02:00",
		"2025-08-25T14:03:09-05:30":       "2025-08-25T14:03:09-05:30",
		"2025-08-25T14:03:09.45Z":         "2025-08-25T14:03:09Z",
		"2025-08-25T14:03:09+0200":        "2025-08-25T14:03:09+02:00",
		"2025-08-25T14:03+0200":           "2025-08-25T14:03:00+02:00",
		"2025-08-25T14:03:09":             "2025-08-25T14:03:09Z",
		"2025-08-25 14:03":                "2025-08-25T14:03:00Z",
		"2025-08-25 14:03:09 +02:00":      "2025-08-25T14:03:09+02:00",
		"Mon, 25 Aug 2025 14:03:09 +0200": "2025-08-25T14:03:09+02:00",
		"Mon, 25 Aug 2025 14:03:09 GMT":   "2025-08-25T14:03:09Z",
		"":                                "",
		"today":                           "",
		"2025-02-30":                      "",
		"2025-08-25T25:00Z":               "",
		"0000-00-00T00:00:00+00:00":       "",
	} {
		if got := parseDate(text).String(); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
