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
func InOrder[In, Out any](ctx context.Context, workers int, inputs iter.Seq[In], do func(ctx context.Context, input In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
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
type task[In, Out any] struct {
	input In
	turn  chan Out
}

// start sets the workers going and returns the places of the results, in the order of
// the inputs.
func start[In, Out any](ctx context.Context, workers int, inputs iter.Seq[In], do func(context.Context, In) Out) <-chan chan Out {
	turns := make(chan chan Out, windowPerWorker*workers)
	tasks := make(chan task[In, Out])
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
func deal[In, Out any](ctx context.Context, inputs iter.Seq[In], turns chan<- chan Out, tasks chan<- task[In, Out]) {
	defer close(turns)
	defer close(tasks)
	for input := range inputs {
		turn := make(chan Out, 1)
		select {
		case turns <- turn:
		case <-ctx.Done():
			return
		}
		select {
		case tasks <- task[In, Out]{input, turn}:
		case <-ctx.Done():
			return
		}
	}
}
