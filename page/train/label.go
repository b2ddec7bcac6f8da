package main

import (
	"bytes"
	"strings"
)

// The weights of labels. What a page's blocks weigh adds up to about pageWeight:
// half is shared out by length, as F1 over words counts it, half by block, as F1 over
// paragraphs does.
const (
	pageWeight    = 100
	snippetWeight = 5 // of a block with a string that must or must not be in the text
	fewBlocks     = 8 // a page with fewer blocks of report counts as if it had as many
)

// align labels the blocks of the sheet by its gold.
func (s *sheet) align(weight float32) {
	s.labels = make([]label, len(s.outline.Blocks))
	if text := s.text(); text != "" {
		s.alignText(words(text), weight)
		return
	}
	s.labelSnippets(s.With, label{true, snippetWeight})
	s.labelSnippets(s.Without, label{false, snippetWeight})
}

// labelSnippets labels the unlabelled blocks that hold one of the snippets.
func (s *sheet) labelSnippets(snippets []string, l label) {
	for _, snippet := range snippets {
		snippet := []byte(strings.Join(strings.Fields(snippet), " "))
		for i := range s.labels {
			if s.labels[i].weight == 0 && bytes.Contains(s.outline.Words(i), snippet) {
				s.labels[i] = l
			}
		}
	}
}

// alignText labels blocks by how many of their words the gold has, in its order.
func (s *sheet) alignText(gold []string, weight float32) {
	var page []string
	begin := []int{0}
	for i := range s.outline.Blocks {
		page = append(page, words(string(s.outline.Words(i)))...)
		begin = append(begin, len(page))
	}
	paired := align(page, gold)
	shares, report := make([]float32, len(s.labels)), 0
	for i := range shares {
		shares[i] = share(paired[begin[i]:begin[i+1]])
		if shares[i] > 0.5 {
			s.labels[i].report = true
			report++
		}
	}
	if report == 0 {
		return
	}
	for i := range s.labels {
		n := begin[i+1] - begin[i]
		if n == 0 {
			continue
		}
		s.labels[i].weight = weight * pageWeight * (0.6*min(float32(n)/float32(len(gold)), 0.5) + 0.4/float32(max(report, fewBlocks)))
		if shares[i] > 0.2 && shares[i] < 0.8 { // half right either way
			s.labels[i].weight *= 0.3
		}
	}
}

// share returns the share of true values.
func share(of []bool) float32 {
	n := 0
	for _, b := range of {
		if b {
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return float32(n) / float32(len(of))
}
