package packed

import (
	"encoding/binary"
	"math"
	"math/bits"

	"github.com/writethru/writethru"
)

// A writer appends numbers, words and spans.
type writer struct {
	bytes []byte
	at    int            // end of the span before
	terms map[string]int // words of which few are used, by the order in which they came
}

func (w *writer) uint(n int) { w.bytes = binary.AppendUvarint(w.bytes, uint64(n)) }

func (w *writer) int(n int) { w.bytes = binary.AppendVarint(w.bytes, int64(n)) }

func (w *writer) bool(b bool) {
	if b {
		w.uint(1)
	} else {
		w.uint(0)
	}
}

func (w *writer) string(s string) {
	w.uint(len(s))
	w.bytes = append(w.bytes, s...)
}

// term writes a word of a small set: in full where it is new, and as its number from then on.
func (w *writer) term(s string) {
	if n, found := w.terms[s]; found {
		w.uint(n + 1)
		return
	}
	if w.terms == nil {
		w.terms = map[string]int{}
	}
	w.terms[s] = len(w.terms)
	w.uint(0)
	w.string(s)
}

// float writes round numbers in few bytes: the last bits, which are zero, become the first.
func (w *writer) float(f float64) {
	w.bytes = binary.AppendUvarint(w.bytes, bits.ReverseBytes64(math.Float64bits(f)))
}

func (w *writer) span(s writethru.Span) {
	w.int(s.Begin - w.at)
	w.int(s.End - s.Begin)
	w.at = s.End
}

func (w *writer) spans(spans []writethru.Span) {
	w.uint(len(spans))
	for _, s := range spans {
		w.span(s)
	}
}

// list writes how many items there are, and each of them. Its spans begin at the text's beginning.
func list[T any](w *writer, items []T, item func(T)) {
	w.at = 0
	w.uint(len(items))
	for _, x := range items {
		item(x)
	}
}
