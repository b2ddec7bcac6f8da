package archivetest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

func putAndFind(t *testing.T, a archive.Archive) {
	d := first()
	stored := put(t, a, d)
	wantEqual(t, "what was stored", stored, archive.Stored{Article: stored.Article, Version: stored.Version, Number: 1, New: true})
	article := must[archive.Article](t)(a.Find(t.Context(), "HTTPS://Courier.Example:443/ferry?utm_source=mail#top"))
	wantEqual(t, "id", article.ID, stored.Article)
	wantEqual(t, "latest", article.Latest, stored.Version)
	wantEqual(t, "title", article.Title, d.title)
	wantEqual(t, "outlet", article.Outlet, d.outlet)
	wantEqual(t, "first seen", article.FirstSeen, noon)
	wantEqual(t, "published", article.Published.String(), "2026-03-14T12:00:00Z")
	same(t, a, stored.Version, d)
	v := must[[]archive.Version](t)(a.Versions(t.Context(), stored.Article))
	wantEqual(t, "versions", len(v), 1)
	wantEqual(t, "digest", v[0].Digest, archive.Digest(&reading(d).Document))
	wantEqual(t, "content type", v[0].ContentType, "text/html")
}

// same fails the test where a version is not that of a draft.
func same(t *testing.T, a archive.Archive, version int64, d draft) {
	t.Helper()
	c := d.capture()
	if page := must[[]byte](t)(a.Page(t.Context(), version)); !bytes.Equal(page, c.Page) {
		t.Errorf("page of version %d is %q, want %q", version, page, c.Page)
	}
	got := must[[]byte](t)(json.Marshal(must[*writethru.Reading](t)(a.Reading(t.Context(), version))))
	if want := must[[]byte](t)(json.Marshal(c.Reading)); !bytes.Equal(got, want) {
		t.Errorf("reading of version %d is %s, want %s", version, got, want)
	}
}

func putTwice(t *testing.T, a archive.Archive) {
	d := first()
	stored := put(t, a, d)
	d.seen = noon.Add(time.Minute)
	for range 2 {
		stored.New = false
		wantEqual(t, "what was stored again", put(t, a, d), stored)
	}
	article := must[archive.Article](t)(a.Article(t.Context(), stored.Article))
	wantEqual(t, "versions", article.Versions, 1)
	wantEqual(t, "last seen", article.LastSeen, d.seen)
	wantEqual(t, "last changed", article.LastChanged, noon)
}

func putNext(t *testing.T, a archive.Archive) {
	d := first()
	one := put(t, a, d)
	d2 := d.then("$12.5 million", "$14 million", writethru.FigureChanged)
	two := put(t, a, d2)
	wantEqual(t, "what was stored", two, archive.Stored{Article: one.Article, Version: two.Version, Number: 2, New: true})
	same(t, a, one.Version, d)
	same(t, a, two.Version, d2)
	v := must[[]archive.Version](t)(a.Versions(t.Context(), one.Article))
	wantEqual(t, "versions", len(v), 2)
	wantEqual(t, "changes of the first", len(v[0].Changes), 0)
	wantEqual(t, "change of the second", v[1].Changes[0].Kind, writethru.FigureChanged)
	wantEqual(t, "last seen of the first", v[0].LastSeen, noon)
	article := must[archive.Article](t)(a.Article(t.Context(), one.Article))
	wantEqual(t, "last changed", article.LastChanged, d2.seen)
	wantEqual(t, "latest change", article.LatestChanges[0].Kind, writethru.FigureChanged)
	back := d2.then("$14 million", "$12.5 million")
	wantEqual(t, "number of the first one that is back", put(t, a, back).Number, 3)
}

// putLate puts captures once more, and captures that are older than what is known.
func putLate(t *testing.T, a archive.Archive) {
	d := first()
	one := put(t, a, d)
	two := put(t, a, d.then("Friday", "Saturday"))
	wantEqual(t, "the first, once more", put(t, a, d), archive.Stored{Article: one.Article, Version: one.Version, Number: 1})
	slipped := d.then("Friday", "Monday")
	slipped.seen = noon.Add(30 * time.Minute)
	three := put(t, a, slipped)
	wantEqual(t, "number of one by a clock that is wrong", three.Number, two.Number+1)
	old := d.then("Friday", "Sunday")
	old.seen = noon.AddDate(0, 0, -3)
	_, err := a.Put(t.Context(), old.capture())
	wantKind(t, "a capture older than the latest version", err, writethru.Forbidden)
	v := must[[]archive.Version](t)(a.Versions(t.Context(), one.Article))
	wantEqual(t, "versions", len(v), 3)
	wantEqual(t, "first seen", v[2].FirstSeen, noon.Add(time.Hour))
}

func putUnderOtherAddresses(t *testing.T, a archive.Archive) {
	d := first()
	c := d.capture()
	c.Aliases = []string{"https://courier.example/?p=17"}
	one := must[archive.Stored](t)(a.Put(t.Context(), c))
	moved := d.then("Friday", "Saturday")
	c = moved.capture()
	c.URL, c.Aliases = "https://courier.example/ferry-stops-on-saturday", []string{"https://courier.example/?p=17"}
	two := must[archive.Stored](t)(a.Put(t.Context(), c))
	wantEqual(t, "article", two.Article, one.Article)
	for _, url := range []string{d.url, c.URL, c.Aliases[0]} {
		article := must[archive.Article](t)(a.Find(t.Context(), url))
		wantEqual(t, "article at "+url, article.ID, one.Article)
		wantEqual(t, "address", article.URL, c.URL)
	}
}

func refuse(t *testing.T, a archive.Archive) {
	c := first().capture()
	c.URL = " "
	_, err := a.Put(t.Context(), c)
	wantKind(t, "no address", err, writethru.Malformed)
	c = first().capture()
	c.Reading = nil
	_, err = a.Put(t.Context(), c)
	wantKind(t, "no reading", err, writethru.Empty)
}

// chain puts more versions than one full frame serves, with a page that is empty among them.
func chain(t *testing.T, a archive.Archive) {
	d := first()
	var drafts []draft
	var ids []int64
	for i := range 80 {
		d = d.then("Ada Marsh: ", fmt.Sprintf("Pier %d is closed.\nAda Marsh: ", i))
		drafts, ids = append(drafts, d), append(ids, put(t, a, d).Version)
	}
	for i, id := range ids {
		same(t, a, id, drafts[i])
	}
	c := d.then("Pier 7 ", "Pier 700 ").capture()
	c.Page = nil
	empty := must[archive.Stored](t)(a.Put(t.Context(), c))
	wantEqual(t, "size of no page", len(must[[]byte](t)(a.Page(t.Context(), empty.Version))), 0)
	d.seen = d.seen.Add(time.Hour)
	last := d.then("Pier 8 ", "Pier 800 ")
	same(t, a, put(t, a, last).Version, last)
}

func atOnce(t *testing.T, a archive.Archive) {
	const writers, puts = 4, 12
	done := make(chan error)
	for range writers {
		go func() {
			var failed error
			for i := range puts {
				d := first()
				d.url = fmt.Sprintf("https://courier.example/%d", i)
				if _, err := a.Put(t.Context(), d.capture()); err != nil {
					failed = err
				}
				if _, err := a.Find(t.Context(), d.url); err != nil {
					failed = err
				}
			}
			done <- failed
		}()
	}
	for range writers {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	list := must[[]archive.Article](t)(a.Articles(t.Context(), archive.ArticleQuery{}))
	wantEqual(t, "articles", len(list), puts)
	for _, article := range list {
		wantEqual(t, "versions", article.Versions, 1)
	}
}
