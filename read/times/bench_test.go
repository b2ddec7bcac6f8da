package times_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/times"
)

// story has as many times as news has.
var story = strings.Repeat(`The mayor of Tarn City, Ada Marsh, said on Monday that she won't seek a third term after the bridge collapsed last year.
“I've done what I came to do,” Ms. Marsh told reporters at City Hall. “It's time for someone else to take care of the port and its people.”
Her deputy, J. R. Holt, who has served for ten years, said he would “think about” running but declined to say when he would decide.
According to a report by the council, repairs cost $12.5 million, more than twice what was planned in the 1990s.
The river rose again on Aug. 20, and the ferry stopped. “We are used to it,” said Tom Reyes, a farmer from the other bank.
`, 8)

func BenchmarkFind(b *testing.B) {
	for name, doc := range map[string]*nlp.Doc{"words": split(story), "trees": parsed(story)} {
		b.Run(name, func(b *testing.B) {
			finder := times.New(en.Times())
			b.SetBytes(int64(len(story)))
			b.ReportAllocs()
			for b.Loop() {
				finder.Find(doc, published)
			}
			b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkCopy(b *testing.B) {
	text := []byte(story)
	to := make([]byte, len(text))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		copy(to, text)
	}
}

// BenchmarkFindGrowth shows megabytes a second to stay the same for ever longer sentences of
// the nastiest kinds.
func BenchmarkFindGrowth(b *testing.B) {
	finder := times.New(en.Times())
	for _, unit := range []string{
		"early ", "the end of ", "one hundred ", "half ", "Monday ", "every ", "May ", "last ", "the ", "the first ", "10 a.m. on ", "10 a.m. time ",
		"the night of ", "in the fall of ", "the year to ", "the day before ", "Monday and ", "2025-08-25T1:", "Eid ", "his last ",
	} {
		for _, size := range []int{1 << 14, 1 << 19} {
			doc := split(strings.Repeat(unit, size/len(unit)))
			b.Run(fmt.Sprintf("%q/%d", unit, size), func(b *testing.B) {
				b.SetBytes(int64(len(doc.Text)))
				for b.Loop() {
					finder.Find(doc, published)
				}
			})
		}
	}
}
