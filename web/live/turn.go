package live

import (
	"context"
	"sync"
)

// A turn is the time during which one version is the newest.
type turn struct {
	newest int64
	over   chan struct{} // closed at its end

	sync.Mutex
	answers map[question]*answer
}

func newTurn(newest int64) *turn {
	return &turn{newest: newest, over: make(chan struct{}), answers: map[question]*answer{}}
}

// A question is what a stream wants to know: what of a topic is newer than a version.
type question struct {
	Topic
	after int64
}

// An answer is events as they are sent, and the id of the last of them.
type answer struct {
	sync.Once
	events []byte
	last   int64
	err    error
}

// answer returns what the archive has to say, which is asked once in a turn.
func (t *turn) answer(ctx context.Context, q question, ask func(context.Context, question) ([]byte, int64, error)) *answer {
	t.Lock()
	a := t.answers[q]
	if a == nil {
		a = new(answer)
		t.answers[q] = a
	}
	t.Unlock()
	a.Do(func() { a.events, a.last, a.err = ask(ctx, q) })
	return a
}
