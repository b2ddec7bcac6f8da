package web

import (
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

const (
	longestSnippet = 480 // bytes
	leadIn         = 160 // bytes before the first mark of a sentence that is cut
)

// A stretch is some text, marked or not.
type stretch struct {
	Text   string
	Marked bool
}

// snippets returns the sentences of a hit, with the words that were looked for marked.
func snippets(h archive.Hit) [][]stretch {
	list := make([][]stretch, len(h.Sentences))
	for i, s := range h.Sentences {
		list[i] = snippet(h.Text, s, h.Marks)
	}
	return list
}

// snippet cuts a sentence into parts. What is longer than a few lines is cut around its first mark.
func snippet(text string, sentence writethru.Span, marks []writethru.Span) []stretch {
	shown := window(text, sentence, marks)
	var parts []stretch
	add := func(from, to int, marked bool) {
		if from < to {
			parts = append(parts, stretch{text[from:to], marked})
		}
	}
	at := shown.Begin
	for _, m := range marks {
		if shown.Contains(m) && m.Begin >= at {
			add(at, m.Begin, false)
			add(m.Begin, m.End, true)
			at = m.End
		}
	}
	add(at, shown.End, false)
	return elided(parts, shown.Begin > sentence.Begin, shown.End < sentence.End)
}

// window is the part of a sentence that is shown.
func window(text string, sentence writethru.Span, marks []writethru.Span) writethru.Span {
	if sentence.Len() <= longestSnippet {
		return sentence
	}
	begin := sentence.Begin
	for _, m := range marks {
		if sentence.Contains(m) {
			begin = max(begin, m.Begin-leadIn)
			break
		}
	}
	return writethru.Span{Begin: runeStart(text, begin), End: runeStart(text, min(begin+longestSnippet, sentence.End))}
}

// runeStart is where the character begins that stands at a place.
func runeStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// elided adds an ellipsis where something was cut.
func elided(parts []stretch, before, after bool) []stretch {
	if before {
		parts = append([]stretch{{Text: "… "}}, parts...)
	}
	if after {
		parts = append(parts, stretch{Text: " …"})
	}
	return parts
}
