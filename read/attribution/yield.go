package attribution

import (
	"slices"

	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// yield leaves the words that are claimed by a cue of their own sentence to that cue: a quotation
// goes on with another sentence's only where nobody else says it.
func yield(w *evidence.Words, found []Attribution) []Attribution {
	claimed := make([]bool, len(w.Word))
	for i := range found {
		for _, r := range found[i].Content {
			for j := r.Begin; j < r.End; j++ {
				claimed[j] = claimed[j] || isBeside(w, &found[i], j)
			}
		}
	}
	for i := range found {
		a := &found[i]
		a.Content = those(a.Content, func(j int) bool { return !claimed[j] || isBeside(w, a, j) })
		a.Kind = kind(w, a.Content)
	}
	return slices.DeleteFunc(found, func(a Attribution) bool { return len(a.Content) == 0 })
}

// isBeside reports whether word i stands in the sentence of an attribution's cue.
func isBeside(w *evidence.Words, a *Attribution, i int) bool {
	return w.Word[a.Cue[0].Begin].Sentence == w.Word[i].Sentence
}
