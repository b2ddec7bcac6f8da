package sqlite

import (
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/internal/fold"
)

// passages returns what search looks at: the sentences of the report, or, where none were found, its blocks.
func passages(r *writethru.Reading) []writethru.Span {
	var spans []writethru.Span
	for _, s := range r.Sentences {
		if s.Voice != writethru.Site {
			spans = append(spans, s.Span)
		}
	}
	if spans == nil {
		spans = r.Report()
	}
	return spans
}

// dropped is what stood in one version and not in the next, as folded words.
type dropped struct{ text, names string }

func droppedBetween(was, is *writethru.Reading) dropped {
	return dropped{missing(passageWords(was), passageWords(is)), missing(entityWords(was), entityWords(is))}
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

// passageWords returns the title and each passage as folded words, a space before each word.
func passageWords(r *writethru.Reading) []string {
	list := []string{foldedWords(r.Article.Title)}
	for _, s := range passages(r) {
		list = append(list, foldedWords(s.In(r.Article.Text)))
	}
	return list
}

// entityWords returns the name of each entity as folded words.
func entityWords(r *writethru.Reading) []string {
	list := make([]string, len(r.Entities))
	for i, e := range r.Entities {
		list[i] = foldedWords(e.Name)
	}
	return list
}

func foldedWords(text string) string {
	var b strings.Builder
	b.Grow(len(text) + 1)
	fold.Append(&b, text)
	return b.String()
}
