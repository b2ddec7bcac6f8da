package metrics

import (
	"bytes"
	"strconv"
	"sync/atomic"
)

// A Counter counts what happened.
type Counter struct{ n atomic.Uint64 }

// Counters registers counters, whose names by custom end in _total.
func (s *Set) Counters(name, help string, labels ...string) *Family[*Counter] {
	return newFamily(s, header{name, help, "counter"}, labels, func() *Counter { return &Counter{} })
}

// Counter registers a single counter, which has no labels.
func (s *Set) Counter(name, help string) *Counter { return s.Counters(name, help).With() }

// Add counts n more.
func (c *Counter) Add(n uint64) { c.n.Add(n) }

func (c *Counter) write(b *bytes.Buffer, name, labels string) {
	writeSample(b, name, labels, strconv.FormatUint(c.n.Load(), 10))
}

// writeSample writes a line.
func writeSample(b *bytes.Buffer, name, labels, value string) {
	b.WriteString(name)
	if labels != "" {
		b.WriteString("{" + labels + "}")
	}
	b.WriteString(" " + value + "\n")
}
