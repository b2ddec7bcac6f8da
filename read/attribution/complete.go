package attribution

import (
	"slices"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// complete returns what a verb of speech says that has a source, and for which no content was found: the
// clause before it that completes it, where nobody else speaks in that. He was 54, she said.
func complete(w *evidence.Words, verb int, cues []evidence.Cue) []nlp.Range {
	c := int(w.Word[verb].Clause)
	if w.Word[verb].Often < surely || c < 0 || c > verb || w.Doc.Deprel(c) != "ccomp" {
		return nil
	}
	clause := trim(w, phrase(w, c))
	if holdsCue(cues, clause) {
		return nil
	}
	return []nlp.Range{clause}
}

// holdsCue reports whether one of the cues, which are in order, stands in a range.
func holdsCue(cues []evidence.Cue, r nlp.Range) bool {
	n, _ := slices.BinarySearchFunc(cues, r.Begin, func(c evidence.Cue, word int) int { return c.Word - word })
	return n < len(cues) && cues[n].Word < r.End
}
