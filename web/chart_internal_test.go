package web

import (
	"math"
	"strings"
	"testing"
	"time"
)

// TestChart looks whether what is drawn is as high as what is told, and all of it stands on the line.
func TestChart(t *testing.T) {
	t.Parallel()
	c := drawDays(time.Date(2026, 2, 27, 0, 0, 0, 0, time.UTC), []news{{3, 1}, {0, 0}, {0, 2}, {8, 0}})
	bars := c.Bars()
	if len(bars) != 4 || c.First() != "27 February" || c.Last() != "2 March" || c.Top != "8 in a day" {
		t.Fatalf("%d bars from %s to %s, the top is %s", len(bars), c.First(), c.Last(), c.Top)
	}
	if want := "27 February: new articles 3, new versions 1"; bars[0].Says != want {
		t.Errorf("the first says %q, want %q", bars[0].Says, want)
	}
	for i, want := range []float64{50, 0, 25, 100} {
		height, top := 0.0, float64(c.Height())
		for _, b := range bars[i].Blocks {
			height += b.Height
			if math.Abs(b.Y+b.Height-top) > 1e-9 || b.X < float64(10*i) || b.X+b.Width > float64(10*i+10) {
				t.Errorf("column %d: %+v does not stand on %v", i, b, top)
			}
			top = b.Y
		}
		if math.Abs(height-want) > 1e-9 {
			t.Errorf("column %d is %v high, want %v", i, height, want)
		}
	}
}

// TestChartOfNothing draws days on which nothing was new.
func TestChartOfNothing(t *testing.T) {
	t.Parallel()
	c := drawDays(time.Date(2026, 2, 27, 0, 0, 0, 0, time.UTC), make([]news, 14))
	for _, b := range c.Bars() {
		if len(b.Blocks) > 0 || !strings.HasSuffix(b.Says, "new articles 0, new versions 0") {
			t.Errorf("%+v is drawn", b)
		}
	}
}

func TestDomainOf(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://feeds.courier.co.uk/rss": "courier.co.uk", "https://WWW.Courier.co.uk/a": "courier.co.uk", "https://courier.github.io/": "courier.github.io",
		"http://127.0.0.1:8080/feed": "127.0.0.1:8080", "http://localhost/": "localhost", "/home/me/page.html": "files", "http://a\x00b": "http://a\x00b", "": "files",
	} {
		if got := domainOf(address); got != want {
			t.Errorf("%q is of %q, want %q", address, got, want)
		}
	}
}
