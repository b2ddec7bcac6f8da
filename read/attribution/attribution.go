package attribution

import (
	"iter"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// An Attribution says that what its content says is said or thought by its source. Each
// part has the words of its spans in order; source and cue may have none. Inner are the attributions
// within its content, speech within speech; they have no inner ones.
type Attribution struct {
	Source, Cue, Content []nlp.Range
	Confidence           float32 // from 0 to 1
	Kind                 Kind
	Inner                []Attribution
}

// ranges yields the spans of all parts.
func (a *Attribution) ranges() iter.Seq[nlp.Range] {
	return func(yield func(nlp.Range) bool) {
		for _, part := range [...][]nlp.Range{a.Source, a.Cue, a.Content} {
			for _, r := range part {
				if !yield(r) {
					return
				}
			}
		}
	}
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

// those returns the words of ranges that are wanted.
func those(ranges []nlp.Range, want func(i int) bool) []nlp.Range {
	var out []nlp.Range
	for _, r := range ranges {
		for i := r.Begin; i < r.End; i++ {
			switch n := len(out); {
			case !want(i):
			case n > 0 && out[n-1].End == i:
				out[n-1].End++
			default:
				out = append(out, nlp.Range{Begin: i, End: i + 1})
			}
		}
	}
	return out
}
