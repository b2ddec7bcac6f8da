package metadata

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
)

func FuzzRead(f *testing.F) {
	f.Add(longPage(1), ferryURL)
	f.Add(`<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","name":["x",{"name":1}]}]}</script>`, "")
	f.Add(`<meta property="article:published_time" content="2025-13-45T99:99:99+99:99"><h1><span>A</span>B</h1><p>By `, "::")
	f.Add(`<h1>x</h1><time class=date>1er août 2025</time><b itemprop="author">Von von Von</b>`, "https://harbour.example/2025/08/25/")
	f.Fuzz(func(t *testing.T, page, url string) {
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			t.Skip("no tree")
		}
		check(t, Read(root, url), utf8.ValidString(page) && utf8.ValidString(url))
	})
}

func FuzzReadText(f *testing.F) {
	f.Add(" date 2025-08-25 Read more\n\nBy Jane Roe\n")
	f.Add("Updated: 25. August 2025, 14:03 Uhr\nTitle: x\n# y\nURL: http://\n")
	f.Fuzz(func(t *testing.T, text string) {
		check(t, ReadText(text), utf8.ValidString(text))
	})
}

// check holds what is true of all metadata, whatever they were read from.
func check(t *testing.T, m Metadata, valid bool) {
	t.Helper()
	for _, s := range append([]string{m.Title, m.Outlet, m.Lang, m.Canonical}, m.Byline...) {
		if strings.TrimSpace(s) != s {
			t.Errorf("white space around %q", s)
		}
		if valid && !utf8.ValidString(s) {
			t.Errorf("%q is not valid UTF-8", s)
		}
	}
	for _, name := range m.Byline {
		if name == "" {
			t.Error("an empty name")
		}
	}
	if len(m.Lang) > 3 {
		t.Errorf("language %q is no primary subtag", m.Lang)
	}
	for _, moment := range []string{m.Published.String(), m.Modified.String()} {
		if moment != "" && len(moment) < len("2006-01-02") {
			t.Errorf("moment %q", moment)
		}
	}
}
