package revise_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/revise"
)

// article makes a reading of n sentences of twenty words each, as frequent as those of a language
// (Zipf).
func article(n int, seed uint64) [][]string {
	random := rand.New(rand.NewPCG(seed, 1))
	zipf := rand.NewZipf(random, 1.1, 2, 50_000)
	sentences := make([][]string, n)
	for i := range sentences {
		for range 20 {
			sentences[i] = append(sentences[i], fmt.Sprintf("w%d", zipf.Uint64()))
		}
	}
	return sentences
}

func readingOf(sentences [][]string) *writethru.Reading {
	var text strings.Builder
	r := &writethru.Reading{}
	for _, s := range sentences {
		begin := text.Len()
		text.WriteString(strings.Join(s, " ") + ".")
		r.Sentences = append(r.Sentences, writethru.Sentence{Span: writethru.Span{Begin: begin, End: text.Len()}})
		text.WriteString("\n")
	}
	r.Article.Text = text.String()
	return r
}

// shuffled returns the sentences in another order, and their words if told so.
func shuffled(sentences [][]string, words bool) [][]string {
	random := rand.New(rand.NewPCG(7, 7))
	out := make([][]string, len(sentences))
	for to, from := range random.Perm(len(sentences)) {
		out[to] = append([]string{}, sentences[from]...)
		if words {
			random.Shuffle(len(out[to]), func(i, j int) { out[to][i], out[to][j] = out[to][j], out[to][i] })
		}
	}
	return out
}

// One operation compares two versions. The work must grow with their length: ns/word stays.
func BenchmarkCompare(b *testing.B) {
	reviser := revise.New()
	for _, words := range []int{2_000, 20_000, 200_000} {
		before := article(words/20, 1)
		for _, after := range []struct {
			name      string
			sentences [][]string
		}{
			{"same", before},
			{"sentences shuffled", shuffled(before, false)},
			{"words shuffled", shuffled(before, true)},
			{"another", article(words/20, 2)},
		} {
			x, y := revise.Version{Reading: readingOf(before)}, revise.Version{Reading: readingOf(after.sentences)}
			x.Visible, y.Visible = x.Reading.Article.Text, y.Reading.Article.Text
			b.Run(fmt.Sprintf("%s/%d", after.name, words), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					reviser.Compare(x, y)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(words), "ns/word")
			})
		}
	}
}
