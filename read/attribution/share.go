package attribution

import (
	"slices"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// share gives a cue without a source that of the cue it is coordinated with: Marsh said that the
// bridge is old and added that it is safe.
func share(w *evidence.Words, found []Attribution) []Attribution {
	for i := range found {
		a := &found[i]
		if len(a.Source) > 0 || len(a.Cue) == 0 {
			continue
		}
		if first := coordinated(w, a.Cue); first >= 0 {
			a.Source = sourceAt(found[:i], first)
		}
	}
	return found
}

// coordinated returns the word that the head of a cue is coordinated with, -1 if there is none.
func coordinated(w *evidence.Words, cue []nlp.Range) int {
	for _, r := range cue {
		for i := r.Begin; i < r.End; i++ {
			if w.Doc.Deprel(i) == "conj" {
				return int(w.Doc.Head[i])
			}
		}
	}
	return -1
}

// reach is how many attributions back a source is looked for.
const reach = 4

// sourceAt returns the source of the attribution in whose cue a word is, nil if there is none.
func sourceAt(found []Attribution, word int) []nlp.Range {
	for i := len(found) - 1; i >= max(0, len(found)-reach); i-- {
		if slices.ContainsFunc(found[i].Cue, func(r nlp.Range) bool { return r.Begin <= word && word < r.End }) {
			return found[i].Source
		}
	}
	return nil
}
