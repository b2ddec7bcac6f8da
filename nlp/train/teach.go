package main

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/network"
)

// addTeaching adds raw texts and what the teachers, if there are any, say of them: networks, or a
// finished model.
func (m *material) addTeaching(o options) error {
	if o.teachers == "" {
		return nil
	}
	if err := m.addRaw(o); err != nil {
		return err
	}
	if filepath.Ext(o.teachers) == ".bin" {
		return m.learnFromModel(o.teachers)
	}
	var networks []*network.Network
	for path := range strings.SplitSeq(o.teachers, ",") {
		n, err := network.Load(path)
		if err != nil {
			return err
		}
		networks = append(networks, n)
	}
	m.history = chain(networks)
	label(networks, m)
	return nil
}

// learnFromModel labels by a finished model, beside which its card must lie.
func (m *material) learnFromModel(path string) error {
	history, err := readHistory(filepath.Join(filepath.Dir(path), cardName))
	if err != nil {
		return err
	}
	m.history = history
	model, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	parser, err := nlp.Load(model, en.Orthography())
	if err != nil {
		return err
	}
	return labelByModel(parser, m)
}

// chain returns the commands that made the networks, each once.
func chain(networks []*network.Network) []string {
	var commands []string
	for _, n := range networks {
		for _, c := range n.History {
			if !slices.Contains(commands, c) {
				commands = append(commands, c)
			}
		}
	}
	return commands
}

// addRaw adds the texts that only teachers label: political news, and articles of all kinds
// from the web.
func (m *material) addRaw(o options) error {
	splitter := nlp.NewSplitter(en.Orthography())
	raw, err := corpus.Raw(filepath.Join(o.data, "polnear/train/text"), splitter)
	if err != nil {
		return err
	}
	m.raw = raw
	paths, err := filepath.Glob(filepath.Join(o.data, "pages/*.jsonl"))
	if err != nil {
		return err
	}
	for _, path := range paths {
		pages, err := corpus.Pages(path, splitter)
		if err != nil {
			return err
		}
		m.raw = append(m.raw, pages...)
	}
	return nil
}

// label gives the raw texts, and the newswire, the trees that the teachers see in
// them, and the raw texts names, as probabilities. Borders count where teachers and rules
// agree.
func label(teachers []*network.Network, m *material) {
	for _, examples := range [][]*corpus.Example{m.raw, m.names} {
		for i, p := range predict(teachers, examples, true) {
			e := examples[i]
			e.Heads, e.Soft = p.Heads, p.Soft
			e.Borders = agreed(e.Sentences, p.Borders, e.Len())
			if e.Names != nil {
				e.Soft.Names = nil
			}
		}
	}
}

// labelByModel gives the same texts the trees that a finished model sees in them, and the raw
// texts names. A model tells what it chooses, no probabilities.
func labelByModel(p *nlp.Parser, m *material) error {
	for _, examples := range [][]*corpus.Example{m.raw, m.names} {
		for _, e := range examples {
			doc, cut := p.Join(e.Forms()), p.Join(e.Forms())
			p.ParseSentences(doc)
			p.Parse(cut)
			if !reflect.DeepEqual(*doc.Labels, m.inventory.Labels) {
				return errors.New("the model has other tags, relations or names than the treebanks")
			}
			e.Tags, e.Heads, e.Relations = numbers(doc.Tag), doc.Head, numbers(doc.Relation)
			e.Borders = agreed(e.Sentences, cut.Sentences, e.Len())
			if e.Names == nil {
				e.Names = corpus.StatesOf(doc.Names, e.Len())
			}
		}
	}
	return nil
}

func numbers(labels []uint8) []int32 {
	out := make([]int32, len(labels))
	for i, l := range labels {
		out[i] = int32(l)
	}
	return out
}

// agreed returns the borders of two readings of n words, unknown where they differ.
func agreed(a, b []nlp.Range, n int) []int32 {
	out, other := corpus.BordersOf(a, n), corpus.BordersOf(b, n)
	for i := range out {
		if out[i] != other[i] {
			out[i] = corpus.Unknown
		}
	}
	return out
}
