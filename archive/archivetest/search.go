package archivetest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

func searchWords(t *testing.T, a archive.Archive) {
	put(t, a, first())
	for _, test := range []struct {
		text  string
		marks string // in their order, parted by |; "-" for no hit
	}{
		{"ferry", "ferry"},
		{"FERRY river", "ferry|river"},
		{`"the river rose"`, "the river rose"},
		{`“the river rose” pier`, "the river rose|pier"},
		{`"river the rose"`, "-"},
		{"ferry volcano", "-"},
		{`ferry Ferry "the ferry"`, "The ferry"},
		{"zoe", "Zoë"},
		{"12.5", "12.5"},
		{"stops", ""},                           // in the title alone
		{`"weir stopped on`, "Weir stopped on"}, // a quotation mark that is left open
		{`"rose ada"`, "-"},                     // across sentences
		{"!!!", "-"},
	} {
		hits := must[[]archive.Hit](t)(a.Search(t.Context(), archive.SearchQuery{Text: test.text}))
		wantEqual(t, "marks of "+test.text, marked(hits), test.marks)
	}
	hit := must[[]archive.Hit](t)(a.Search(t.Context(), archive.SearchQuery{Text: "pier"}))[0]
	wantEqual(t, "sentence", hit.Sentences[0].In(hit.Text), "Ada Marsh: We will open the pier again.")
}

func marked(hits []archive.Hit) string {
	if len(hits) == 0 {
		return "-"
	}
	var words []string
	for _, m := range hits[0].Marks {
		words = append(words, m.In(hits[0].Text))
	}
	return strings.Join(words, "|")
}

func searchNames(t *testing.T, a archive.Archive) {
	put(t, a, first())
	for _, test := range []struct {
		q    archive.SearchQuery
		want int
	}{
		{archive.SearchQuery{By: "Marsh"}, 1},
		{archive.SearchQuery{By: "zoe brandt"}, 1},
		{archive.SearchQuery{By: "Brandt, Zoë"}, 1},
		{archive.SearchQuery{By: "Zoë Marsh"}, 0}, // two people
		{archive.SearchQuery{By: "Holt"}, 0},
		{archive.SearchQuery{About: "ada marsh"}, 1},
		{archive.SearchQuery{About: "..."}, 0},
		{archive.SearchQuery{Outlet: "The Tarn Courier", Text: "river", By: "Ada"}, 1},
		{archive.SearchQuery{Outlet: "The Weir Herald", Text: "river"}, 0},
	} {
		hits := must[[]archive.Hit](t)(a.Search(t.Context(), test.q))
		wantEqual(t, fmt.Sprintf("hits of %+v", test.q), len(hits), test.want)
	}
}

func searchTimes(t *testing.T, a archive.Archive) {
	for i := range 40 {
		d := first()
		d.url = fmt.Sprintf("https://courier.example/%d", i)
		d.seen = time.Date(2024, time.Month(1+i), 1, 0, 0, 0, 0, time.UTC)
		put(t, a, d)
	}
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	for _, test := range []struct {
		after, until time.Time
		want         int
	}{
		{time.Time{}, time.Time{}, 40},
		{day(2024, 1, 1), time.Time{}, 40},
		{day(2024, 1, 2), time.Time{}, 39},
		{time.Time{}, day(2025, 1, 1), 12},
		{time.Time{}, day(2025, 1, 2), 13},
		{day(2024, 11, 15), day(2026, 2, 1), 14},
		{day(2025, 1, 1), day(2026, 1, 1), 12},
		{day(2026, 1, 1), day(2025, 1, 1), 0},
		{day(1, 1, 1), day(9999, 1, 1), 40},
	} {
		hits := must[[]archive.Hit](t)(a.Search(t.Context(), archive.SearchQuery{Text: "ferry", After: test.after, Until: test.until, Limit: 100}))
		wantEqual(t, fmt.Sprintf("hits from %v to %v", test.after, test.until), len(hits), test.want)
	}
}

// searchVersions looks for what was once said, and is no longer.
func searchVersions(t *testing.T, a archive.Archive) {
	d := first()
	put(t, a, d)
	d = d.then("Zoë Brandt: Nobody told us.", "The mayor was silent.", writethru.QuoteDropped)
	put(t, a, d)
	d = d.then("Friday", "Saturday", writethru.DateChanged)
	put(t, a, d)
	for _, test := range []struct {
		q    archive.SearchQuery
		want int // number of the version, 0 for none
	}{
		{archive.SearchQuery{Text: "ferry"}, 3},
		{archive.SearchQuery{Text: "mayor"}, 3},
		{archive.SearchQuery{Text: "mayor friday"}, 2},
		{archive.SearchQuery{Text: "ferry nobody"}, 1},
		{archive.SearchQuery{Text: "mayor nobody"}, 0},
		{archive.SearchQuery{By: "Zoë"}, 1},
		{archive.SearchQuery{About: "brandt"}, 1},
		{archive.SearchQuery{Changed: writethru.QuoteDropped}, 2},
		{archive.SearchQuery{Changed: writethru.QuoteDropped, Text: "saturday"}, 0},
		{archive.SearchQuery{Text: "ferry", Until: noon.Add(time.Minute)}, 1},
	} {
		hits := must[[]archive.Hit](t)(a.Search(t.Context(), test.q))
		got := 0
		if len(hits) > 0 {
			got = hits[0].Version.Number
		}
		wantEqual(t, fmt.Sprintf("version for %+v", test.q), got, test.want)
	}
}

func searchPages(t *testing.T, a archive.Archive) {
	for i := range 7 {
		d := first()
		d.url = fmt.Sprintf("https://courier.example/%d", i)
		if i%3 == 0 {
			d.text = strings.Replace(d.text, "The ferry", "The boat", 1)
		}
		put(t, a, d)
	}
	var got []int64
	q := archive.SearchQuery{Text: `"the ferry"`, Limit: 2}
	for {
		hits := must[[]archive.Hit](t)(a.Search(t.Context(), q))
		if len(hits) == 0 {
			break
		}
		for _, h := range hits {
			got = append(got, h.Article.ID)
		}
		q.Before = hits[len(hits)-1].Article.Latest
	}
	wantEqual(t, "articles", fmt.Sprint(got), fmt.Sprint([]int64{6, 5, 3, 2}))
}

// searchSince looks at what changed since, and not at what was there before.
func searchSince(t *testing.T, a archive.Archive) {
	old, d := first(), first()
	d.url = "https://courier.example/other"
	put(t, a, old)
	since := put(t, a, d).Version
	changed := put(t, a, old.then("Friday", "Saturday", writethru.DateChanged))
	for _, q := range []archive.SearchQuery{{Text: "ferry"}, {By: "Zoë"}, {}} {
		q.Since = since
		hits := must[[]archive.Hit](t)(a.Search(t.Context(), q))
		if len(hits) != 1 || hits[0].Version.ID != changed.Version {
			t.Errorf("%+v: %d hits", q, len(hits))
		}
		q.Before = changed.Version
		wantEqual(t, "hits between two that are side by side", len(must[[]archive.Hit](t)(a.Search(t.Context(), q))), 0)
	}
}

// searchAnything types what no query language would allow.
func searchAnything(t *testing.T, a archive.Archive) {
	put(t, a, first())
	for _, text := range []string{
		`"`, `""`, `"""`, `ferry"`, `NEAR(`, `a AND`, `OR`, `NOT ferry`, `text:ferry`, `-ferry`, `^ferry`, `ferry*`, `(ferry`, `'; --`,
		"\x00", "\xff\xfe", "ferry\x00river", "日本", strings.Repeat("ferry ", 5000), strings.Repeat(`"`, 999), strings.Repeat("x", 1<<16), "{a b}:c", "`", "\\", "ﬁ ß ﷺ",
	} {
		for _, q := range []archive.SearchQuery{{Text: text}, {By: text}, {About: text}, {Outlet: text}} {
			if _, err := a.Search(t.Context(), q); err != nil {
				t.Errorf("%.40q: %v", text, err)
			}
		}
		if _, err := a.Quotes(t.Context(), archive.QuoteQuery{By: text, About: text}); err != nil {
			t.Errorf("quotes of %.40q: %v", text, err)
		}
	}
}
