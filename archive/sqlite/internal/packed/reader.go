package packed

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"

	"github.com/writethru/writethru"
)

// A reader takes off what a writer wrote. After the first error it yields zeros.
type reader struct {
	bytes []byte
	err   error
	text  string // of the article: spans lie in it
	at    int
	terms []string
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf("packed reading: "+format, args...)
	}
	r.bytes = nil
}

func (r *reader) uint64() uint64 {
	n, size := binary.Uvarint(r.bytes)
	if size <= 0 {
		r.fail("a number is cut off")
		return 0
	}
	r.bytes = r.bytes[size:]
	return n
}

func (r *reader) int() int {
	n, size := binary.Varint(r.bytes)
	if size <= 0 {
		r.fail("a number is cut off")
		return 0
	}
	r.bytes = r.bytes[size:]
	return int(n)
}

// index returns a number below limit.
func (r *reader) index(limit int) int {
	n := r.uint64()
	if n >= uint64(limit) {
		r.fail("%d is not below %d", n, limit)
		return 0
	}
	return int(n)
}

// count returns the length of a list whose items take a byte each, or more.
func (r *reader) count() int { return r.index(len(r.bytes) + 1) }

func (r *reader) bool() bool { return r.index(2) == 1 }

func (r *reader) string() string {
	n := r.count()
	if n > len(r.bytes) {
		r.fail("a word is cut off")
		return ""
	}
	s := string(r.bytes[:n])
	r.bytes = r.bytes[n:]
	return s
}

func (r *reader) term() string {
	n := r.index(len(r.terms) + 1)
	if n > 0 {
		return r.terms[n-1]
	}
	s := r.string()
	r.terms = append(r.terms, s)
	return s
}

func (r *reader) float() float64 { return math.Float64frombits(bits.ReverseBytes64(r.uint64())) }

func (r *reader) span() writethru.Span {
	begin := r.at + r.int()
	end := begin + r.int()
	if begin < 0 || end < begin || end > len(r.text) {
		r.fail("span [%d,%d] does not lie in a text of %d bytes", begin, end, len(r.text))
		return writethru.Span{}
	}
	r.at = end
	return writethru.Span{Begin: begin, End: end}
}

func (r *reader) spans() []writethru.Span { return items(r, r.span) }

// listed reads what list wrote.
func listed[T any](r *reader, item func() T) []T {
	r.at = 0
	return items(r, item)
}

func items[T any](r *reader, item func() T) []T {
	n := r.count()
	if n == 0 {
		return nil
	}
	out := make([]T, 0, min(n, 1024)) // what is said may be false
	for range n {
		out = append(out, item())
		if r.err != nil {
			return nil
		}
	}
	return out
}
