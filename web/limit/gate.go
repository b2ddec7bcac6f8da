package limit

import (
	"context"
	"time"

	"github.com/writethru/writethru"
)

// A Gate lets few in at a time, and lets some wait.
type Gate struct {
	places   chan struct{} // taken
	waiting  chan struct{} // taken, also by those who are in
	patience time.Duration
}

// NewGate returns a gate to some places before which so many may wait, and not longer than patience.
func NewGate(places, waiting int, patience time.Duration) *Gate {
	return &Gate{make(chan struct{}, places), make(chan struct{}, places+waiting), patience}
}

// ErrBusy is returned to who finds no place. It is unreachable.
var ErrBusy error = writethru.Errorf(writethru.Unreachable, "Too much is asked for at this moment. Please try again in a few seconds.")

// Enter waits for a place. Who enters must leave, once. The error is [ErrBusy], or the context's.
func (g *Gate) Enter(ctx context.Context) (leave func(), err error) {
	select {
	case g.waiting <- struct{}{}:
	default:
		return nil, ErrBusy
	}
	timer := time.NewTimer(g.patience)
	defer timer.Stop()
	select {
	case g.places <- struct{}{}:
		return func() { <-g.places; <-g.waiting }, nil
	case <-ctx.Done():
		err = ctx.Err()
	case <-timer.C:
		err = ErrBusy
	}
	<-g.waiting
	return nil, err
}
