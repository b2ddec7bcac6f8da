package nlp_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/kernel"
)

// trained returns the parser that the program brings along, on a kernel of choice.
func trained(t testing.TB, k kernel.Kernel) *nlp.Parser {
	t.Helper()
	packed, err := os.Open("model/en.bin.zst")
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	decoder, err := zstd.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	defer decoder.Close()
	model, err := io.ReadAll(decoder)
	if err != nil {
		t.Fatal(err)
	}
	p, err := nlp.LoadWith(k, model, en.Orthography())
	if err != nil {
		t.Fatal(err)
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

// BenchmarkParse goes from raw bytes to sentences, tags, lemmas, trees and names, article after
// article, on each kernel. Beside it stand the cutting alone, and a copy of the bytes.
func BenchmarkParse(b *testing.B) {
	articles := newspaper(b)
	for _, k := range kernel.Available() {
		p := trained(b, k)
		perWord(b, k.String(), articles, func(doc *nlp.Doc, text string) {
			p.SplitInto(doc, text, lines(text))
			p.Parse(doc)
		})
	}
	splitter := nlp.NewSplitter(en.Orthography())
	perWord(b, "split alone", articles, func(doc *nlp.Doc, text string) { splitter.SplitInto(doc, text, lines(text)) })
	b.Run("copy", func(b *testing.B) {
		text := strings.Join(articles, "")
		to := make([]byte, len(text))
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			copy(to, text)
		}
	})
}

// BenchmarkParseGrowth shows words a second to stay the same for ever longer documents, also of
// one sentence that never ends.
func BenchmarkParseGrowth(b *testing.B) {
	p := trained(b, kernel.Best())
	endless := strings.NewReplacer(".", ",", "\n", " ").Replace(strings.ToLower(story))
	for name, unit := range map[string]string{"prose": story, "endless": endless} {
		for _, size := range []int{10e3, 100e3, 1e6, 10e6} {
			text := strings.Repeat(unit, 1+size/len(unit))[:size-1] + "."
			perWord(b, fmt.Sprint(name, "/", size), []string{text}, func(doc *nlp.Doc, text string) {
				p.SplitInto(doc, text, lines(text))
				p.Parse(doc)
			})
		}
	}
}

// BenchmarkParseOddText has texts on which trees do not come by themselves.
func BenchmarkParseOddText(b *testing.B) {
	p, random := trained(b, kernel.Best()), rand.New(rand.NewPCG(1, 2))
	var numbers strings.Builder
	for range 20000 {
		fmt.Fprintf(&numbers, "%d ", random.IntN(5000))
	}
	for name, text := range map[string]string{
		"one word": strings.Repeat("harbour ", 20000),
		"names":    strings.Repeat("Mara Quell, Ida Brack, ", 4000),
		"numbers":  numbers.String(),
		"table":    strings.Repeat("1|2|3|", 4000),
	} {
		perWord(b, name, []string{text}, func(doc *nlp.Doc, text string) {
			p.SplitInto(doc, text, lines(text))
			p.Parse(doc)
		})
	}
}

// perWord reads one text after the other and reports words and bytes a second.
func perWord(b *testing.B, name string, texts []string, read func(doc *nlp.Doc, text string)) {
	b.Run(name, func(b *testing.B) {
		doc := new(nlp.Doc)
		words, bytes, i := 0, 0, 0
		b.ReportAllocs()
		for b.Loop() {
			text := texts[i%len(texts)]
			read(doc, text)
			words, bytes, i = words+doc.Len(), bytes+len(text), i+1
		}
		b.SetBytes(int64(bytes / b.N))
		b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
	})
}
