package sitemap

import (
	"bytes"
	"io"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/writethru/writethru"
)

func FuzzParse(f *testing.F) {
	for _, body := range []string{pages, news, index, "https://harbour.example/a\r\n\nb", "\xff\xfe<\x00u\x00"} {
		f.Add([]byte(body))
	}
	if body, err := io.ReadAll(packed(f, strings.NewReader(news))); err == nil {
		f.Add(body)
	}
	f.Add([]byte(`x<?xml encoding='latin1'?><s:urlset><s:url><s:loc>/&#x0;&amp<a></s:url><s:url/></z>]]><![CDATA[<!-- `))
	f.Fuzz(func(t *testing.T, body []byte) {
		s, err := Parse(bytes.NewReader(body), harbour)
		if err != nil && writethru.KindOf(err) == writethru.Internal {
			t.Errorf("an error without kind: %v", err)
		}
		for _, e := range append(s.Pages, s.Sitemaps...) {
			checkEntry(t, e)
		}
	})
}

func checkEntry(t *testing.T, e Entry) {
	t.Helper()
	u, err := url.Parse(e.URL)
	if err != nil || !strings.HasPrefix(u.Scheme, "http") || u.Host == "" {
		t.Errorf("the address %q", e.URL)
	}
	if e.News != nil && !utf8.ValidString(e.News.Title+e.News.Publication+e.News.Language) {
		t.Errorf("the news %q", *e.News)
	}
}
