package main

import (
	"github.com/writethru/writethru/eval/corpus"
)

// calibrate moves the scores of all models so that 0 is the threshold that
// does best on news of outlets that the models of cross-validation have not seen, by the
// mean of F1 over bytes and F1 over blocks, and prints how well it does.
func (t *trainer) calibrate() {
	sets := t.scoreHeldOut()
	best, bestF1 := float32(0), 0.0
	for threshold := float32(-2); threshold <= 2; threshold += 0.1 {
		sum := 0.0
		for _, s := range sets {
			if s.news {
				sum += s.f1(threshold, byBytes) + s.f1(threshold, byBlocks)
			}
		}
		if sum > bestF1 {
			best, bestF1 = threshold, sum
		}
	}
	for fold := range corpus.Folds + 1 {
		t.without(fold).Context.Bias -= best
	}
	t.progress("threshold %.1f", best)
	for _, s := range sets {
		t.progress("%s, %d pages, outlets held out: F1 over bytes %.4f, over blocks %.4f",
			s.name, len(s.pages), s.f1(best, byBytes), s.f1(best, byBlocks))
	}
}

// A scoredSet is the pages of a set with the scores of models that have not
// seen their outlets.
type scoredSet struct {
	name  string
	news  bool
	pages []scoredSheet
}

type scoredSheet struct {
	*sheet
	scores []float32
}

// scoreHeldOut scores the pages with full gold.
func (t *trainer) scoreHeldOut() []scoredSet {
	var sets []scoredSet
	for _, set := range pageSets {
		scored := scoredSet{name: set.name, news: set.news}
		for _, s := range t.sheets {
			if s.set == set.name && s.text() != "" {
				scored.pages = append(scored.pages, scoredSheet{s, t.without(s.fold).Score(s.outline).Score})
			}
		}
		if len(scored.pages) > 0 {
			sets = append(sets, scored)
		}
	}
	return sets
}

// byBytes and byBlocks say what a block counts.
func byBytes(words []byte) float64 { return float64(len(words)) }
func byBlocks([]byte) float64      { return 1 }

// f1 returns the harmonic mean of the mean precision and the mean recall of the
// pages.
func (s scoredSet) f1(threshold float32, size func(words []byte) float64) float64 {
	var precision, recall float64
	for _, page := range s.pages {
		p, r := page.precisionRecall(threshold, size)
		precision += p / float64(len(s.pages))
		recall += r / float64(len(s.pages))
	}
	return 2 * precision * recall / (precision + recall)
}

func (s scoredSheet) precisionRecall(threshold float32, size func(words []byte) float64) (precision, recall float64) {
	var right, found, gold float64
	for i, l := range s.labels {
		n := size(s.outline.Words(i))
		if l.report {
			gold += n
		}
		if s.scores[i] > threshold {
			found += n
			if l.report {
				right += n
			}
		}
	}
	return right / max(found, 1), right / max(gold, 1)
}
