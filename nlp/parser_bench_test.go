package nlp_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/kernel"
)

// trained returns the parser that the program brings along, on a kernel of choice.
func trained(b *testing.B, k kernel.Kernel) *nlp.Parser {
	b.Helper()
	model, err := os.ReadFile("model/en.bin")
	if err != nil {
		b.Skip("no model to measure: ", err)
	}
	p, err := nlp.LoadWith(k, model, en.Orthography())
	if err != nil {
		b.Fatal(err)
	}
	return p
}

// newspaper returns articles: those of a public set where WRITETHRU_DATA names the folder of
// the data, else one of our own, many times over.
func newspaper(b *testing.B) []string {
	b.Helper()
	files, _ := filepath.Glob(filepath.Join(os.Getenv("WRITETHRU_DATA"), "polnear/train/text/*.txt"))
	var articles []string
	for _, file := range files[:min(len(files), 400)] {
		text, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		articles = append(articles, string(text))
	}
	for len(articles) < 100 {
		articles = append(articles, strings.Repeat(story, 12))
	}
	return articles
}

// BenchmarkParse goes from raw bytes to sentences, lemmas, trees and names, article after
// article, on each kernel.
func BenchmarkParse(b *testing.B) {
	articles := newspaper(b)
	for _, k := range kernel.Available() {
		b.Run(k.String(), func(b *testing.B) {
			p, doc := trained(b, k), new(nlp.Doc)
			words, bytes, i := 0, 0, 0
			b.ReportAllocs()
			for b.Loop() {
				text := articles[i%len(articles)]
				p.SplitInto(doc, text, lines(text))
				p.Parse(doc)
				words, bytes, i = words+doc.Len(), bytes+len(text), i+1
			}
			b.SetBytes(int64(bytes / b.N))
			b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
