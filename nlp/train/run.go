package main

import (
	"fmt"
	"path/filepath"
	"slices"
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

// heldOut are documents of the training part of GUM that stand in the development
// part, or the test part, too.
var heldOut = []string{"GUM_court_loan", "GUM_court_mitigation"}

// material is what is learnt from and what is measured on.
type material struct {
	inventory    *corpus.Inventory
	trees, names []*corpus.Example
	raw          []*corpus.Example
	ewt, gum     []*corpus.Example // development
	news         []*corpus.Example
	history      []string // the commands that made the teachers
}

func run(o options) error {
	n, m, err := begin(o)
	if err != nil {
		return err
	}
	return train(n, m, o)
}

// begin reads all that is learnt from, and returns a network that has learnt nothing.
func begin(o options) (*network.Network, *material, error) {
	m, err := load(o)
	if err != nil {
		return nil, nil, err
	}
	if err := m.addTeaching(o); err != nil {
		return nil, nil, err
	}
	vectors, err := readVectors(o)
	if err != nil {
		return nil, nil, err
	}
	n := network.New(o.Config, network.Inventory{Labels: m.inventory.Labels, Words: lexicon(m, o.rare), Vectors: vectors})
	n.History = append(m.history, o.command)
	dense, sparse := n.Params.Len()
	fmt.Printf("%d examples of trees, %d of names, %d raw; %d known words, %d vectors; %d dense weights, %d in tables\n",
		len(m.trees), len(m.names), len(m.raw), n.Words.Len(), vectors.Len(), dense, sparse)
	return n, m, nil
}

func load(o options) (*material, error) {
	trees, err := o.trainingTrees()
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
	splitter := nlp.NewSplitter(en.Orthography())
	m := &material{inventory: corpus.NewInventory(trees, corpus.NameKinds)}
	m.trees = repeat(corpus.Treebank(trees, m.inventory, splitter), o.again)
	m.ewt, m.gum = corpus.Treebank(ewt, m.inventory, splitter), corpus.Treebank(gum, m.inventory, splitter)
	if m.names, err = corpus.Newswire(filepath.Join(o.data, "ner/worldwide/train"), splitter, copies...); err != nil {
		return nil, err
	}
	m.news, err = corpus.Newswire(filepath.Join(o.data, "ner/worldwide/dev"), splitter)
	return m, err
}

// repeat returns the examples, those of documents whose names begin so twice.
func repeat(examples []*corpus.Example, prefix string) []*corpus.Example {
	if prefix == "" {
		return examples
	}
	out := slices.Clone(examples)
	for _, e := range examples {
		if strings.HasPrefix(e.Document, prefix) {
			out = append(out, e)
		}
	}
	return out
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

// trainingTrees reads all documents that trees and lemmas are learnt from.
func (o *options) trainingTrees() ([]conllu.Document, error) {
	trees, err := o.treebanks("train")
	return slices.DeleteFunc(trees, func(d conllu.Document) bool {
		return slices.Contains(heldOut, d.ID) || o.without != "" && strings.HasPrefix(d.ID, o.without)
	}), err
}

// lexicon counts the words of all that is learnt from, and keeps those met at least so often.
func lexicon(m *material, least int) *network.Lexicon {
	counts := map[subword.Key]int{}
	for _, examples := range [][]*corpus.Example{m.trees, m.names, m.raw} {
		for _, e := range examples {
			for _, w := range e.Words {
				counts[subword.KeyOf(w)]++
			}
		}
	}
	return network.NewLexicon(counts, least)
}

// readVectors reads the vectors of the most frequent words.
func readVectors(o options) (*network.Vectors, error) {
	if o.vectors == "" {
		return nil, nil
	}
	return network.ReadVectors(o.vectors, o.vectorLimit)
}
