package watch

import (
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/writethru/writethru/archive"
)

// A Standing is where a watcher stands with a host. It is kept among the bookmarks of the archive, as JSON, so that other
// processes can tell of it, and the next watcher keeps to a rest that the host was given.
type Standing struct {
	Robots  RobotsState   `json:"robots,omitempty"`
	Asked   time.Time     `json:"asked,omitzero"`    // for robots.txt, the last time
	Trouble string        `json:"trouble,omitempty"` // why it could not be read that time
	Refused []string      `json:"refused,omitempty"` // paths that it refuses and that were wanted, the first few
	Pause   time.Duration `json:"pause,omitempty"`   // after each request
	Rests   time.Time     `json:"rests,omitzero"`    // until which the host is left alone
	Why     string        `json:"why,omitempty"`     // it is, in plain words
}

// RobotsState says what is known of a host's robots.txt.
type RobotsState string

// The states. Rules that could not be read again hold on.
const (
	RobotsUnknown RobotsState = ""       // it was not asked for yet
	RobotsRead    RobotsState = "read"   // it has been read, and is kept to
	RobotsNone    RobotsState = "none"   // the host has none: everything may be asked
	RobotsUnread  RobotsState = "unread" // it could not be read so far: nothing is asked of the host
)

// Resting reports whether the host is left alone at a time.
func (s Standing) Resting(now time.Time) bool { return now.Before(s.Rests) }

// Refuses reports whether a path was wanted that robots.txt refuses.
func (s Standing) Refuses(path string) bool { return slices.Contains(s.Refused, path) }

// StandingWith returns where the watcher of an archive stands with a host, named as in an address, with its port. The zero
// Standing is that with a host which was never asked, or whose state a newer program wrote.
func StandingWith(ctx context.Context, agenda archive.Agenda, host string) (s Standing, err error) {
	text, err := agenda.Bookmark(ctx, mannersOf(host))
	if err != nil || json.Unmarshal([]byte(text), &s) != nil {
		return Standing{}, err
	}
	return s, nil
}

// mannersOf is the name by which the standing with a host is kept.
func mannersOf(host string) string { return "manners of " + host }

// recall takes up the rest that a host was given by the watcher before.
func (w *Watcher) recall(ctx context.Context, h *host) error {
	h.Lock()
	defer h.Unlock()
	if h.recalled {
		return nil
	}
	s, err := StandingWith(ctx, w.Archive, h.name)
	if err != nil {
		return storage(err)
	}
	if limit := w.Clock.Now().Add(longestRest); s.Rests.After(limit) {
		s.Rests = limit
	}
	h.recalled, h.rests, h.why = true, s.Rests, s.Why
	return nil
}

// keepStanding stores where we stand with a host. Once the work is called off nothing is: what failed then says nothing
// of the host.
func (w *Watcher) keepStanding(ctx context.Context, h *host) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	h.keeping.Lock()
	defer h.keeping.Unlock()
	s := h.rules.standing(w.Manners)
	h.Lock()
	s.Rests, s.Why = h.rests.UTC(), h.why
	h.Unlock()
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return storage(w.Archive.SetBookmark(ctx, mannersOf(h.name), string(text)))
}
