package sqlite

import (
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/fold"
)

// passages returns what search looks at: the sentences of the report, or, where none were found, its blocks, which have no voice.
func passages(r *writethru.Reading) []writethru.Sentence {
	var list []writethru.Sentence
	for _, s := range r.Sentences {
		if s.Voice != writethru.Site {
			list = append(list, s)
		}
	}
	if list != nil {
		return list
	}
	for _, span := range r.Report() {
		list = append(list, writethru.Sentence{Span: span})
	}
	return list
}

// sentencesOf returns the sentences of a voice.
func sentencesOf(r *writethru.Reading, v writethru.Voice) []writethru.Sentence {
	var list []writethru.Sentence
	for _, s := range r.Sentences {
		if s.Voice == v {
			list = append(list, s)
		}
	}
	return list
}

// dropped is what stood in one version and not in the next, as the index takes it: see passageWords, entityWords and voicedWords.
type dropped struct{ text, names, voiced string }

func droppedBetween(was, is *writethru.Reading) dropped {
	return dropped{
		missing(passageWords(was), passageWords(is)),
		missing(entityWords(was), entityWords(is)),
		missing(voicedWords(was), voicedWords(is)),
	}
}

// missing joins those of the one list that the other lacks.
func missing(list, other []string) string {
	has := make(map[string]bool, len(other))
	for _, s := range other {
		has[s] = true
	}
	var b strings.Builder
	for _, s := range list {
		if !has[s] {
			b.WriteString(s)
			has[s] = true
		}
	}
	return b.String()
}

// passageWords returns the title and each passage as a line: its voice, if it has one, and folded words, a space before each.
func passageWords(r *writethru.Reading) []string {
	list := []string{foldedWords(r.Article.Title) + "\n"}
	for _, s := range passages(r) {
		list = append(list, string(s.Voice)+foldedWords(s.Span.In(r.Article.Text))+"\n")
	}
	return list
}

// entityWords returns the name of each entity as the index knows it.
func entityWords(r *writethru.Reading) []string {
	list := make([]string, len(r.Entities))
	for i, e := range r.Entities {
		list[i] = nameWords(e.Name)
	}
	return list
}

func foldedWords(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 1)
	fold.Append(&b, text)
	return b.String()
}
