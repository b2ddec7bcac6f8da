package hook

import (
	"fmt"
	"time"

	"github.com/writethru/writethru/archive"
)

// State says in plain words how a hook goes.
func State(s archive.SavedSearch, now time.Time) string {
	switch t := s.Trouble; {
	case t.Ended:
		return "stopped: " + t.Problem
	case t.Failures > 0:
		return fmt.Sprintf("failed %s: %s; next attempt %s", times(t.Failures), t.Problem, ahead(t.Next.Sub(now)))
	case s.Delivered.IsZero():
		return "nothing delivered yet"
	}
	return "last delivered " + s.Delivered.Local().Format("2 January 2006, 15:04")
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times in a row", n)
}

// ahead says when something is to come, in its largest unit.
func ahead(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "within a minute"
	case d < 2*time.Hour:
		return fmt.Sprintf("in %d minutes", d/time.Minute+1)
	}
	return fmt.Sprintf("in %d hours", d/time.Hour+1)
}
