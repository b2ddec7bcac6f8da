package hook

import (
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
)

func TestState(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 14, 12, 0, 0, 0, time.Local)
	fails := func(n int, next time.Duration) archive.Trouble {
		return archive.Trouble{Failures: n, Problem: "no answer", Next: now.Add(next)}
	}
	for _, test := range []struct {
		s    archive.SavedSearch
		want string
	}{
		{archive.SavedSearch{}, "nothing delivered yet"},
		{archive.SavedSearch{Delivered: now}, "last delivered 14 March 2026, 12:00"},
		{archive.SavedSearch{Delivered: now, Trouble: fails(1, -time.Second)}, "failed once: no answer; next attempt within a minute"},
		{archive.SavedSearch{Trouble: fails(5, 90*time.Second)}, "failed 5 times in a row: no answer; next attempt in 2 minutes"},
		{archive.SavedSearch{Trouble: fails(15, 11*time.Hour)}, "failed 15 times in a row: no answer; next attempt in 12 hours"},
		{archive.SavedSearch{Trouble: archive.Trouble{Failures: 1, Problem: "410 Gone", Ended: true}}, "stopped: 410 Gone"},
	} {
		if got := State(test.s, now); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}
