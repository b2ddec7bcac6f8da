package watch

import (
	"context"
	"time"
)

// A Clock tells the time and lets it pass.
type Clock interface {
	Now() time.Time

	// Sleep returns after d, or with the context's error before that.
	Sleep(ctx context.Context, d time.Duration) error
}

type systemClock struct{}

func (systemClock) Now() time.Time { return time.Now() }

func (systemClock) Sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
