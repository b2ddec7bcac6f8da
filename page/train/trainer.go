package main

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/page/block"
)

// The recipes of the lexicons, and of the forests.
var (
	nameRecipe    = recipe{bits: 13, classes: 2, epochs: 2, rate: 0.03, decay: 1e-6, seen: 1, seed: 1}
	wordRecipe    = recipe{bits: 16, classes: 2, epochs: 3, rate: 0.1, decay: 1e-5, seen: 3, mean: true, seed: 2}
	messageRecipe = recipe{bits: 15, classes: len(block.Classes), epochs: 12, rate: 0.2, decay: 1e-3, seen: 2, mean: true, seed: 3}
	firstRecipe   = growth{trees: 150, rate: 0.12, seed: 4}
	secondRecipe  = growth{trees: 60, rate: 0.12, seed: 5}
)

// everything stands for no fold: the model that leaves out nothing.
const everything = corpus.Folds

// A pair of folds names a partial model: the one that has seen neither. A pair of a fold
// with itself is the model without that fold.
type pair [2]int

// A trainer makes the models. What one stage makes of a page and the next learns
// from always comes from a partial model that has not seen the page's fold, so that
// each stage sees the ones before as they will be on new pages.
type trainer struct {
	sheets   []*sheet
	examples []example
	partial  map[pair]*block.Model
	progress func(format string, args ...any)
}

// without returns the model trained without a fold.
func (t *trainer) without(fold int) *block.Model { return t.partial[pair{fold, fold}] }

func (t *trainer) train() {
	var pairs []pair
	t.partial = make(map[pair]*block.Model)
	for a := range corpus.Folds {
		for b := a; b < corpus.Folds; b++ {
			m := new(block.Model)
			pairs = append(pairs, pair{a, b})
			t.partial[pair{a, b}], t.partial[pair{b, a}] = m, m
		}
		t.partial[pair{everything, a}] = t.without(a)
	}
	pairs = append(pairs, pair{everything, everything})
	t.partial[pair{everything, everything}] = new(block.Model)

	t.progress("%d pages, %d examples", len(t.sheets), len(t.examples))
	inParallel(pairs, t.learnLexicons)
	t.progress("lexicons")
	inParallel(pairs, t.growFirst)
	t.progress("forests of the first look")
	inParallel([]int{0, 1, 2, 3, 4, everything}, t.growSecond)
	t.progress("forests of the second look")
}

// learnLexicons trains the lexicons of a partial model.
func (t *trainer) learnLexicons(p pair) {
	var names, words, messages []sample
	for i, s := range t.sheets {
		if slices.Contains(p[:], s.fold) {
			continue
		}
		names = s.nameSamples(names)
		words = s.wordSamples(words)
		messages = s.background(messages, uint64(i))
	}
	for _, e := range t.examples {
		if !slices.Contains(p[:], e.fold) {
			messages = append(messages, sample{e.hashes, e.class, 1})
		}
	}
	m := t.partial[p]
	m.Names = nameRecipe.train(names).odds()
	m.Words = wordRecipe.train(words).odds()
	m.Messages = messageRecipe.train(messages).lexicon()
}

// growFirst grows the first forest of a partial model. The lexicons behind a page's
// features have not seen its fold, nor as much of the pair as pairs can tell.
func (t *trainer) growFirst(p pair) {
	rows := new(rows)
	for _, s := range t.sheets {
		if slices.Contains(p[:], s.fold) {
			continue
		}
		lexicons := t.partial[pair{p[0], s.fold}]
		rows.add(s.mixed, func(o *block.Outline) ([]float32, int) { return o.Features(lexicons.Weigh(o)) })
	}
	t.partial[p].Forest = firstRecipe.grow(rows)
}

// growSecond grows the second forest of the model without a fold.
func (t *trainer) growSecond(fold int) {
	rows := new(rows)
	for _, s := range t.sheets {
		if s.fold == fold {
			continue
		}
		m := t.partial[pair{fold, s.fold}]
		rows.add(s.mixed, func(o *block.Outline) ([]float32, int) { return o.Context(m.First(o)) })
	}
	t.without(fold).Context = secondRecipe.grow(rows)
}

// nameSamples adds the names around each block.
func (s *sheet) nameSamples(to []sample) []sample {
	for i, l := range s.labels {
		if l.weight == 0 {
			continue
		}
		var hashes []uint32
		for e := s.outline.Blocks[i].Element; e > 0; e = s.outline.Elements[e].Parent {
			hashes = block.NameHashes(hashes, s.outline.Elements[e].Node)
		}
		to = append(to, sample{hashes, l.class(), min(l.weight, 5)})
	}
	return to
}

// wordSamples adds the words of each block.
func (s *sheet) wordSamples(to []sample) []sample {
	for i, l := range s.labels {
		if l.weight > 0 {
			to = append(to, sample{s.hashes[i], l.class(), 0.5 + 0.5*float32(l.class())})
		}
	}
	return to
}

// background adds some blocks of report, the plain kind that our examples lack.
func (s *sheet) background(to []sample, seed uint64) []sample {
	const oneIn, weight = 8, 0.3
	rng := rand.New(rand.NewPCG(seed, 3))
	for i, l := range s.labels {
		if l.report && l.weight > 0 && rng.IntN(oneIn) == 0 {
			to = append(to, sample{s.hashes[i], 0, weight})
		}
	}
	return to
}

// inParallel calls f with every item, as many at once as there are processors.
func inParallel[T any](items []T, f func(T)) {
	var work sync.WaitGroup
	queue := make(chan T)
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			for item := range queue {
				f(item)
			}
		})
	}
	for _, item := range items {
		queue <- item
	}
	close(queue)
	work.Wait()
}
