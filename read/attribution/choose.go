package attribution

import (
	"cmp"
	"slices"

	"github.com/writethru/writethru/nlp"
)

// choose keeps the surest of the attributions that share words, and returns them in the order of the
// text.
func choose(found []Attribution, words int) []Attribution {
	slices.SortStableFunc(found, func(a, b Attribution) int { return cmp.Compare(b.Confidence, a.Confidence) })
	taken := make([]bool, words)
	found = slices.DeleteFunc(found, func(a Attribution) bool { return !take(taken, &a) })
	slices.SortFunc(found, func(a, b Attribution) int { return cmp.Compare(begin(&a), begin(&b)) })
	return found
}

// take marks the words of an attribution, and keeps of its content what no surer one has taken. It
// reports whether that is most of it, and the cue is free.
func take(taken []bool, a *Attribution) bool {
	content := those(a.Content, func(i int) bool { return !taken[i] })
	if length(content)*2 < length(a.Content) || len(content) == 0 || taken[a.Cue[0].Begin] {
		return false
	}
	a.Content = content
	for r := range a.ranges() {
		for i := r.Begin; i < r.End; i++ {
			taken[i] = true
		}
	}
	return true
}

func length(ranges []nlp.Range) int {
	n := 0
	for _, r := range ranges {
		n += r.Len()
	}
	return n
}

// begin returns the first word of an attribution.
func begin(a *Attribution) int {
	first := a.Content[0].Begin
	for r := range a.ranges() {
		first = min(first, r.Begin)
	}
	return first
}

// end returns the word after the last of an attribution.
func end(a *Attribution) int {
	last := 0
	for r := range a.ranges() {
		last = max(last, r.End)
	}
	return last
}
