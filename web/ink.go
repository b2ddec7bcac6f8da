package web

import (
	"slices"
	"strings"

	"github.com/writethru/writethru"
)

// An ink is how words are set: several at once where one lies in another.
type ink uint8

const (
	said ink = 1 << iota
	source
	cue
	loaded
)

var inkClasses = []struct {
	ink  ink
	name string
}{{said, "said"}, {source, "source"}, {cue, "cue"}, {loaded, "loaded"}}

// class returns the classes of an ink in a page.
func (i ink) class() string {
	var names []string
	for _, c := range inkClasses {
		if i&c.ink != 0 {
			names = append(names, c.name)
		}
	}
	return strings.Join(names, " ")
}

// inks returns the ink of each of the first n bytes of a reading's text.
func inks(r *writethru.Reading, n int) []ink {
	all := make([]ink, n)
	paint := func(spans []writethru.Span, with ink) {
		for _, s := range spans {
			for at := s.Begin; at < min(s.End, n); at++ {
				all[at] |= with
			}
		}
	}
	for _, a := range r.Attributions {
		paint(a.Content.Spans, said)
		if a.Source != nil {
			paint(a.Source.Spans, source)
		}
		if a.Cue != nil {
			paint(a.Cue.Spans, cue)
		}
	}
	for _, l := range r.Loaded {
		paint([]writethru.Span{l.Span}, loaded)
	}
	return all
}

// An inkRun is words in one ink.
type inkRun struct {
	Class, Text string
	Why         string // they are loaded
}

// runs cuts a span of the text where the ink changes.
func (b *body) runs(s writethru.Span) []inkRun {
	var all []inkRun
	for at := s.Begin; at < s.End; {
		end, with := at+1, b.inks[at]
		for end < s.End && b.inks[end] == with {
			end++
		}
		x := inkRun{Class: with.class(), Text: b.text[at:end]}
		if with&loaded != 0 {
			x.Why = b.why(at)
		}
		all, at = append(all, x), end
	}
	return all
}

// why says what makes the words at a place loaded.
func (b *body) why(at int) string {
	i, found := slices.BinarySearchFunc(b.reading.Loaded, at, func(l writethru.LoadedWords, at int) int { return l.Span.Begin - at })
	if !found {
		i--
	}
	if i < 0 {
		return ""
	}
	return loadedReasons[b.reading.Loaded[i].Reason]
}

// loadedReasons tell a person what makes words loaded.
var loadedReasons = map[writethru.LoadedReason]string{
	writethru.Evaluation:  "an adjective that judges",
	writethru.Intensifier: "a word that makes others stronger",
	writethru.Epithet:     "a name that judges its bearer",
	writethru.Hedge:       "a doubt of the outlet’s own",
	writethru.Insinuation: "a verb that says more than it shows",
}
