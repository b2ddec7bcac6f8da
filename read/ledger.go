package read

import (
	"math"
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution"
	"github.com/writethru/writethru/read/coref"
)

// A ledger turns attributions in words into entries that name their sources.
type ledger struct {
	*nlp.Doc
	*speech
	people *coref.Entities
}

// speech is what must be known of verbs that report to find out who is spoken to.
type speech struct {
	frames     map[string]en.Frame // by lemma
	directions []string            // prepositions
}

func newSpeech() *speech {
	s := &speech{frames: make(map[string]en.Frame), directions: en.Directions()}
	for _, v := range en.Cues() {
		s.frames[v.Lemma] = v.Frame
	}
	return s
}

func (l ledger) attributions(found []attribution.Attribution) []writethru.Attribution {
	if len(found) == 0 {
		return nil
	}
	out := make([]writethru.Attribution, len(found))
	for i, a := range found {
		out[i] = writethru.Attribution{
			Kind:       kindOf(a.Kind),
			Source:     l.source(a.Source),
			Content:    writethru.Part{Spans: spans(l.Doc, a.Content)},
			Addressee:  l.source(l.addressee(a)),
			Confidence: math.Round(float64(a.Confidence)*1000) / 1000,
			Inner:      l.attributions(a.Inner),
		}
		if len(a.Cue) > 0 {
			out[i].Cue = &writethru.Part{Spans: spans(l.Doc, a.Cue)}
		}
	}
	return out
}

// source returns who is meant by words, nil for none.
func (l ledger) source(words []nlp.Range) *writethru.Source {
	if len(words) == 0 {
		return nil
	}
	s := &writethru.Source{Spans: spans(l.Doc, words)}
	for _, r := range words {
		if n, known := l.people.At(r); known {
			s.Entity, s.Name = id(n), l.people.All[n].Name
			break
		}
	}
	return s
}

func kindOf(k attribution.Kind) writethru.AttributionKind {
	switch k {
	case attribution.Direct:
		return writethru.Direct
	case attribution.Mixed:
		return writethru.Mixed
	}
	return writethru.Indirect
}

// spans returns the spans of words, cut where blocks end: what stands between two blocks may be no
// part of the report.
func spans(doc *nlp.Doc, ranges []nlp.Range) []writethru.Span {
	out := make([]writethru.Span, 0, len(ranges))
	for _, r := range ranges {
		n, _ := slices.BinarySearchFunc(doc.Blocks, r.Begin, func(b nlp.Range, word int) int { return b.End - word - 1 })
		for ; r.Begin < r.End; n++ {
			end := min(r.End, doc.Blocks[n].End)
			out = append(out, doc.Span(nlp.Range{Begin: r.Begin, End: end}))
			r.Begin = end
		}
	}
	return out
}
