package sqlite

import (
	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/fold"
)

// sign is of no folded word: those are letters and digits.
const sign = "·"

// The columns of the index in which the report stands, each word in that of its voice.
const reportColumns = "{unvoiced reported attributed loaded}"

// isVoice reports whether sentences may have a voice; the empty one stands for all.
func isVoice(v writethru.Voice) bool {
	return v == "" || v == writethru.Reported || v == writethru.Attributed || isRare(v)
}

// isRare reports whether so little is said in a voice that its words are known by it (loaded·regime): to look through
// all articles that have a common word would take too long.
func isRare(v writethru.Voice) bool { return v == writethru.Loaded || v == writethru.Site }

// voiced is a word of a sentence as the index knows it by the sentence's voice. The empty word stands for the sentence.
func voiced(v writethru.Voice, word string) string { return string(v) + sign + word }

// voicedWords returns which voices a reading has, and the words of the rare ones: once each, a space before each.
func voicedWords(r *writethru.Reading) []string {
	var list []string
	has := map[string]bool{}
	add := func(word string) {
		if !has[word] {
			has[word] = true
			list = append(list, " "+word)
		}
	}
	words := fold.Scan("")
	for _, s := range r.Sentences {
		add(voiced(s.Voice, ""))
		if !isRare(s.Voice) {
			continue
		}
		for words.Reset(s.Span.In(r.Article.Text)); words.Next(); {
			add(voiced(s.Voice, string(words.Word())))
		}
	}
	return list
}
