package attribution

import (
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// An Attribution says that what its content says is said or thought by its source. Each
// part has the words of its spans in order; source and cue may have none.
type Attribution struct {
	Source, Cue, Content []nlp.Range
	Confidence           float32 // from 0 to 1
	Kind                 Kind
}

// A Kind says how much of a content stands in quotation marks.
type Kind uint8

// The kinds.
const (
	Indirect Kind = iota // nothing of it
	Mixed                // some of it
	Direct               // all of it
)

// String returns the name of the kind.
func (k Kind) String() string { return [...]string{"indirect", "mixed", "direct"}[k] }

// spans returns the runs of words that have a part.
func spans(parts []uint8, part uint8, begin int) []nlp.Range {
	var found []nlp.Range
	for i, p := range parts {
		switch {
		case p != part:
		case i > 0 && parts[i-1] == part:
			found[len(found)-1].End++
		default:
			found = append(found, nlp.Range{Begin: begin + i, End: begin + i + 1})
		}
	}
	return found
}

// kind counts the quoted words of a content.
func kind(w *evidence.Words, content []nlp.Range) Kind {
	words, quoted := 0, 0
	for _, r := range content {
		for i := r.Begin; i < r.End; i++ {
			if !w.Doc.Class[i].IsWord() {
				continue
			}
			words++
			if w.Word[i].Quotation >= 0 {
				quoted++
			}
		}
	}
	switch quoted {
	case 0:
		return Indirect
	case words:
		return Direct
	}
	return Mixed
}
