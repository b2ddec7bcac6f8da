package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
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

// train runs all epochs.
func train(n *network.Network, m *material, o options) error {
	t, err := newTraining(n, m, o)
	if err != nil {
		return err
	}
	for t.done < o.epochs {
		if err := t.epoch(); err != nil {
			return err
		}
		if t.done%o.every == 0 || t.done == o.epochs {
			measure(n, m)
		}
	}
	return os.Remove(o.out + resumeSuffix)
}

// A training is a network on its way.
type training struct {
	options
	network  *network.Network
	material *material
	tapes    []*tensor.Tape
	adam     *tensor.Adam
	random   *rand.Rand

	done, resumed int // epochs
	step, steps   int
	start         time.Time
}

// newTraining begins a training, or goes on with one that was stopped.
func newTraining(n *network.Network, m *material, o options) (*training, error) {
	t := &training{
		options: o, network: n, material: m, adam: tensor.NewAdam(n.Params),
		random: rand.New(rand.NewPCG(o.Seed, 2)), start: time.Now(),
	}
	for i := range shards {
		t.tapes = append(t.tapes, tensor.NewTape(n.Params, o.Seed<<8+uint64(i)))
	}
	var err error
	t.resumed, err = t.resume()
	for t.done < t.resumed {
		t.step += len(t.draw()) // as it was drawn before
		t.done++
	}
	return t, err
}

// draw returns the batches of the next epoch.
func (t *training) draw() [][]*corpus.Example {
	batches := t.material.batches(t.random, t.options)
	if t.steps == 0 {
		t.steps = len(batches) * t.epochs
	}
	return batches
}

// epoch runs one epoch and keeps what it made.
func (t *training) epoch() error {
	loss, words := 0.0, 0
	for _, b := range t.draw() {
		l, w := learn(t.network, t.tapes, b)
		t.adam.Step(t.tapes, t.rate*pace(t.step, t.steps))
		loss, words, t.step = loss+l*float64(w), words+w, t.step+1
	}
	t.done++
	t.progress(loss/float64(words), words)
	return t.keep()
}

// pace is the part of the full rate at a step: it rises, and falls as a cosine.
func pace(step, steps int) float64 {
	if step < warmUp {
		return float64(step+1) / warmUp
	}
	return .5 * (1 + math.Cos(math.Pi*min(1, float64(step)/float64(steps))))
}

func (t *training) progress(loss float64, words int) {
	spent, ran := time.Since(t.start), t.done-t.resumed
	left := spent / time.Duration(ran) * time.Duration(t.epochs-t.done)
	speed := float64(words) * float64(ran) / spent.Seconds()
	fmt.Printf("epoch %d of %d: loss %.4f, %.0f words a second, %s spent, %s left\n",
		t.done, t.epochs, loss, speed, spent.Round(time.Second), left.Round(time.Second))
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
