package schedule

import "time"

// An Article is what the checks of one article have shown.
type Article struct {
	Published  time.Time
	Checked    time.Time // the last time
	Changed    time.Time // the last time, as nearly as it is known; when it was published where it never has
	Checks     int       // since it was found
	Changes    int
	Expected   float64 // how many changes the rhythm of its outlet has let expect so far
	Developing bool    // says of itself that it will be updated
}

// Found returns an article that was read for the first time. A time of publication that is not known, or
// lies in the future by a clock that is wrong, is taken to be now.
func Found(published, now time.Time) Article {
	if published.IsZero() || published.After(now) {
		published = now
	}
	return Article{Published: published, Checked: now, Changed: published}
}

// age is the time since publication, in hours.
func (a Article) age() float64 { return a.Checked.Sub(a.Published).Hours() }

// quiet is the time since the last change, in hours.
func (a Article) quiet() float64 { return a.Checked.Sub(a.Changed).Hours() }

// A phase tells articles by how often they may be expected to change.
type phase int

const (
	untouched phase = iota // never changed
	early                  // last changed when young
	late                   // last changed later
	phases
)

// youth is how long an article is young, in hours.
const youth = 6

func (a Article) phase() phase {
	if a.Changes == 0 {
		return untouched
	}
	return changedAt(a.Changed.Sub(a.Published).Hours())
}

// changedAt returns the phase of an article after a change at an age.
func changedAt(age float64) phase {
	if age < youth {
		return early
	}
	return late
}
