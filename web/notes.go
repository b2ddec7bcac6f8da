package web

import (
	"cmp"
	"slices"
	"strings"

	"github.com/writethru/writethru"
)

// A note stands in the margin beside words, and says whose they are.
type note struct {
	Name   string // as fully as the article gives it; empty: it gives none
	Words  string // that name him here, where it does not stand among them
	Reason string // why he is thought to be meant by them
	Kind   string // whose words it is said in
	Entity string // id of how he was resolved, or ""
}

// kindWords say whose words a quotation is in.
var kindWords = map[writethru.AttributionKind]string{
	writethru.Direct:   "in their words",
	writethru.Mixed:    "partly in their words",
	writethru.Indirect: "in the outlet’s words",
}

// place puts every speaker beside the passage in which the words begin, once for each passage.
func (b *body) place(passages []passage) {
	for _, a := range b.reading.Attributions {
		if len(a.Content.Spans) == 0 {
			continue
		}
		i, found := slices.BinarySearchFunc(passages, a.Content.Spans[0].Begin, func(p passage, at int) int { return p.span.Begin - at })
		if !found {
			i--
		}
		if i < 0 || passages[i].Message != "" {
			continue
		}
		n, p := b.note(a), &passages[i]
		if !slices.ContainsFunc(p.Notes, n.sameSpeaker) && len(p.Notes) < mostNotes {
			p.Notes = append(p.Notes, n)
		}
	}
	makeRoom(passages)
}

// makeRoom lets notes that are longer than their passage reach into the margin of one that has none.
func makeRoom(passages []passage) {
	for i := 1; i < len(passages); i++ {
		passages[i-1].Room = len(passages[i-1].Notes) > 0 && len(passages[i].Notes) == 0
	}
}

// mostNotes is how many have room beside a passage.
const mostNotes = 8

func (b *body) note(a writethru.Attribution) note {
	n := note{Kind: kindWords[a.Kind]}
	if a.Source == nil || len(a.Source.Spans) == 0 {
		return n
	}
	n.Name, n.Entity = a.Source.Name, a.Source.Entity
	at := a.Source.Spans[0]
	if words := at.In(b.reading.Article.Text); n.Name == "" || !strings.Contains(words, n.Name) {
		n.Words, n.Reason = words, b.reason(n.Entity, at)
	}
	return n
}

// reason returns why the words at a span are thought to mean an entity.
func (b *body) reason(id string, at writethru.Span) string {
	mentions := b.mentions[id]
	i, _ := slices.BinarySearchFunc(mentions, at.End, func(m writethru.Mention, end int) int { return m.Span.Begin - end })
	if i > 0 && mentions[i-1].Span.Overlaps(at) {
		return mentions[i-1].Reason
	}
	return ""
}

// sameSpeaker reports whether two notes are of one speaker.
func (n note) sameSpeaker(m note) bool { return n.Label() == m.Label() }

// Path is where the speaker's page is.
func (n note) Path() string { return personPath(n.Name) }

// Label is what the speaker is called: the name, or the words that stand for it.
func (n note) Label() string { return cmp.Or(n.Name, n.Words) }
