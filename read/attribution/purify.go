package attribution

import (
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// purify leaves out of a content that opens with a quotation before its cue what is not quoted after
// the cue: “It is shut,” Marsh said before she left.
func purify(w *evidence.Words, content []nlp.Range, cue int) []nlp.Range {
	first := content[0]
	if first.End > cue || w.Word[first.Begin].Quote != evidence.Opening || w.Word[first.End-1].Quote != evidence.Closing {
		return content
	}
	kept := content[:1]
	for _, r := range content[1:] {
		if r.Begin < cue || holdsQuotation(w, r) {
			kept = append(kept, r)
		}
	}
	return kept
}

// holdsQuotation reports whether a word of a range is quoted.
func holdsQuotation(w *evidence.Words, r nlp.Range) bool {
	for i := r.Begin; i < r.End; i++ {
		if w.Word[i].Quotation >= 0 {
			return true
		}
	}
	return false
}
