package pages

import (
	"slices"
	"strings"

	"github.com/writethru/writethru/eval/internal/python"
)

// scoreParagraphs counts exact paragraphs, white space folded: the mean over
// the pages.
func scoreParagraphs(pairs []sample) *PRF {
	if len(pairs) == 0 {
		return nil
	}
	withOptional := anyOptional(pairs)
	triples := make([]Triple, len(pairs))
	for i, p := range pairs {
		read := newBag(python.Lines(p.read.Text))
		triples[i] = bestOf(references(p.gold.Paragraphs, withOptional), func(paragraphs []string) Triple {
			return triple(compare(newBag(squeezed(paragraphs)), read))
		})
	}
	return meanTriple(triples)
}

// references returns the texts that a reading may equal: the paragraphs with
// all of the optional ones, and with none.
func references(paragraphs []string, withOptional bool) [][]string {
	if !withOptional || !slices.ContainsFunc(paragraphs, isOptional) {
		return [][]string{paragraphs}
	}
	var all, needed []string
	for _, p := range paragraphs {
		if isOptional(p) {
			all = append(all, p[1:len(p)-1])
			continue
		}
		all, needed = append(all, p), append(needed, p)
	}
	return [][]string{all, needed}
}

func isOptional(paragraph string) bool {
	return len(paragraph) > 1 && paragraph[0] == '[' && paragraph[len(paragraph)-1] == ']'
}

func anyOptional(pairs []sample) bool {
	return slices.ContainsFunc(pairs, func(p sample) bool {
		return slices.ContainsFunc(p.gold.Paragraphs, isOptional)
	})
}

// bestOf returns the triple of the reference with the best F1, the first of
// equals.
func bestOf(references [][]string, score func([]string) Triple) Triple {
	best := score(references[0])
	for _, r := range references[1:] {
		if t := score(r); t.F1 > best.F1 {
			best = t
		}
	}
	return best
}

func squeezed(paragraphs []string) []string {
	var lines []string
	for _, p := range paragraphs {
		if strings.TrimFunc(p, python.IsSpace) != "" {
			lines = append(lines, python.Squeeze(p))
		}
	}
	return lines
}
