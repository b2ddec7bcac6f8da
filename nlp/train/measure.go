package main

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/network"
)

// measure prints how well the network does on the development parts. They are
// progress figures; `writethru eval nlp` has the true ones.
func measure(n *network.Network, m *material) {
	for _, part := range []struct {
		name     string
		examples []*corpus.Example
	}{{"EWT", m.ewt}, {"GUM", m.gum}} {
		t := new(tally)
		for i, p := range predict([]*network.Network{n}, part.examples, true) {
			t.trees(part.examples[i], p, n.Labels)
			t.borders(part.examples[i], p)
		}
		fmt.Printf("  %s dev: UPOS %.2f UAS %.2f LAS %.2f, sentences F1 %.2f\n", part.name,
			percent(t.upos, t.words), percent(t.uas, t.words), percent(t.las, t.words), f1(t.borderHit, t.borderGold, t.borderFound))
	}
	t := new(tally)
	for i, p := range predict([]*network.Network{n}, m.news, false) {
		t.names(m.news[i], p)
	}
	fmt.Printf("  newswire dev: names F1 %.2f\n", f1(t.nameHit, t.nameGold, t.nameFound))
}

// predict reads all examples, on all cores.
func predict(networks []*network.Network, examples []*corpus.Example, keep bool) []*network.Prediction {
	out := make([]*network.Prediction, len(examples))
	workers := runtime.GOMAXPROCS(0)
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() {
			reader := network.NewEnsemble(networks...)
			for i := w; i < len(examples); i += workers {
				out[i] = reader.Predict(examples[i], keep)
			}
		})
	}
	all.Wait()
	return out
}

// A tally counts what is right.
type tally struct {
	words, upos, uas, las              int
	borderHit, borderGold, borderFound int
	nameHit, nameGold, nameFound       int
}

func (t *tally) trees(e *corpus.Example, p *network.Prediction, labels nlp.Labels) {
	for i := range e.Words {
		t.words++
		if e.Tags[i] >= 0 && labels.UPOS[e.Tags[i]] == labels.UPOS[p.Tags[i]] {
			t.upos++
		}
		if e.Heads[i] != p.Heads[i] {
			continue
		}
		t.uas++
		if e.Relations[i] >= 0 && universal(labels, e.Relations[i]) == universal(labels, p.Relations[i]) {
			t.las++
		}
	}
}

func universal(labels nlp.Labels, relation int32) string {
	r, _, _ := strings.Cut(labels.Relations[relation], ":")
	return r
}

func (t *tally) borders(e *corpus.Example, p *network.Prediction) {
	t.borderGold += len(e.Sentences)
	t.borderFound += len(p.Borders)
	for _, s := range p.Borders {
		if slices.Contains(e.Sentences, s) {
			t.borderHit++
		}
	}
}

func (t *tally) names(e *corpus.Example, p *network.Prediction) {
	gold, found := nlp.NamesOf(e.Names), nlp.NamesOf(p.Names)
	t.nameGold += len(gold)
	t.nameFound += len(found)
	for _, n := range found {
		if slices.Contains(gold, n) {
			t.nameHit++
		}
	}
}

func percent(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }

func f1(hit, gold, found int) float64 { return 200 * float64(hit) / float64(max(gold+found, 1)) }
