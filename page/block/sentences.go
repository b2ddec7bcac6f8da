package block

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"github.com/writethru/writethru"
)

// WeighText returns the log odds of text to be a message, by its words alone, and
// the likeliest kind of message.
func (m *Model) WeighText(text string) (message float32, kind writethru.MessageKind) {
	words := []byte(text)
	if bytes.Count(words, []byte(" ")) > MaxWords {
		message, class := m.weighSentences(words)
		return message, writethru.MessageKind(Classes[class])
	}
	message, class := m.weighMessage(WordHashes(nil, words, MaxWords))
	return message, writethru.MessageKind(Classes[class])
}

// weighSentences weighs a long text sentence by sentence. An appeal tells stories before
// it asks, so the text is as much of a message as its third sentence in three: the
// log odds that a third of its sentences, and two at least, reach.
func (m *Model) weighSentences(text []byte) (message float32, kind uint8) {
	var odds []float32
	var kinds [len(Classes)]float32
	hashes := make([]uint32, 0, 8*MaxWords)
	for sentence := range sentences(text) {
		hashes = WordHashes(hashes[:0], sentence, MaxWords)
		o, k := m.weighMessage(hashes)
		odds = append(odds, o)
		kinds[k] += max(0, o)
	}
	slices.Sort(odds)
	for k := range kinds {
		if kinds[k] > kinds[kind] {
			kind = uint8(k)
		}
	}
	nth := max(2, (len(odds)+2)/3)
	if len(odds) < nth {
		return odds[0], max(kind, 1)
	}
	return odds[len(odds)-nth], max(kind, 1)
}

// sentences yields what stands between full stops outside quotation marks, roughly: enough to
// tell who speaks. There is always one.
func sentences(text []byte) func(yield func([]byte) bool) {
	return func(yield func([]byte) bool) {
		begin, quoted := 0, false
		for i := 0; i < len(text); {
			r, size := utf8.DecodeRune(text[i:])
			i += size
			switch r {
			case '“', '„', '«':
				quoted = true
			case '”', '»':
				quoted = false
			case '"':
				quoted = !quoted
			case '.', '!', '?':
				if !quoted && i < len(text) && text[i] == ' ' {
					if !yield(text[begin:i]) {
						return
					}
					begin = i
				}
			}
		}
		yield(text[begin:])
	}
}
