package archive

import (
	"net/url"
	"strings"
	"time"

	"github.com/writethru/writethru"
)

// A Source is a place where articles are found.
type Source struct {
	ID           int64
	URL          string
	Kind         SourceKind
	Title        string
	ETag         string
	LastModified string
	Polled, Next time.Time
	Interval     time.Duration
	Failures     int
	Problem      string         // of the last poll, in plain words; empty where it went well
	ProblemKind  writethru.Kind // of that; empty where it went well, or is not known
	Status       int            // with which that poll was refused, 0 where there was no answer
}

// Address returns the URL without the name and password that it may hold, to be shown.
func (s Source) Address() string { return withoutUser(s.URL) }

// SourceKind says how a source lists articles.
type SourceKind string

// The kinds of sources.
const (
	Feed    SourceKind = "feed"
	Sitemap SourceKind = "sitemap"
	Home    SourceKind = "home"
)

// withoutUser returns an address without name and password. What cannot be read as an address loses all before its
// last @, which may be one.
func withoutUser(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address[strings.LastIndexByte(address, '@')+1:]
	}
	if u.User == nil {
		return address
	}
	u.User = nil
	return u.String()
}
