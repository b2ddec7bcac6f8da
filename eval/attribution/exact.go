package attribution

import (
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/internal/python"
)

// A Role is a part of an attribution.
type Role int

// The roles.
const (
	Source Role = iota
	Cue
	Content
	Roles // how many there are
)

// String returns the role's name in the published tables.
func (r Role) String() string { return [...]string{"source", "cue", "content"}[r] }

func (r Role) of(a Attribution) []writethru.Span {
	return [...][]writethru.Span{a.Source, a.Cue, a.Content}[r]
}

// addExact compares the spans of one role as sets, without the white space at
// their ends.
func (c *counts) addExact(text string, role Role, gold, predicted []Attribution) {
	g, p := trimmedSpans(text, role, gold), trimmedSpans(text, role, predicted)
	c.gold += len(g)
	c.pred += len(p)
	for s := range g {
		if p[s] {
			c.rightGold++
			c.rightPred++
		}
	}
}

func trimmedSpans(text string, role Role, attributions []Attribution) map[writethru.Span]bool {
	set := map[writethru.Span]bool{}
	for _, a := range attributions {
		for _, s := range role.of(a) {
			words := s.In(text)
			s.Begin += len(words) - len(strings.TrimLeftFunc(words, python.IsSpace))
			s.End = s.Begin + len(strings.TrimFunc(words, python.IsSpace))
			set[s] = true
		}
	}
	return set
}
