package pipeline_test

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/writethru/writethru/pipeline"
)

func names(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf("%03d", i)
	}
	return list
}

func TestInOrder(t *testing.T) {
	t.Parallel()
	for _, workers := range []int{1, 2, 7} {
		synctest.Test(t, func(t *testing.T) {
			inputs := names(100)
			slowFirst := func(_ context.Context, input string) string {
				time.Sleep(time.Duration(100-int(input[2])) * time.Millisecond)
				return input
			}
			got := slices.Collect(pipeline.InOrder(t.Context(), workers, slices.Values(inputs), slowFirst))
			if !slices.Equal(got, inputs) {
				t.Errorf("%d workers: order is %v", workers, got)
			}
		})
	}
}

func TestInOrderUsesEveryWorker(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		for range pipeline.InOrder(t.Context(), 4, slices.Values(names(20)), aSecond) {
		}
		if took := time.Since(began); took != 5*time.Second {
			t.Errorf("20 seconds of work took 4 workers %v, want 5s", took)
		}
	})
}

func aSecond(_ context.Context, input string) string {
	time.Sleep(time.Second)
	return input
}

func TestInOrderBoundsTheWindow(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var finished atomic.Int32
		firstIsSlow := func(_ context.Context, input string) string {
			if input == "000" {
				time.Sleep(time.Hour)
			}
			finished.Add(1)
			return input
		}
		for range pipeline.InOrder(t.Context(), 2, slices.Values(names(1000)), firstIsSlow) {
			// The first result comes after an hour, in which the second worker ran
			// ahead as far as the window lets it.
			if n := finished.Load(); n < 8 || n > 10 {
				t.Errorf("%d results were made while the first was awaited, want 8 to 10", n)
			}
			break
		}
	})
}

func TestInOrderStopsWhenCancelled(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 3500*time.Millisecond)
		defer cancel()
		stuck := func(ctx context.Context, input string) string {
			if input > "002" {
				<-ctx.Done()
				return "too late"
			}
			return aSecond(ctx, input)
		}
		got := slices.Collect(pipeline.InOrder(ctx, 1, slices.Values(names(10)), stuck))
		if !slices.Equal(got, names(3)) {
			t.Errorf("got %v before the time was up, want the first three", got)
		}
	})
}
