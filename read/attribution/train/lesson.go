package main

import (
	_ "embed"
	"strings"

	"github.com/writethru/writethru"
	gold "github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/nlp"
)

// Texts are invented ones, a line each, of what is rare in the corpus. Brackets give the parts of
// attributions: s a source, u a cue, c a content, with a number where there are several; ¶ begins
// a new paragraph.
//
//go:embed lessons.txt
var texts string

// invented returns the texts, each so many times.
func invented(p *nlp.Parser, times int) []*article {
	var articles []*article
	for range times {
		for line := range strings.Lines(texts) {
			articles = append(articles, newArticle(p, unmark(strings.TrimSpace(line))))
		}
	}
	return articles
}

// unmark takes the brackets out of a text.
func unmark(marked string) gold.Document {
	var text strings.Builder
	var found [10]gold.Attribution
	for piece := range strings.SplitSeq(strings.ReplaceAll(marked, "¶", "\n"), "[") {
		part, rest, bracketed := strings.Cut(piece, "]")
		if !bracketed {
			text.WriteString(piece)
			continue
		}
		role, words, _ := strings.Cut(part, " ")
		add(&found, role, writethru.Span{Begin: text.Len(), End: text.Len() + len(words)})
		text.WriteString(words + rest)
	}
	d := gold.Document{Text: text.String(), Annotators: [][]gold.Attribution{nil}}
	for _, a := range found {
		if len(a.Content) > 0 {
			d.Annotators[0] = append(d.Annotators[0], a)
		}
	}
	return d
}

// add adds a span to the attribution that a role names by its number.
func add(found *[10]gold.Attribution, role string, span writethru.Span) {
	n := 0
	if len(role) > 1 {
		n = int(role[1] - '0')
	}
	a := &found[n]
	switch role[0] {
	case 's':
		a.Source = append(a.Source, span)
	case 'u':
		a.Cue = append(a.Cue, span)
	case 'c':
		a.Content = append(a.Content, span)
	}
}
