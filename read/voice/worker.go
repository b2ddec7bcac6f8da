package voice

import (
	"slices"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/voice/internal/chain"
	"github.com/writethru/writethru/read/voice/internal/feature"
)

// Probabilities from which on the model is heard.
const (
	nearlySure = .9 // that a sentence is the site's
	likely     = .6 // that a sentence evaluates, so that doubtful words judge
)

// odds are the probabilities of the voices of a sentence.
type odds [len(Voices)]float64

// certain is the odds of sentences that no parser has read.
var certain = odds{reported: 1}

// A worker has the memory of a reading, to be used again.
type worker struct {
	model     *chain.Model
	extractor *feature.Extractor
	lattice   chain.Lattice
	scores    []float64
	odds      []odds
	shields   []shield
	parsed    bool
}

func newWorker(m *chain.Model, saying []string) *worker {
	return &worker{model: m, extractor: feature.NewExtractor(saying)}
}

// read fills the odds of a document's sentences.
func (w *worker) read(doc *nlp.Doc, quoted []nlp.Range) {
	n, labels := len(doc.Sentences), w.model.Labels()
	w.odds = slices.Grow(w.odds[:0], n)[:n]
	if w.parsed = doc.Labels != nil && len(doc.Tag) == doc.Len(); !w.parsed {
		for k := range w.odds {
			w.odds[k] = certain
		}
		return
	}
	w.extractor.Read(doc, quoted)
	w.scores = slices.Grow(w.scores[:0], n*labels)[:n*labels]
	for k := range doc.Sentences {
		features, words := w.extractor.Sentence(k)
		w.model.Score(w.scores[k*labels:], features, words)
	}
	w.lattice.Run(w.scores, w.model.Transitions, labels)
	clear(w.odds)
	for at, p := range w.lattice.Marginals {
		w.odds[at/labels][w.model.Voices[at%labels]] += p
	}
}

// verdict returns the voice whose probability times its price is highest.
func (w *worker) verdict(k int) int {
	best, top := reported, 0.
	for v, p := range w.odds[k] {
		if p *= float64(w.model.Prices[v]); p > top {
			best, top = v, p
		}
	}
	return best
}

// mark appends the loaded words of sentence k.
func (w *worker) mark(all []Loaded, l *lexicon, doc *nlp.Doc, k int) []Loaded {
	if !w.parsed {
		return all
	}
	m := marker{l, doc, w.shields, doc.Sentences[k], w.odds[k][loaded] >= likely}
	return m.mark(all)
}

// settle returns the voice of sentence k, by the order of the package's comment.
func (w *worker) settle(k int, s nlp.Range, judges bool) int {
	switch {
	case w.odds[k][site] >= nearlySure:
		return site
	case w.said(s)*2 > s.Len():
		return attributed
	case judges:
		return loaded
	}
	return reported
}
