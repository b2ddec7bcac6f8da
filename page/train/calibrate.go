package main

import (
	"slices"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/page/block"
)

// calibrate moves the scores of all models so that 0 is the threshold that
// does best on outlets that the models of cross-validation have not seen, and prints how
// well it does.
func (t *trainer) calibrate() {
	var scored []scoredSheet
	for _, s := range t.sheets {
		if s.text() != "" {
			scored = append(scored, scoredSheet{s, t.without(s.fold).Score(s.outline).Score})
		}
	}
	best, bestF1 := float32(0), 0.0
	for threshold := float32(-2); threshold <= 1; threshold += 0.1 {
		if f1 := meanF1(scored, threshold); f1 > bestF1 {
			best, bestF1 = threshold, f1
		}
	}
	for fold := range corpus.Folds + 1 {
		t.without(fold).Context.Bias -= best
	}
	t.progress("threshold %.1f", best)
	for _, set := range pageSets {
		of := slices.DeleteFunc(slices.Clone(scored), func(s scoredSheet) bool { return s.set != set.name })
		if len(of) > 0 {
			t.progress("%s: mean F1 of %d pages outlets held out: %.4f", set.name, len(of), meanF1(of, best))
		}
	}
}

// A scoredSheet is a page with the scores of a model that has not seen its outlet.
type scoredSheet struct {
	*sheet
	scores []float32
}

// meanF1 returns the mean over pages, the news sets weighing more, of the F1 of the
// labels over bytes.
func meanF1(sheets []scoredSheet, threshold float32) float64 {
	var sum, weights float64
	for _, s := range sheets {
		w := weightOf(s.set)
		sum += w * labelF1(s.outline, s.labels, s.scores, threshold)
		weights += w
	}
	return sum / weights
}

func weightOf(set string) float64 {
	for _, s := range pageSets {
		if s.name == set {
			return float64(s.weight)
		}
	}
	return 0
}

func labelF1(o *block.Outline, labels []label, scores []float32, threshold float32) float64 {
	var right, found, gold float64
	for i, l := range labels {
		n := float64(len(o.Words(i)))
		if l.report {
			gold += n
		}
		if scores[i] > threshold {
			found += n
			if l.report {
				right += n
			}
		}
	}
	if found+gold == 0 {
		return 1
	}
	return 2 * right / (found + gold)
}
