package nlp_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/kernel"
)

// TestParseTakesNoMemoryPerWord reads a text again and again into the same document.
func TestParseTakesNoMemoryPerWord(t *testing.T) {
	p, doc := untrained(t, kernel.Best()), new(nlp.Doc)
	text := strings.Repeat(story, 50)
	blocks := lines(text)
	read := func() {
		p.SplitInto(doc, text, blocks)
		p.Parse(doc)
	}
	read()
	// A pool may lose a worker at any time, and under the race detector often does.
	if n := testing.AllocsPerRun(10, read); n > float64(doc.Len())/50 {
		t.Errorf("%v allocations for %d words, want a few a document", n, doc.Len())
	}
}

// TestParseMemoryIsFlat reads ever new words, far more types than are kept, with one worker: a
// pool may have lost its own at the time of one measurement and not at that of the other.
func TestParseMemoryIsFlat(t *testing.T) {
	p, doc := untrained(t, kernel.Best()), new(nlp.Doc)
	worker := p.NewWorker()
	read := func(from, to int) (heap uint64) {
		for i := from; i < to; i++ {
			var text strings.Builder
			for j := range 1000 {
				fmt.Fprintf(&text, "x%dy%d ", i, j)
			}
			p.SplitInto(doc, text.String(), lines(text.String()))
			worker.Parse(doc)
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := read(0, 30)
	after := read(30, 150)
	if after > before+before/10+1<<20 {
		t.Errorf("%d bytes in use after 30,000 new words, %d after 150,000", before, after)
	}
	runtime.KeepAlive(worker)
}
