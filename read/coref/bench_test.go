package coref_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/read/coref"
)

const story = `The mayor of Tarn City, Ada Marsh, said on Monday that she won't seek a third term after the bridge collapsed.
“I've done what I came to do,” Ms. Marsh told reporters at City Hall. “It's time for someone else.”
Her deputy, J. R. Holt, who has served for ten years, said he would “think about” running but declined to say when he would decide.
The river rose again overnight, and the ferry stopped. “We are used to it,” said Tom Reyes, a farmer. He has three boats.
`

func benchmark(b *testing.B, name, text string) {
	b.Run(name, func(b *testing.B) {
		doc := parse(text)
		quotes, resolver := marked(doc), coref.New(en.Coreference())
		b.ReportAllocs()
		for b.Loop() {
			resolver.Resolve(doc, quotes)
		}
		b.ReportMetric(float64(doc.Len()*b.N)/b.Elapsed().Seconds(), "words/s")
	})
}

// BenchmarkResolve shows words a second to stay the same for ever longer documents, also those of
// ever new names that are alike.
func BenchmarkResolve(b *testing.B) {
	for _, words := range []int{1000, 10_000, 200_000} {
		benchmark(b, fmt.Sprint("prose/", words), strings.Repeat(story, words/100))
		benchmark(b, fmt.Sprint("names/", words), alikeNames(words/5))
	}
}

func alikeNames(n int) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "Mayor %s%s Roe met him. ", syllables[i%len(syllables)], strings.ToLower(syllables[i/len(syllables)%len(syllables)]))
		if i%10 == 9 {
			text.WriteByte('\n')
		}
	}
	return text.String()
}

var syllables = strings.Fields("Ba Be Bi Bo Da De Di Do Ga Ge Gi Go Ka Ke Ki Ko La Le Li Lo Ma Me Mi Mo Na Ne Ni No Ra Re Ri Ro")
