package pages

import (
	"slices"
	"strings"

	"github.com/writethru/writethru/eval/internal/python"
)

// scoreRouge is ROUGE-LSum over the pages, for sets in whose gold some
// paragraphs are optional, as they are in fundus-evaluation.
func scoreRouge(pairs []sample) *PRF {
	if !anyOptional(pairs) {
		return nil
	}
	triples := make([]Triple, len(pairs))
	var lcs aligner
	for i, p := range pairs {
		v := vocabulary{}
		read := sentences(v, p.read.Text)
		triples[i] = bestOf(references(p.gold.Paragraphs, true), func(paragraphs []string) Triple {
			return lcs.rouge(sentences(v, strings.Join(paragraphs, "\n")), read)
		})
	}
	return meanTriple(triples)
}

// rouge counts, for each gold sentence, the words on a longest common
// subsequence with any sentence read; no word counts more often than it occurs.
func (a *aligner) rouge(gold, read [][]int32) Triple {
	goldWords, readWords := slices.Concat(gold...), slices.Concat(read...)
	goldLeft, readLeft := newBag(goldWords), newBag(readWords)
	hits := 0
	for _, sentence := range gold {
		for i, common := range a.union(sentence, read) {
			word := sentence[i]
			if common && goldLeft[word] > 0 && readLeft[word] > 0 {
				hits++
				goldLeft[word]--
				readLeft[word]--
			}
		}
	}
	return triple(hits, len(readWords)-hits, len(goldWords)-hits)
}

// An aligner finds longest common subsequences. It keeps its memory from one
// pair of sentences to the next.
type aligner struct {
	table []int32
	hit   []bool
}

// union says of every word of sentence whether it lies on the longest common
// subsequence with one of others. The answer is good until the next call.
func (a *aligner) union(sentence []int32, others [][]int32) []bool {
	a.hit = append(a.hit[:0], make([]bool, len(sentence))...)
	for _, other := range others {
		if slices.Equal(sentence, other) {
			for i := range a.hit {
				a.hit[i] = true
			}
			break
		}
		a.mark(sentence, other)
	}
	return a.hit
}

// mark sets hit for the words of x on the longest common subsequence of x and
// y. Of several it takes the one that rouge_score does.
func (a *aligner) mark(x, y []int32) {
	width := len(y) + 1
	a.fill(x, y)
	for i, j := len(x), len(y); i > 0 && j > 0; {
		switch {
		case x[i-1] == y[j-1]:
			i, j = i-1, j-1
			a.hit[i] = true
		case a.table[i*width+j-1] > a.table[(i-1)*width+j]:
			j--
		default:
			i--
		}
	}
}

// fill computes table[i*(len(y)+1)+j], the length of the longest common
// subsequence of x[:i] and y[:j].
func (a *aligner) fill(x, y []int32) {
	width := len(y) + 1
	a.table = slices.Grow(a.table[:0], (len(x)+1)*width)[:(len(x)+1)*width]
	clear(a.table[:width])
	for i, word := range x {
		above, row := a.table[i*width:(i+1)*width], a.table[(i+1)*width:(i+2)*width]
		row[0] = 0
		for j, other := range y {
			if word == other {
				row[j+1] = above[j] + 1
			} else {
				row[j+1] = max(row[j], above[j+1])
			}
		}
	}
}

// sentences returns the words, [a-z0-9]+ after lowering, of each sentence. A
// sentence ends with its line, and where white space follows one of . ! ? and
// any closing quotation marks.
func sentences(v vocabulary, text string) [][]int32 {
	var all [][]int32
	var words []int32
	text = python.Lower(text)
	begin, ended := -1, false
	for i, r := range text + "\n" {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			if begin < 0 {
				begin = i
			}
			ended = false
			continue
		}
		if begin >= 0 {
			words = append(words, v.number(text[begin:i]))
			begin = -1
		}
		if len(words) > 0 && (r == '\n' || ended && python.IsSpace(r)) {
			all, words = append(all, words), nil
		}
		ended = strings.ContainsRune(".!?", r) || ended && strings.ContainsRune("\"”’)", r)
	}
	return all
}
