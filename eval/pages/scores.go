package pages

import (
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/internal/python"
)

// Scores holds one extractor's figures on one set. A measure for which the set
// has no gold is nil.
type Scores struct {
	Pages     int        `json:"pages"`
	Missing   int        `json:"missing"` // pages without a prediction
	Shingle   *Shingle   `json:"shingle,omitempty"`
	Paragraph *PRF       `json:"paragraph,omitempty"`
	RougeLSum *PRF       `json:"rouge_lsum,omitempty"`
	Segment   *Segment   `json:"segment,omitempty"`
	Words     *WordScore `json:"words,omitempty"`
	Title     *Title     `json:"title,omitempty"`
	Date      *Date      `json:"date,omitempty"`
	HTMLDate  *HTMLDate  `json:"htmldate,omitempty"`
	Author    *Author    `json:"author,omitempty"`
}

// A Triple is precision, recall and their harmonic mean.
type Triple struct {
	P  float64 `json:"p"`
	R  float64 `json:"r"`
	F1 float64 `json:"f1"`
}

// A PRF is the mean of the triples of N pages.
type PRF struct {
	Triple
	N int `json:"n"`
}

// Score measures predictions, which are keyed by page id, against gold.
func Score(gold []corpus.Gold, predictions map[string]corpus.Prediction) Scores {
	pairs := pair(gold, predictions)
	scores := Scores{Pages: len(gold)}
	for _, p := range pairs {
		if _, found := predictions[p.gold.ID]; !found {
			scores.Missing++
		}
	}
	scores.Shingle = scoreShingles(having(pairs, hasText))
	paragraphs := having(pairs, hasParagraphs)
	scores.Paragraph = scoreParagraphs(paragraphs)
	scores.RougeLSum = scoreRouge(paragraphs)
	scores.Segment = scoreSegments(having(pairs, hasSegments))
	if scores.Shingle != nil && scores.Segment != nil {
		scores.Words = scoreWords(having(pairs, func(g corpus.Gold) bool { return g.Text != nil }))
	}
	scores.Title = scoreTitles(pairs, predictions)
	scores.Date = scoreDates(pairs, predictions)
	if scores.Date != nil && scores.Shingle == nil && scores.Paragraph == nil && scores.Segment == nil {
		scores.HTMLDate = scoreHTMLDate(pairs)
	}
	scores.Author = scoreAuthors(pairs, predictions)
	return scores
}

// A sample is a page's gold beside what was read from it.
type sample struct {
	gold corpus.Gold
	read corpus.Prediction
}

func pair(gold []corpus.Gold, predictions map[string]corpus.Prediction) []sample {
	pairs := make([]sample, len(gold))
	for i, g := range gold {
		pairs[i] = sample{g, predictions[g.ID]}
	}
	return pairs
}

// having returns the samples whose gold has something.
func having(pairs []sample, has func(corpus.Gold) bool) []sample {
	var kept []sample
	for _, p := range pairs {
		if has(p.gold) {
			kept = append(kept, p)
		}
	}
	return kept
}

func hasText(g corpus.Gold) bool       { return g.Text != nil && *g.Text != "" }
func hasParagraphs(g corpus.Gold) bool { return len(g.Paragraphs) > 0 }
func hasSegments(g corpus.Gold) bool   { return len(g.With) > 0 || len(g.Without) > 0 }

// triple is the precision, recall and F1 of counts of true and false positives
// and of false negatives.
func triple(tp, fp, fn int) Triple {
	p, r := python.Share(tp, tp+fp), python.Share(tp, tp+fn)
	return Triple{p, r, harmonic(p, r)}
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// meanTriple averages each figure on its own.
func meanTriple(triples []Triple) *PRF {
	of := func(figure func(Triple) float64) float64 { return round(meanOf(triples, figure)) }
	mean := Triple{
		P:  of(func(t Triple) float64 { return t.P }),
		R:  of(func(t Triple) float64 { return t.R }),
		F1: of(func(t Triple) float64 { return t.F1 }),
	}
	return &PRF{mean, len(triples)}
}

func meanOf[T any](items []T, figure func(T) float64) float64 {
	figures := make([]float64, len(items))
	for i, item := range items {
		figures[i] = figure(item)
	}
	return python.Mean(figures)
}

// round gives the four digits that the measures are printed with.
func round(x float64) float64 { return python.Round(x, 4) }

// share counts the items for which a thing holds, as a rounded share of all.
func share[T any](items []T, holds func(T) bool) float64 {
	return round(python.Share(count(items, holds), len(items)))
}

func count[T any](items []T, holds func(T) bool) int {
	n := 0
	for _, item := range items {
		if holds(item) {
			n++
		}
	}
	return n
}
