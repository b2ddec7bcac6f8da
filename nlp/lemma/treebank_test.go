package lemma_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/nlp/lemma"
)

// treebank returns the words of a treebank in the folder that WRITETHRU_DATA names.
func treebank(tb testing.TB, name string) []lemma.Sample {
	tb.Helper()
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		tb.Skip("set WRITETHRU_DATA to the folder of the public data sets")
	}
	docs, err := conllu.ReadFile(filepath.Join(data, "ud", name))
	if err != nil {
		tb.Fatal(err)
	}
	var words []lemma.Sample
	for _, doc := range docs {
		for _, w := range doc.Words {
			if w.Lemma != "_" || w.Form == "_" {
				words = append(words, lemma.Sample{Form: w.Form, UPOS: w.UPOS, XPOS: w.XPOS, Lemma: w.Lemma, Count: 1})
			}
		}
	}
	return words
}

// A tagset numbers the tags of words.
type tagset struct{ upos, xpos []string }

func (s *tagset) number(w lemma.Sample) int {
	for i := range s.upos {
		if s.upos[i] == w.UPOS && s.xpos[i] == w.XPOS {
			return i
		}
	}
	s.upos, s.xpos = append(s.upos, w.UPOS), append(s.xpos, w.XPOS)
	return len(s.upos) - 1
}

func (s *tagset) numbers(words []lemma.Sample) []int {
	numbers := make([]int, len(words))
	for i, w := range words {
		numbers[i] = s.number(w)
	}
	return numbers
}

// both returns what both English treebanks teach.
func both(tb testing.TB) *lemma.Table {
	tb.Helper()
	return lemma.Learn(append(treebank(tb, "ewt/train.conllu"), treebank(tb, "gum/train.conllu")...))
}

// TestTreebank guards the quality with the treebanks' own tags. Where the two disagree, EWT
// prevails, being the larger.
func TestTreebank(t *testing.T) {
	t.Parallel()
	table := both(t)
	if size := len(table.Encode()); size > 400_000 {
		t.Errorf("the table takes %d bytes", size)
	}
	for name, least := range map[string]float64{"ewt": 98.7, "gum": 99.3} {
		words := treebank(t, name+"/dev.conllu")
		tags := new(tagset)
		numbers := tags.numbers(words)
		lemmatizer := table.For(tags.upos, tags.xpos)
		right := 0
		for i, w := range words {
			if table.Apply(lemmatizer.Rule(w.Form, numbers[i]), w.Form) == w.Lemma {
				right++
			}
		}
		share := 100 * float64(right) / float64(len(words))
		t.Logf("%s: %.2f of %d lemmas", name, share, len(words))
		if share < least {
			t.Errorf("%s: %.2f of %d lemmas are right, want %.1f", name, share, len(words), least)
		}
	}
}

func BenchmarkRule(b *testing.B) {
	table := both(b)
	words := treebank(b, "gum/dev.conllu")
	tags := new(tagset)
	numbers := tags.numbers(words)
	lemmatizer := table.For(tags.upos, tags.xpos)
	b.ReportAllocs()
	for b.Loop() {
		for i, w := range words {
			lemmatizer.Rule(w.Form, numbers[i])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

// BenchmarkRuleGrowth shows megabytes a second to stay the same for ever longer words.
func BenchmarkRuleGrowth(b *testing.B) {
	table := lemma.Learn(corpus())
	lemmatizer := table.For(upos, xpos)
	for _, size := range []int{1 << 8, 1 << 14, 1 << 20} {
		word := strings.Repeat("pony", size/4-1) + "aked"
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			b.SetBytes(int64(size))
			for b.Loop() {
				lemmatizer.Rule(word, 1)
			}
		})
	}
}

func BenchmarkDecode(b *testing.B) {
	encoded := both(b).Encode()
	b.SetBytes(int64(len(encoded)))
	for b.Loop() {
		if _, err := lemma.Decode(encoded); err != nil {
			b.Fatal(err)
		}
	}
}
