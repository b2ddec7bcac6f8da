package pipeline

import (
	"context"
	"iter"
)

// windowPerWorker is how many results a worker may be ahead of the one that is
// waited for: enough to ride out a slow page, few enough to bound memory.
const windowPerWorker = 4

// InOrder calls do for every input, on as many goroutines as workers says, and
// yields the results in the order of the inputs. At most windowPerWorker × workers
// results wait for their turn. The sequence ends early when ctx is done or
// the loop over it breaks.
func InOrder[T any](ctx context.Context, workers int, inputs []string, do func(ctx context.Context, input string) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		for turn := range start(ctx, workers, inputs, do) {
			select {
			case result := <-turn:
				if !yield(result) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// A task is an input and the place its result goes to.
type task[T any] struct {
	input string
	turn  chan T
}

// start sets the workers going and returns the places of the results, in the order of
// the inputs.
func start[T any](ctx context.Context, workers int, inputs []string, do func(context.Context, string) T) <-chan chan T {
	turns := make(chan chan T, windowPerWorker*workers)
	tasks := make(chan task[T])
	for range workers {
		go func() {
			for t := range tasks {
				t.turn <- do(ctx, t.input)
			}
		}()
	}
	go deal(ctx, inputs, turns, tasks)
	return turns
}

// deal hands out the inputs, and waits where the window is full.
func deal[T any](ctx context.Context, inputs []string, turns chan<- chan T, tasks chan<- task[T]) {
	defer close(turns)
	defer close(tasks)
	for _, input := range inputs {
		turn := make(chan T, 1)
		select {
		case turns <- turn:
		case <-ctx.Done():
			return
		}
		select {
		case tasks <- task[T]{input, turn}:
		case <-ctx.Done():
			return
		}
	}
}
