package archivetest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

func quotes(t *testing.T, a archive.Archive) {
	d := first()
	stored := put(t, a, d)
	other := first()
	other.url, other.outlet, other.text = "https://herald.example/1", "The Weir Herald", "Ada Marsh: I am sorry for the pier."
	put(t, a, other)
	for _, test := range []struct {
		q    archive.QuoteQuery
		want string
	}{
		{archive.QuoteQuery{}, "I am sorry for the pier.|Nobody told us.|We will open the pier again."},
		{archive.QuoteQuery{Limit: 1}, "I am sorry for the pier."},
		{archive.QuoteQuery{By: "zoe"}, "Nobody told us."},
		{archive.QuoteQuery{By: "Marsh"}, "I am sorry for the pier.|We will open the pier again."},
		{archive.QuoteQuery{By: "Marsh", Outlet: d.outlet}, "We will open the pier again."},
		{archive.QuoteQuery{By: "Marsh", Article: stored.Article, Limit: 1}, "We will open the pier again."},
		{archive.QuoteQuery{About: "Pier"}, "I am sorry for the pier.|We will open the pier again."},
		{archive.QuoteQuery{About: "pier open"}, "We will open the pier again."},
		{archive.QuoteQuery{Outlet: "Nobody's"}, ""},
	} {
		list := must[[]archive.Quote](t)(a.Quotes(t.Context(), test.q))
		wantEqual(t, fmt.Sprintf("quotes of %+v", test.q), said(list), test.want)
	}
	q := must[[]archive.Quote](t)(a.Quotes(t.Context(), archive.QuoteQuery{By: "Zoë"}))[0]
	wantEqual(t, "quote", q, archive.Quote{
		ID: q.ID, Article: stored.Article, URL: d.url, Outlet: d.outlet, Title: d.title, Speaker: "Zoë Brandt", Source: "Zoë Brandt",
		Kind: writethru.Direct, Words: "Nobody told us.", First: 1, Last: 1, Since: noon,
	})
	next := must[[]archive.Quote](t)(a.Quotes(t.Context(), archive.QuoteQuery{Before: q.ID}))
	wantEqual(t, "the page before", said(next), "We will open the pier again.")
}

func said(list []archive.Quote) string {
	words := make([]string, len(list))
	for i, q := range list {
		words[i] = q.Words
	}
	return strings.Join(words, "|")
}

func quotesComeAndGo(t *testing.T, a archive.Archive) {
	d := first()
	put(t, a, d)
	gone := d.then("Zoë Brandt: Nobody told us.", "Tom Reyes: We are used to it.")
	put(t, a, gone)
	span := func(by string) string {
		q := must[[]archive.Quote](t)(a.Quotes(t.Context(), archive.QuoteQuery{By: by}))[0]
		return fmt.Sprint(q.First, q.Last, q.Dropped)
	}
	wantEqual(t, "one that was dropped", span("Zoë"), "1 1 true")
	wantEqual(t, "one that stayed", span("Ada"), "1 2 false")
	wantEqual(t, "one that came", span("Tom"), "2 2 false")
	put(t, a, gone.then("Tom Reyes: We are used to it.", "Zoë Brandt: Nobody told us."))
	wantEqual(t, "one that came back", span("Zoë"), "1 3 false")
	wantEqual(t, "one that went", span("Tom"), "2 2 true")
}
