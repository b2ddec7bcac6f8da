package revise

import (
	"unicode/utf8"

	"github.com/writethru/writethru"
)

// partLabels takes for messaging what came or went as a short line by itself, ends as no sentence does, and
// stands beside no other change of the story: the heading of a box, a teaser, an advertisement.
func partLabels(pairs []Pair, before, after *judge) {
	label := make([]bool, len(pairs))
	for i := range pairs {
		switch p := &pairs[i]; {
		case p.Part != Story:
		case p.Relation == Added:
			label[i] = after.isLabel(p.After[0])
		case p.Relation == Removed:
			label[i] = before.isLabel(p.Before[0])
		}
	}
	for i, beside := range changedBeside(pairs, label) {
		if label[i] && !beside {
			pairs[i].Part = Messaging
		}
	}
}

// isLabel reports whether a sentence is a short line by itself that ends as no sentence does, in a text
// whose sentences end as they should. Lists and tables are made of such lines.
func (j *judge) isLabel(i int) bool {
	const longest = 90 // bytes
	b := j.blockOf[i]
	if !j.stops || b == none || j.stayed[b] || j.Blocks[b].Span.Len() > longest || closes(j.lastRune(i)) {
		return false
	}
	kind := j.Blocks[b].Kind
	return kind != writethru.List && kind != writethru.Table
}

// stopsSentences reports whether sentences of the report end in a stop: in some scripts none does.
func (j *judge) stopsSentences() bool {
	report, stopped := 0, 0
	for i := range j.Sentences {
		if j.message[i] {
			continue
		}
		report++
		if closes(j.lastRune(i)) {
			stopped++
		}
	}
	return 4*stopped >= report
}

// lastRune returns the last character of sentence i.
func (s *side) lastRune(i int) rune {
	r, _ := utf8.DecodeLastRuneInString(s.text(i))
	return r
}

// changedBeside returns, by pair, whether the one before or after it that is of the story, and no
// label, changed.
func changedBeside(pairs []Pair, label []bool) []bool {
	out := make([]bool, len(pairs))
	changed := false
	pass := func(i int) {
		p := &pairs[i]
		out[i] = out[i] || changed
		if p.Part == Story && !label[i] {
			changed = p.Relation != Same && p.Relation != Moved
		}
	}
	for i := range pairs {
		pass(i)
	}
	changed = false
	for i := len(pairs) - 1; i >= 0; i-- {
		pass(i)
	}
	return out
}
