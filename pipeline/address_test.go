package pipeline

import (
	"testing"

	"github.com/writethru/writethru"
)

func TestAddress(t *testing.T) {
	t.Parallel()
	tests := []struct{ about, named, fetched, want string }{
		{"the page names none", "", "https://herald.example/mill?utm_source=mail", "https://herald.example/mill"},
		{"the page names another", "https://herald.example/2031/mill", "https://herald.example/mill?id=3", "https://herald.example/2031/mill"},
		{"another host of the site", "https://www.herald.example/mill", "https://amp.herald.example/mill", "https://www.herald.example/mill"},
		{"the outlet that the story is from", "https://wire.example/mill", "https://herald.example/mill", "https://herald.example/mill"},
		{"the home page on every page", "https://herald.example/", "https://herald.example/mill", "https://herald.example/mill"},
		{"the home page itself", "https://herald.example/", "https://herald.example/?edition=1", "https://herald.example/?edition=1"},
		{"a file", "https://herald.example/mill", "file:///pages/mill.html", "https://herald.example/mill"},
		{"a file that names none", "", "file:///pages/mill.html", "file:///pages/mill.html"},
		{"sites under one suffix", "https://one.co.uk/mill", "https://two.co.uk/mill", "https://two.co.uk/mill"},
		{"nothing at all", "", "", ""},
		{"no address", "https://[", "https://herald.example/mill", "https://herald.example/mill"},
	}
	for _, test := range tests {
		doc := &writethru.Document{}
		doc.Article.URL = test.named
		if got := address(doc, Fetched{FinalURL: test.fetched}); got != test.want {
			t.Errorf("%s: %q, want %q", test.about, got, test.want)
		}
	}
}
