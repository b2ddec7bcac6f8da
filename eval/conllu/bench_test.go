package conllu_test

import (
	"strings"
	"testing"

	"github.com/writethru/writethru/eval/conllu"
)

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat(ferry()+"\n", 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := conllu.Read(strings.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAppend takes the way from a parsed document to what is printed.
func BenchmarkAppend(b *testing.B) {
	doc := parsed(1000)
	var out []byte
	b.ReportAllocs()
	for b.Loop() {
		d := conllu.FromDoc("tale", doc)
		out = d.Append(out[:0])
	}
	b.ReportMetric(float64(b.N)*float64(doc.Len())/b.Elapsed().Seconds(), "words/s")
}
