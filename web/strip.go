package web

import "github.com/writethru/writethru/archive"

// A strip lists the versions of an article, above its text, and compares two that one picks.
type strip struct {
	history
	Shown    int // number of the version that is on the page, 0: two are
	From, To int // what is picked at first
}

// Strip returns the strip above a version: it is compared with the one before.
func (p articlePage) Strip() strip {
	to := max(p.Version.Number, 2)
	return strip{p.history, p.Version.Number, to - 1, to}
}

// Entries returns the versions, the last first.
func (s strip) Entries() []archive.Version {
	entries := make([]archive.Version, 0, len(s.Versions))
	for i := range s.Versions {
		entries = append(entries, s.Versions[len(s.Versions)-1-i])
	}
	return entries
}
