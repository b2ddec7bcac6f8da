package metrics

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"sync"
)

// A header is what all metrics of a name have in common.
type header struct{ name, help, kind string }

func (h header) write(b *bytes.Buffer) {
	b.WriteString("# HELP " + h.name + " " + escapeHelp.Replace(strings.ToValidUTF8(h.help, "\ufffd")) + "\n")
	b.WriteString("# TYPE " + h.name + " " + h.kind + "\n")
}

// A Family is metrics of one name that differ in the values of their labels.
type Family[M metric] struct {
	header
	labels  []string
	create  func() M
	mutex   sync.RWMutex
	members map[string]M // by their labels, as they are written
}

// A metric is a *[Counter] or a *[Histogram].
type metric interface {
	write(b *bytes.Buffer, name, labels string)
}

func newFamily[M metric](s *Set, h header, labels []string, create func() M) *Family[M] {
	for _, l := range labels {
		if !isName(l) {
			panic("metrics: " + l + " is no name of a label")
		}
	}
	f := &Family[M]{header: h, labels: labels, create: create, members: map[string]M{}}
	s.register(h.name, f)
	return f
}

// With returns the metric of these values, one for each label. Each combination is kept for good, so the values must come
// from a short list.
func (f *Family[M]) With(values ...string) M {
	key := f.key(values)
	f.mutex.RLock()
	m, found := f.members[key]
	f.mutex.RUnlock()
	if found {
		return m
	}
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if m, found = f.members[key]; !found {
		m = f.create()
		f.members[key] = m
	}
	return m
}

func (f *Family[M]) key(values []string) string {
	if len(values) != len(f.labels) {
		panic("metrics: " + f.name + " has other labels")
	}
	var b strings.Builder
	for i, v := range values {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(label(f.labels[i], v))
	}
	return b.String()
}

func (f *Family[M]) write(b *bytes.Buffer) {
	f.header.write(b)
	f.mutex.RLock()
	defer f.mutex.RUnlock()
	for _, key := range slices.Sorted(maps.Keys(f.members)) {
		f.members[key].write(b, f.name, key)
	}
}

// label writes a label as the format wants it.
func label(name, value string) string {
	return name + `="` + escapeValue.Replace(strings.ToValidUTF8(value, "\ufffd")) + `"`
}

var (
	escapeHelp  = strings.NewReplacer(`\`, `\\`, "\n", `\n`)
	escapeValue = strings.NewReplacer(`\`, `\\`, "\n", `\n`, `"`, `\"`)
)
