package archivetest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

func seenAndWithdrawn(t *testing.T, a archive.Archive) {
	d := first()
	stored := put(t, a, d)
	later := noon.Add(2 * time.Hour)
	check(t, a.Seen(t.Context(), stored.Article, later))
	check(t, a.Seen(t.Context(), stored.Article, noon))
	check(t, a.Withdraw(t.Context(), stored.Article, later))
	article := must[archive.Article](t)(a.Article(t.Context(), stored.Article))
	wantEqual(t, "last seen", article.LastSeen, later)
	wantEqual(t, "withdrawn", article.Withdrawn, true)
	same(t, a, stored.Version, d)
	d.seen = later.Add(time.Hour)
	put(t, a, d)
	article = must[archive.Article](t)(a.Article(t.Context(), stored.Article))
	wantEqual(t, "withdrawn, once it is back", article.Withdrawn, false)
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func aliases(t *testing.T, a archive.Archive) {
	d := first()
	stored := put(t, a, d)
	other := d
	other.url = "https://courier.example/bridge"
	put(t, a, other)
	check(t, a.Alias(t.Context(), stored.Article, "https://short.example/x"))
	check(t, a.Alias(t.Context(), stored.Article, other.url))
	wantEqual(t, "article", must[archive.Article](t)(a.Find(t.Context(), "https://short.example/x")).ID, stored.Article)
	if must[archive.Article](t)(a.Find(t.Context(), other.url)).ID == stored.Article {
		t.Error("an address was taken from its article")
	}
}

func listArticles(t *testing.T, a archive.Archive) {
	var ids []int64
	for i, outlet := range []string{"Courier", "Herald", "Courier", "Herald", "Courier"} {
		d := first()
		d.url, d.outlet = fmt.Sprintf("https://news.example/%d", i), outlet
		ids = append(ids, put(t, a, d).Article)
	}
	d := first()
	d.url, d.outlet = "https://news.example/1", "Herald"
	put(t, a, d.then("Friday", "Saturday", writethru.DateChanged, writethru.QuoteDropped))
	for _, test := range []struct {
		about string
		q     archive.ArticleQuery
		want  []int64
	}{
		{"all", archive.ArticleQuery{}, []int64{ids[1], ids[4], ids[3], ids[2], ids[0]}},
		{"the newest two", archive.ArticleQuery{Limit: 2}, []int64{ids[1], ids[4]}},
		{"of an outlet", archive.ArticleQuery{Outlet: "Courier"}, []int64{ids[4], ids[2], ids[0]}},
		{"of none", archive.ArticleQuery{Outlet: "courier"}, nil},
		{"by change", archive.ArticleQuery{Change: writethru.QuoteDropped}, []int64{ids[1]}},
		{"by another", archive.ArticleQuery{Change: writethru.QuoteAdded}, nil},
		{"both", archive.ArticleQuery{Change: writethru.DateChanged, Outlet: "Herald"}, []int64{ids[1]}},
		{"neither", archive.ArticleQuery{Change: writethru.DateChanged, Outlet: "Courier"}, nil},
	} {
		list := must[[]archive.Article](t)(a.Articles(t.Context(), test.q))
		wantEqual(t, test.about, fmt.Sprint(articleIDs(list)), fmt.Sprint(test.want))
	}
	page := must[[]archive.Article](t)(a.Articles(t.Context(), archive.ArticleQuery{Limit: 2}))
	page = must[[]archive.Article](t)(a.Articles(t.Context(), archive.ArticleQuery{Limit: 2, Before: page[1].Latest}))
	wantEqual(t, "the next two", fmt.Sprint(articleIDs(page)), fmt.Sprint([]int64{ids[3], ids[2]}))
}

func listByPerson(t *testing.T, a archive.Archive) {
	var ids []int64
	for i, outlet := range []string{"Courier", "Herald", "Courier"} {
		d := first()
		d.url, d.outlet = fmt.Sprintf("https://news.example/%d", i), outlet
		ids = append(ids, put(t, a, d).Article)
	}
	d := first()
	d.url, d.outlet = "https://news.example/2", "Courier"
	put(t, a, d.then("Zoë Brandt: Nobody told us.", "The mayor was silent.", writethru.QuoteDropped))
	all := []int64{ids[2], ids[1], ids[0]}
	for _, test := range []struct {
		about string
		q     archive.ArticleQuery
		want  []int64
	}{
		{"a name", archive.ArticleQuery{Person: "ADA marsh"}, all},
		{"a part of it", archive.ArticleQuery{Person: "Marsh"}, all},
		{"one that was dropped", archive.ArticleQuery{Person: "zoe brandt"}, all},
		{"words that are not side by side", archive.ArticleQuery{Person: "Brandt Zoë"}, nil},
		{"words of two names", archive.ArticleQuery{Person: "Marsh Zoë"}, nil},
		{"nobody", archive.ArticleQuery{Person: "Holt"}, nil},
		{"no word", archive.ArticleQuery{Person: "..."}, nil},
		{"with an outlet", archive.ArticleQuery{Person: "Brandt", Outlet: "Courier"}, []int64{ids[2], ids[0]}},
		{"with a change", archive.ArticleQuery{Person: "Brandt", Change: writethru.QuoteDropped}, []int64{ids[2]}},
		{"with both", archive.ArticleQuery{Person: "Brandt", Change: writethru.QuoteDropped, Outlet: "Herald"}, nil},
	} {
		list := must[[]archive.Article](t)(a.Articles(t.Context(), test.q))
		wantEqual(t, test.about, fmt.Sprint(articleIDs(list)), fmt.Sprint(test.want))
	}
	page := must[[]archive.Article](t)(a.Articles(t.Context(), archive.ArticleQuery{Person: "Marsh", Limit: 2}))
	page = must[[]archive.Article](t)(a.Articles(t.Context(), archive.ArticleQuery{Person: "Marsh", Before: page[1].Latest}))
	wantEqual(t, "the last", fmt.Sprint(articleIDs(page)), fmt.Sprint(ids[:1]))
}

func articleIDs(list []archive.Article) (ids []int64) {
	for _, a := range list {
		ids = append(ids, a.ID)
	}
	return ids
}

func missing(t *testing.T, a archive.Archive) {
	_, err := a.Find(t.Context(), "https://courier.example/nothing")
	wantKind(t, "find", err, writethru.NotFound)
	_, err = a.Article(t.Context(), 99)
	wantKind(t, "article", err, writethru.NotFound)
	_, err = a.Versions(t.Context(), 99)
	wantKind(t, "versions", err, writethru.NotFound)
	_, err = a.Page(t.Context(), 99)
	wantKind(t, "page", err, writethru.NotFound)
	_, err = a.Reading(t.Context(), 99)
	wantKind(t, "reading", err, writethru.NotFound)
	wantKind(t, "seen", a.Seen(t.Context(), 99, noon), writethru.NotFound)
	wantKind(t, "withdraw", a.Withdraw(t.Context(), 99, noon), writethru.NotFound)
	wantKind(t, "alias", a.Alias(t.Context(), 99, "https://courier.example/x"), writethru.NotFound)
	wantKind(t, "schedule", a.Schedule(t.Context(), archive.Appointment{Article: 99}), writethru.NotFound)
}

func cancelled(t *testing.T, a archive.Archive) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := a.Put(ctx, first().capture()); !errors.Is(err, context.Canceled) {
		t.Errorf("put: error is %v", err)
	}
	if _, err := a.Search(ctx, archive.SearchQuery{}); !errors.Is(err, context.Canceled) {
		t.Errorf("search: error is %v", err)
	}
}
