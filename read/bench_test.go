package read_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/read"
)

// story is about as long as an article is.
var story = strings.Repeat(`The mayor of Tarn City, Ada Marsh, said on Monday that she won't seek a third term after the bridge collapsed.
“I've done what I came to do,” Ms. Marsh told reporters at City Hall. “It's time for someone else.”
Her deputy, J. R. Holt, who has served for ten years, said he would “think about” running but declined to say when he would decide.
According to a report by the council, repairs cost $12.5 million, more than twice what was planned in the 1990s.
The river rose again overnight, and the ferry stopped. “We are used to it,” said Tom Reyes, a farmer.
`, 8)

func BenchmarkRead(b *testing.B) {
	doc, reader := document(strings.Split(story, "\n")...), read.New()
	b.SetBytes(int64(len(doc.Article.Text)))
	b.ReportAllocs()
	for b.Loop() {
		reader.Read(doc)
	}
}

// BenchmarkArticles goes from the bytes of news texts to the JSON of their readings, all stages. The texts
// are those of PolNeAR's development part, in the folder that WRITETHRU_DATA names.
func BenchmarkArticles(b *testing.B) {
	paths, err := filepath.Glob(filepath.Join(os.Getenv("WRITETHRU_DATA"), "polnear/dev/text/*.txt"))
	if err != nil || len(paths) == 0 {
		b.Skip("no data: WRITETHRU_DATA names no folder with polnear/dev/text")
	}
	var texts [][]byte
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, text)
	}
	pages, reader := page.New(), read.New()
	for b.Loop() {
		for _, text := range texts {
			doc, err := pages.ReadText(text, page.Source{})
			if err != nil {
				b.Fatal(err)
			}
			if _, err := reader.Read(doc).MarshalJSON(); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(texts))/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkCopy(b *testing.B) {
	text := []byte(story)
	to := make([]byte, len(text))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		copy(to, text)
	}
}

// BenchmarkGrowth shows megabytes a second to stay the same for ever longer blocks of
// the nastiest kinds.
func BenchmarkGrowth(b *testing.B) {
	reader := read.New()
	for _, unit := range []string{
		"Ada Marsh said he ", "word ", "\" said ", "“a” said ", "“Aa.” — ", "said, ", "tweeted, ", ", , said ", "'a ", "Mr. Holt, ", "Xy Zw: ", "he said. “Aa.”\n",
		"also ", "according to ", "“", "(said ", "told him that ",
	} {
		for _, size := range []int{1 << 16, 1 << 20} {
			doc := document(strings.Split(strings.Repeat(unit, size/len(unit)), "\n")...)
			b.Run(fmt.Sprintf("%q/%d", unit, size), func(b *testing.B) {
				b.SetBytes(int64(len(doc.Article.Text)))
				for b.Loop() {
					reader.Read(doc)
				}
			})
		}
	}
}
