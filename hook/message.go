package hook

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// The types of messages.
const (
	typeFound = "search.found"
	typeTest  = "search.test"
)

// A message is writethru.hook/1.
type message struct {
	Schema    string            `json:"schema"`
	Type      string            `json:"type"`
	Timestamp string            `json:"timestamp"` // when it was made
	Search    searchForm        `json:"search"`
	Hits      []json.RawMessage `json:"hits"`
}

type searchForm struct {
	ID    int64  `json:"id"`
	Name  string `json:"name"`
	Query string `json:"query"`
}

// A hitForm is writethru.version/1 with the sentences that were found, and where to read more.
type hitForm struct {
	Schema    string            `json:"schema"`
	Article   int64             `json:"article"`
	URL       string            `json:"url"`
	Outlet    string            `json:"outlet"`
	Title     string            `json:"title"`
	Version   int               `json:"version"`
	Versions  int               `json:"versions"`
	Withdrawn bool              `json:"withdrawn"`
	FirstSeen string            `json:"first_seen"`
	LastSeen  string            `json:"last_seen"`
	Words     int               `json:"words"`
	Changes   []changeForm      `json:"changes"`
	Sentences []archive.Passage `json:"sentences"`
	Links     linksForm         `json:"links"`
}

type changeForm struct {
	Kind writethru.ChangeKind `json:"kind"`
	Name string               `json:"name,omitempty"`
	Was  string               `json:"was,omitempty"`
	Is   string               `json:"is,omitempty"`
}

// A linksForm leads into the reading room.
type linksForm struct {
	Version string `json:"version"`
	Diff    string `json:"diff,omitempty"` // to the version before
}

// encode returns a message, on one line.
func encode(kind string, s archive.SavedSearch, hits []json.RawMessage, at time.Time) ([]byte, error) {
	return json.Marshal(message{
		Schema: "writethru.hook/1", Type: kind, Timestamp: stamp(at), Search: searchForm{s.ID, s.Name, s.Query}, Hits: hits,
	})
}

// stamp writes a time as all forms do: RFC 3339, UTC.
func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// Bounds of a hit, so that no page makes a message that no receiver takes.
const (
	longestText     = 1000    // bytes; what is longer ends in …
	longestSentence = 4 << 10 // bytes; a longer one is left out
	mostChanges     = 50
)

// formOf returns the form of a hit; room stands in front of links.
func formOf(h archive.Hit, room string) hitForm {
	a, v := h.Article, h.Version
	f := hitForm{
		Schema: "writethru.version/1", Article: a.ID, URL: a.URL, Outlet: clip(a.Outlet), Title: clip(v.Title),
		Version: v.Number, Versions: a.Versions, Withdrawn: a.Withdrawn, FirstSeen: stamp(v.FirstSeen), LastSeen: stamp(v.LastSeen),
		Words: v.Words, Changes: []changeForm{}, Links: linksTo(v, room),
	}
	for _, c := range v.Changes[:min(len(v.Changes), mostChanges)] {
		f.Changes = append(f.Changes, changeForm{c.Kind, clip(c.Name), clip(c.Was), clip(c.Is)})
	}
	f.Sentences = slices.DeleteFunc(h.Passages(), func(p archive.Passage) bool { return len(p.Text) > longestSentence })
	return f
}

// clip cuts a text that is too long.
func clip(text string) string {
	if len(text) <= longestText {
		return text
	}
	return strings.ToValidUTF8(text[:longestText], "") + "…"
}

func linksTo(v archive.Version, room string) linksForm {
	article := fmt.Sprintf("%s/articles/%d", strings.TrimSuffix(room, "/"), v.Article)
	links := linksForm{Version: fmt.Sprintf("%s/versions/%d", article, v.Number)}
	if v.Number > 1 {
		links.Diff = fmt.Sprintf("%s/diff?from=%d&to=%d", article, v.Number-1, v.Number)
	}
	return links
}
