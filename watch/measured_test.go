package watch

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru/metrics"
)

// TestMeasured counts a day: an article that changes, and a host that fails.
func TestMeasured(t *testing.T) {
	o, failing := ferry(), newOutlet("herald.example")
	failing.status = http.StatusInternalServerError
	set := metrics.NewSet()
	inNewsroom(t, func(n *newsroom) {
		n.stop()
		n.watchWith(func(o Options) Options { return o.Measured(set) })
		n.wait(time.Minute)
		o.change(func() { o.pages["/ferry"] += "\nTwo tugs are on their way." })
		n.wait(24 * time.Hour)
		n.wantTold(NewArticle, 1)
		n.wantTold(NewVersion, 1)
		var text strings.Builder
		set.WriteTo(&text)
		for _, want := range []string{
			`writethru_watch_events_total{event="new article"} 1`,
			`writethru_watch_events_total{event="new version"} 1`,
			`writethru_watch_events_total{event="withdrawn"} 0`,
			`writethru_watch_problems_total{kind="unreachable"} `,
			`writethru_watch_fetches_total{status="2xx"} `,
			`writethru_watch_fetches_total{status="3xx"} `,
			`writethru_watch_fetches_total{status="5xx"} `,
			`writethru_watch_due 0`,
			`writethru_watch_lateness_seconds 0`,
		} {
			if !strings.Contains(text.String(), want) {
				t.Errorf("no %s in\n%s", want, &text)
			}
		}
	}, o, failing)
}
