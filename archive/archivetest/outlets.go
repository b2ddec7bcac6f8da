package archivetest

import (
	"fmt"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
)

// courierAndHerald puts three articles of the Courier, of which the first changes twice, and one of the Herald.
func courierAndHerald(t *testing.T, a archive.Archive) {
	for i, outlet := range []string{"Courier", "Herald", "Courier", "Courier"} {
		d := first()
		d.url, d.outlet, d.seen = fmt.Sprintf("https://news.example/%d", i), outlet, noon.Add(time.Duration(i)*24*time.Hour)
		put(t, a, d)
	}
	d := first()
	d.url, d.outlet = "https://news.example/0", "Courier"
	d = d.then("Friday", "Saturday")
	put(t, a, d)
	put(t, a, d) // twice is once
	d.seen = noon.Add(4 * 24 * time.Hour)
	put(t, a, d.then("stopped", "sank"))
}

func outlets(t *testing.T, a archive.Archive) {
	ask := func(q archive.OutletQuery) []archive.Outlet {
		return must[[]archive.Outlet](t)(a.Outlets(t.Context(), q))
	}
	wantEqual(t, "outlets of an empty archive", len(ask(archive.OutletQuery{})), 0)
	courierAndHerald(t, a)
	all := ask(archive.OutletQuery{})
	wantEqual(t, "outlets", len(all), 2)
	courier, herald := all[0], all[1]
	wantEqual(t, "the first", courier, archive.Outlet{
		ID: courier.ID, Name: "Courier", URL: "https://news.example/0", Articles: 3, Versions: 5, LastChanged: noon.Add(97 * time.Hour),
	})
	wantEqual(t, "the second", herald, archive.Outlet{
		ID: herald.ID, Name: "Herald", URL: "https://news.example/1", Articles: 1, Versions: 1, LastChanged: noon.Add(24 * time.Hour),
	})
	wantEqual(t, "by name", ask(archive.OutletQuery{Name: "Herald"})[0], herald)
	wantEqual(t, "of no name that is known", len(ask(archive.OutletQuery{Name: "herald"})), 0)
	wantEqual(t, "of the first page", len(ask(archive.OutletQuery{Limit: 1})), 1)
	wantEqual(t, "of the second", ask(archive.OutletQuery{After: courier.ID, Limit: 1})[0], herald)
}

func activity(t *testing.T, a archive.Archive) {
	courierAndHerald(t, a)
	since := noon.Add(-90 * time.Minute)
	began := func(outlet string, hours, articles, versions int) archive.Activity {
		return archive.Activity{Outlet: outlet, Begin: noon.Add(time.Duration(hours) * time.Hour), Articles: articles, Versions: versions}
	}
	for _, test := range []struct {
		about string
		query archive.ActivityQuery
		want  []archive.Activity
	}{
		{"by day", archive.ActivityQuery{Since: since}, []archive.Activity{
			began("Courier", -2, 1, 1), began("Courier", 46, 1, 0), began("Courier", 70, 1, 0), began("Courier", 94, 0, 1),
			began("Herald", 22, 1, 0),
		}},
		{"at once", archive.ActivityQuery{Since: since, Step: 1000 * time.Hour}, []archive.Activity{
			began("Courier", -2, 3, 2), began("Herald", -2, 1, 0),
		}},
		{"of one outlet, by the hour", archive.ActivityQuery{Outlet: "Courier", Since: noon, Step: time.Minute}, []archive.Activity{
			began("Courier", 0, 1, 0), began("Courier", 1, 0, 1), began("Courier", 48, 1, 0),
			began("Courier", 72, 1, 0), began("Courier", 97, 0, 1),
		}},
		{"of late", archive.ActivityQuery{Since: noon.Add(97 * time.Hour)}, []archive.Activity{began("Courier", 97, 0, 1)}},
		{"of nobody", archive.ActivityQuery{Outlet: "Tribune"}, nil},
	} {
		got := must[[]archive.Activity](t)(a.Activity(t.Context(), test.query))
		wantEqual(t, "activity "+test.about, fmt.Sprint(got), fmt.Sprint(test.want))
	}
}
