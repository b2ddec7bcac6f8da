package metrics

import (
	"bytes"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
)

// ContentType is the media type of what [Set.WriteTo] writes.
const ContentType = "text/plain; version=0.0.4; charset=utf-8"

// A Set is what is measured.
type Set struct {
	mutex    sync.Mutex
	families map[string]family // by name
}

// A family is all that is measured under one name.
type family interface{ write(b *bytes.Buffer) }

// NewSet returns a set that measures nothing yet.
func NewSet() *Set { return &Set{families: map[string]family{}} }

// WriteTo writes everything as it stands, in the order of the names.
func (s *Set) WriteTo(w io.Writer) (int64, error) {
	s.mutex.Lock()
	families := maps.Clone(s.families)
	s.mutex.Unlock()
	var b bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(families)) {
		families[name].write(&b)
	}
	return b.WriteTo(w)
}

func (s *Set) register(name string, f family) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if !isName(name) {
		panic("metrics: " + name + " is no name")
	}
	if s.families[name] != nil {
		panic("metrics: " + name + " is registered twice")
	}
	s.families[name] = f
}

// isName reports whether a text may name a metric or a label of ours; those with colons are for rules.
func isName(text string) bool {
	other := func(r rune) bool { return r != '_' && (r < 'a' || r > 'z') && (r < '0' || r > '9') }
	return text != "" && (text[0] < '0' || text[0] > '9') && !strings.ContainsFunc(text, other)
}
