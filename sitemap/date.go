package sitemap

import (
	"strings"
	"time"

	"github.com/writethru/writethru"
)

// days are the W3C's forms without a time of day. A year and a month stand for their first day.
var days = []string{time.DateOnly, "2006-01", "2006"}

// clocks are the W3C's forms with one, and others that are often seen. Seconds may have a
// fraction in any of them.
var clocks = []string{
	time.RFC3339,
	"2006-01-02T15:04Z07:00",
	"2006-01-02T15:04:05Z0700",
	"2006-01-02T15:04Z0700",
	"2006-01-02T15:04:05",
	"2006-01-02T15:04",
	time.RFC1123Z,
	time.RFC1123,
}

// parseDate reads a W3C date (https://www.w3.org/TR/NOTE-datetime), and returns the zero Moment
// for anything else. Without a zone it is UTC.
func parseDate(s string) writethru.Moment {
	if len(s) < len("2006-01-02T") {
		t := firstOf(days, s)
		return writethru.Moment{Time: t, DayOnly: !t.IsZero()}
	}
	if s[10] == ' ' {
		s = s[:10] + "T" + strings.ReplaceAll(s[11:], " ", "")
	}
	return writethru.Moment{Time: firstOf(clocks, s)}
}

// firstOf reads a time by the first layout that fits.
func firstOf(layouts []string, s string) time.Time {
	for _, layout := range layouts {
		if t, err := time.ParseInLocation(layout, s, time.UTC); err == nil {
			return t
		}
	}
	return time.Time{}
}
