package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/subword"
	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/network"
)

// copies are articles of the training part that stand in the development part
// under another name.
var copies = []string{"canada_indig_5.txt.tsv", "ghana_newsghana_19.txt.tsv"}

// material is what is learnt from and what is measured on.
type material struct {
	inventory    *corpus.Inventory
	trees, names []*corpus.Example
	raw          []*corpus.Example
	ewt, gum     []*corpus.Example // development
	news         []*corpus.Example
}

func run(o options) error {
	m, err := load(o)
	if err != nil {
		return err
	}
	var teachers []*network.Network
	if o.teachers != "" {
		for path := range strings.SplitSeq(o.teachers, ",") {
			n, err := network.Load(path)
			if err != nil {
				return err
			}
			teachers = append(teachers, n)
		}
		if err := m.addRaw(o); err != nil {
			return err
		}
		label(teachers, m)
	}
	vectors, err := readVectors(o, m)
	if err != nil {
		return err
	}
	n := network.New(o.Config, network.Inventory{Labels: m.inventory.Labels, Words: lexicon(m), Vectors: vectors})
	dense, sparse := n.Params.Len()
	fmt.Printf("%d examples of trees, %d of names, %d raw; %d known words, %d vectors; %d dense weights, %d in tables\n",
		len(m.trees), len(m.names), len(m.raw), n.Words.Len(), len(vectors.Keys), dense, sparse)
	return train(n, m, o)
}

func load(o options) (*material, error) {
	trees, err := o.treebanks("train")
	if err != nil {
		return nil, err
	}
	ewt, err := o.treebanks("dev", "ewt")
	if err != nil {
		return nil, err
	}
	gum, err := o.treebanks("dev", "gum")
	if err != nil {
		return nil, err
	}
	trees = without(trees, o.without)
	splitter := nlp.NewSplitter(en.Orthography())
	m := &material{inventory: corpus.NewInventory(trees, corpus.NameKinds)}
	m.trees = corpus.Treebank(trees, m.inventory, splitter)
	m.ewt, m.gum = corpus.Treebank(ewt, m.inventory, splitter), corpus.Treebank(gum, m.inventory, splitter)
	if m.names, err = corpus.Newswire(filepath.Join(o.data, "ner/worldwide/train"), splitter, copies...); err != nil {
		return nil, err
	}
	m.news, err = corpus.Newswire(filepath.Join(o.data, "ner/worldwide/dev"), splitter)
	return m, err
}

// treebanks reads a part of the named treebanks, of all if none is named.
func (o *options) treebanks(part string, names ...string) ([]conllu.Document, error) {
	if len(names) == 0 {
		names = []string{"ewt", "gum"}
	}
	var out []conllu.Document
	for _, name := range names {
		documents, err := conllu.ReadFile(filepath.Join(o.data, "ud", name, part+".conllu"))
		if err != nil {
			return nil, err
		}
		out = append(out, documents...)
	}
	return out, nil
}

func without(documents []conllu.Document, prefix string) []conllu.Document {
	if prefix == "" {
		return documents
	}
	var kept []conllu.Document
	for _, d := range documents {
		if !strings.HasPrefix(d.ID, prefix) {
			kept = append(kept, d)
		}
	}
	return kept
}

// addRaw adds the texts that only teachers label.
func (m *material) addRaw(o options) error {
	raw, err := corpus.Raw(filepath.Join(o.data, "polnear/train/text"), nlp.NewSplitter(en.Orthography()))
	m.raw = raw
	return err
}

// lexicon counts the words of all that is learnt from.
func lexicon(m *material) *network.Lexicon {
	counts := map[subword.Key]int{}
	for _, examples := range [][]*corpus.Example{m.trees, m.names, m.raw} {
		for _, e := range examples {
			for _, w := range e.Words {
				counts[subword.KeyOf(w)]++
			}
		}
	}
	return network.NewLexicon(counts)
}

// readVectors keeps the vectors of the most frequent words that are all letters, hyphens
// and stops, and of all others that the texts use.
func readVectors(o options, m *material) (*network.Vectors, error) {
	if o.vectors == "" {
		return nil, nil
	}
	file, err := os.Open(o.vectors)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return network.ReadVectors(file, o.vectorLimit, func(string) bool { return true })
}
