package pipeline

import (
	"iter"
	"sync"
)

// A gate keeps a file and an archive open until nobody reads them any more. Once it is shut, nobody
// enters.
type gate struct {
	mutex  sync.RWMutex
	closed bool
}

// enter reports whether there is entrance. Who enters must leave.
func (g *gate) enter() bool {
	g.mutex.RLock()
	if g.closed {
		g.mutex.RUnlock()
		return false
	}
	return true
}

func (g *gate) leave() { g.mutex.RUnlock() }

// shut waits until all have left.
func (g *gate) shut() {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	g.closed = true
}

// pages makes one sequence of pages and errors, and stays within while it is read.
func (g *gate) pages(found iter.Seq2[deposited, error]) iter.Seq[deposited] {
	return func(yield func(deposited) bool) {
		if !g.enter() {
			return
		}
		defer g.leave()
		for p, err := range found {
			p.err = err
			if !yield(p) {
				return
			}
		}
	}
}
