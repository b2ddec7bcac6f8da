package nlp_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

const story = "TARN CITY, Aug. 25 (Newswire) — The mayor of Tarn City, Ada Marsh, said on Monday that she won't seek a third term.\n" +
	"“I've done what I came to do,” Ms. Marsh told reporters at City Hall, which cost $12.5 million in the 1990s. " +
	"“It's time.” Her deputy, J. R. Holt, declined to comment; a spokesman for the party didn't reply to an e-mail.\n"

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(story, 20)
	splitter, blocks, doc := nlp.NewSplitter(en.Orthography()), lines(text), new(nlp.Doc)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		splitter.SplitInto(doc, text, blocks)
	}
}

func BenchmarkCopy(b *testing.B) {
	text := []byte(strings.Repeat(story, 20))
	to := make([]byte, len(text))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		copy(to, text)
	}
}

// BenchmarkSplitGrowth shows megabytes a second to stay the same for ever longer
// blocks of the nastiest kinds.
func BenchmarkSplitGrowth(b *testing.B) {
	splitter, doc := nlp.NewSplitter(en.Orthography()), new(nlp.Doc)
	for _, unit := range []string{"word ", `" `, ". ", "a.", "www.", "'s", "'", "@", "a@", "a@b ", "1", "1-", "1,", "-", ":(", "a-", "A.", "a/", ".?", "a_", "😀", "\xff"} {
		for _, size := range []int{1 << 16, 1 << 22} {
			text := strings.Repeat(unit, size/len(unit))
			blocks := lines(text)
			b.Run(fmt.Sprintf("%q/%d", unit, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					splitter.SplitInto(doc, text, blocks)
				}
			})
		}
	}
}
