package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/network"
	"github.com/writethru/writethru/nlp/train/tensor"
)

const (
	shards = 2   // of a batch, each on a tape of its own; a constant, so that sums come out alike everywhere
	warmUp = 300 // steps in which the rate rises
)

// train runs all epochs and keeps the weights in a file after each.
func train(n *network.Network, m *material, o options) error {
	tapes := make([]*tensor.Tape, shards)
	for i := range tapes {
		tapes[i] = tensor.NewTape(n.Params, o.Seed<<8+uint64(i))
	}
	adam := tensor.NewAdam(n.Params)
	random := rand.New(rand.NewPCG(o.Seed, 2))
	start, step, steps := time.Now(), 0, 0
	for epoch := range o.epochs {
		batches := m.batches(random, o)
		if steps == 0 {
			steps = len(batches) * o.epochs
		}
		loss, words := 0.0, 0
		for _, b := range batches {
			l, w := learn(n, tapes, b)
			adam.Step(tapes, o.rate*pace(step, steps))
			loss, words, step = loss+l*float64(w), words+w, step+1
		}
		progress(epoch, o.epochs, loss/float64(words), words, start)
		if err := n.Save(o.out); err != nil {
			return err
		}
		if (epoch+1)%o.every == 0 || epoch+1 == o.epochs {
			measure(n, m)
		}
	}
	return nil
}

// pace is the part of the full rate at a step: it rises, and falls as a cosine.
func pace(step, steps int) float64 {
	if step < warmUp {
		return float64(step+1) / warmUp
	}
	return .5 * (1 + math.Cos(math.Pi*min(1, float64(step)/float64(steps))))
}

func progress(epoch, epochs int, loss float64, words int, start time.Time) {
	spent := time.Since(start)
	left := spent / time.Duration(epoch+1) * time.Duration(epochs-epoch-1)
	speed := float64(words) * float64(epoch+1) / spent.Seconds()
	fmt.Printf("epoch %d of %d: loss %.4f, %.0f words a second, %s spent, %s left\n",
		epoch+1, epochs, loss, speed, spent.Round(time.Second), left.Round(time.Second))
}

// learn runs one batch over all tapes and returns the loss of a word.
func learn(n *network.Network, tapes []*tensor.Tape, batch []*corpus.Example) (loss float64, words int) {
	parts := make([][]*corpus.Example, len(tapes))
	load := make([]int, len(tapes))
	for _, e := range batch {
		least := 0
		for k := range load {
			if load[k] < load[least] {
				least = k
			}
		}
		parts[least] = append(parts[least], e)
		load[least] += e.Len()
		words += e.Len()
	}
	losses := make([]float64, len(tapes))
	var all sync.WaitGroup
	for k := range tapes {
		if len(parts[k]) > 0 {
			all.Go(func() { losses[k] = n.Loss(tapes[k], parts[k], 1/float32(words)) })
		}
	}
	all.Wait()
	for _, l := range losses {
		loss += l
	}
	return loss, words
}

// batches returns the examples of one epoch: all trees, and a part of the names and of the
// raw news, anew each time.
func (m *material) batches(random *rand.Rand, o options) [][]*corpus.Example {
	var out [][]*corpus.Example
	pack := func(examples []*corpus.Example, share float64) {
		random.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		var batch []*corpus.Example
		words := 0
		for _, e := range examples[:int(share*float64(len(examples)))] {
			batch, words = append(batch, e), words+e.Len()
			if words >= o.batch {
				out, batch, words = append(out, batch), nil, 0
			}
		}
		if len(batch) > 0 {
			out = append(out, batch)
		}
	}
	pack(m.trees, 1)
	pack(m.names, o.names)
	pack(m.raw, o.silver)
	random.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}
