package metadata

import (
	"strings"
	"time"

	"github.com/writethru/writethru"
)

// inUTC reports whether a moment is given in UTC, which tells nothing of where the
// outlet is.
func inUTC(m writethru.Moment) bool {
	_, offset := m.Time.Zone()
	return !m.DayOnly && !m.IsZero() && offset == 0
}

// localDay returns the day that readers know for a moment given in UTC: the same
// moment in another zone where the page gives that, else the day of the address
// if that is one night away.
func (e *evidence) localDay(published, path writethru.Moment, order dayOrder) writethru.Moment {
	switch {
	case sameNight(published, path):
		return path
	case path.IsZero():
		return firstMoment(e.inOtherZone(published, order), published)
	}
	return published
}

// inOtherZone returns the moment as a meta or time element gives it with a zone.
func (e *evidence) inOtherZone(published writethru.Moment, order dayOrder) writethru.Moment {
	for _, m := range e.metas {
		if !strings.Contains(m.name, "date") && !strings.Contains(m.name, "publi") {
			continue
		}
		if local := parseMoment(m.content, order); sameMinute(published, local) {
			return local
		}
	}
	for _, n := range e.times {
		if local := parseMoment(attr(n, "datetime"), order); sameMinute(published, local) {
			return local
		}
	}
	return writethru.Moment{}
}

// sameMinute reports whether local is the moment in UTC, in another zone.
func sameMinute(published, local writethru.Moment) bool {
	_, offset := local.Time.Zone()
	return offset != 0 && published.Time.Truncate(time.Minute).Equal(local.Time.Truncate(time.Minute))
}

// sameNight reports whether a moment in UTC is so close to another day that it is of
// that day somewhere: the day before in America, the day after in Asia.
func sameNight(published, other writethru.Moment) bool {
	if other.IsZero() {
		return false
	}
	year, month, day := other.Time.Date()
	apart := published.Time.Sub(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
	return apart >= 24*time.Hour && apart < 36*time.Hour || apart < 0 && apart >= -14*time.Hour
}
