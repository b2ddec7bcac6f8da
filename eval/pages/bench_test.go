package pages_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/pages"
)

// BenchmarkScore scores whole sets; one operation is a set.
func BenchmarkScore(b *testing.B) {
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		b.Skip("set WRITETHRU_DATA to the folder of the public data sets")
	}
	for _, name := range []string{"scrapinghub", "fundus-eval", "trafilatura", "wcxb-dev"} {
		b.Run(name, func(b *testing.B) {
			set, err := corpus.Open(filepath.Join(data, "pages"), name)
			if err != nil {
				b.Fatal(err)
			}
			read := misread(set.Gold)
			b.ReportAllocs()
			for b.Loop() {
				pages.Score(set.Gold, read)
			}
		})
	}
}
