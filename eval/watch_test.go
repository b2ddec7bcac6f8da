package eval

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/writethru/writethru/eval/watchsim"
)

func TestScheduleStops(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Schedule(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}

func TestLate(t *testing.T) {
	t.Parallel()
	o := watchsim.NewOutcome()
	for i, delay := range []time.Duration{20 * time.Second, 5*time.Minute + 40*time.Second, 26 * time.Hour} {
		o.Caught[watchsim.Version{Life: i}] = delay
	}
	for quantile, want := range map[float64]string{0: "0:00", .5: "0:06", 1: "26:00"} {
		if got := late(o, quantile); got != want {
			t.Errorf("quantile %v is %s, want %s", quantile, got, want)
		}
	}
}
