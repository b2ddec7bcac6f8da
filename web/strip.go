package web

import (
	"slices"

	"github.com/writethru/writethru/archive"
)

// A strip shows the versions of an article in time, above its text, and compares two that one picks.
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
	entries := slices.Clone(s.Versions)
	slices.Reverse(entries)
	return entries
}

// Current returns the version that is on the page.
func (s strip) Current() archive.Version { return s.Versions[s.Shown-1] }

// Many reports whether there are two to compare.
func (s strip) Many() bool { return len(s.Versions) > 1 }

// Marked reports whether a version is on the page.
func (s strip) Marked(number int) bool {
	return number == s.Shown || s.Shown == 0 && (number == s.From || number == s.To)
}
