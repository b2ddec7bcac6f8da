package opml

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
)

func TestParse(t *testing.T) {
	t.Parallel()
	gazette := Outline{Title: "The Gazette", URL: "https://gazette.example/feed", Home: "https://gazette.example/"}
	in := func(o Outline, folders ...string) Outline {
		o.Folders = folders
		return o
	}
	tests := []struct {
		name, text string
		want       []Outline
	}{
		{"flat", `<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body>
			<outline title="The Gazette" xmlUrl="https://gazette.example/feed" htmlUrl="https://gazette.example/"/></body></opml>`,
			[]Outline{gazette}},
		{"folders", `<opml version="2.0"><body><outline text="Coast &amp; sea"><outline text=" Ferries
			"><outline text="The Gazette" type="rss" xmlUrl="https://gazette.example/feed" htmlUrl="https://gazette.example/"/></outline></outline>
			<outline text="The Gazette" xmlUrl="https://gazette.example/feed" htmlUrl="https://gazette.example/"/></body></opml>`,
			[]Outline{in(gazette, "Coast & sea", "Ferries"), gazette}},
		{"a folder that is a feed", `<opml><body><outline text="a" xmlUrl="https://a.example/"><outline text="b" xmlUrl="https://b.example/"/></outline></body></opml>`,
			[]Outline{{Title: "a", URL: "https://a.example/"}, {Title: "b", URL: "https://b.example/"}}},
		{"broken", "exported by Harbour Reader\n<OPML><BODY><OUTLINE TEXT='Tide & time'><OUTLINE TEXT=a XMLURL=feed://a.example/?b=1&c=2>",
			[]Outline{{Title: "a", URL: "http://a.example/?b=1&c=2", Folders: []string{"Tide & time"}}}},
		{"no addresses of the web", `<opml><body><outline xmlUrl="file:///a"/><outline xmlUrl="/a"/><outline text="note"/><outline xmlUrl="feed:https://a.example/" htmlUrl="a"/></body></opml>`,
			[]Outline{{URL: "https://a.example/"}}},
		{"nothing", `<opml/>`, nil},
	}
	for _, test := range tests {
		got, err := Parse([]byte(test.text))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if diff := cmp.Diff(test.want, got, cmp.Comparer(sameFolders)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// sameFolders takes no folders for an empty list of them.
func sameFolders(a, b []string) bool { return strings.Join(a, "\x00") == strings.Join(b, "\x00") }

func TestParseFails(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]writethru.Kind{
		"": writethru.Empty, " \n": writethru.Empty, "<rss/>": writethru.Malformed, "gazette.example": writethru.Malformed,
	} {
		if _, err := Parse([]byte(text)); err == nil || writethru.KindOf(err) != want {
			t.Errorf("%q: error %v, want kind %s", text, err, want)
		}
	}
}

func TestParseKeepsLimits(t *testing.T) {
	t.Parallel()
	many, err := Parse([]byte("<opml><body>" + strings.Repeat(`<outline xmlUrl="https://a.example/"/>`, MaxOutlines+5)))
	if err != nil || len(many) != MaxOutlines {
		t.Errorf("%d outlines, error %v; want %d", len(many), err, MaxOutlines)
	}
	deep, err := Parse([]byte("<opml><body>" + strings.Repeat(`<outline text="f" xmlUrl="https://a.example/">`, 5_000)))
	if err != nil || len(deep) > 100 {
		t.Errorf("%d outlines, error %v; want those of the upper levels", len(deep), err)
	}
}

func TestWrite(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	err := Write(&b, "Harbours", []Outline{
		{Title: "The Gazette", URL: "https://gazette.example/?a=1&b=2", Home: "https://gazette.example/"},
		{Title: `A "quoted" <name>`, URL: "https://a.example/", Folders: []string{"Coast", "Ferries"}},
		{URL: "https://b.example/", Folders: []string{"Coast"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	const want = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Harbours</title>
  </head>
  <body>
    <outline text="The Gazette" type="rss" xmlUrl="https://gazette.example/?a=1&amp;b=2" htmlUrl="https://gazette.example/"></outline>
    <outline text="Coast">
      <outline text="Ferries">
        <outline text="A &#34;quoted&#34; &lt;name&gt;" type="rss" xmlUrl="https://a.example/"></outline>
      </outline>
      <outline text="" type="rss" xmlUrl="https://b.example/"></outline>
    </outline>
  </body>
</opml>
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What is written is read as it was, the feeds of a folder together.
func FuzzRoundTrip(f *testing.F) {
	f.Add([]byte(`<opml><body><outline text="a"><outline text="b" xmlUrl="https://a.example/"/></outline><outline xmlUrl="https://b.example/"/></body></opml>`))
	f.Add([]byte("<opml><outline text='&#0;'><outline xmlurl=feed:http://a/><outline xmlurl=//b"))
	f.Fuzz(func(t *testing.T, body []byte) {
		once, err := Parse(body)
		if err != nil {
			return
		}
		twice := rewritten(t, once)
		if len(twice) != len(once) {
			t.Fatalf("%d outlines of %d", len(twice), len(once))
		}
		if diff := cmp.Diff(twice, rewritten(t, twice), cmp.Comparer(sameFolders)); diff != "" {
			t.Errorf("(-once +twice):\n%s", diff)
		}
	})
}

func rewritten(t *testing.T, outlines []Outline) []Outline {
	var b bytes.Buffer
	if err := Write(&b, "x", outlines); err != nil {
		t.Fatal(err)
	}
	read, err := Parse(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} { // MB/s stays: the work is linear
		var text strings.Builder
		text.WriteString("<opml><body>")
		for i := range n {
			fmt.Fprintf(&text, `<outline text="Outlet %d" xmlUrl="https://o%d.example/feed"/>`, i, i)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(text.Len()))
			for b.Loop() {
				if _, err := Parse([]byte(text.String())); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
