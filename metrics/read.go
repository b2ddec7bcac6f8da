package metrics

import (
	"bytes"
	"strconv"
)

// A reading is a metric that is asked for its value.
type reading struct {
	header
	labels string
	value  func() float64
}

// Gauge registers what goes up and down, by a function that returns how it stands: NaN where that is not known. It is called
// from any goroutine, and should not take long.
func (s *Set) Gauge(name, help string, value func() float64) {
	s.register(name, &reading{header: header{name, help, "gauge"}, value: value})
}

// Total registers what only goes up and is counted elsewhere.
func (s *Set) Total(name, help string, value func() float64) {
	s.register(name, &reading{header: header{name, help, "counter"}, value: value})
}

// Info registers a text as a label, such as a version. Its value is 1.
func (s *Set) Info(name, help, key, text string) {
	one := func() float64 { return 1 }
	s.register(name, &reading{header{name, help, "gauge"}, label(key, text), one})
}

func (r *reading) write(b *bytes.Buffer) {
	r.header.write(b)
	writeSample(b, r.name, r.labels, number(r.value()))
}

// number writes a value as the format wants it: NaN, +Inf and -Inf are Go's own words.
func number(value float64) string { return strconv.FormatFloat(value, 'g', -1, 64) }
