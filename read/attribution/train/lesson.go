package main

import (
	_ "embed"
	"strings"

	"github.com/writethru/writethru"
	gold "github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/nlp"
)

// Texts are invented ones, a line each, of what is rare in the corpus. Brackets give the parts of
// one attribution: s its source, u its cue, c its content; ¶ begins a new paragraph.
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
	var a gold.Attribution
	for piece := range strings.SplitSeq(strings.ReplaceAll(marked, "¶", "\n"), "[") {
		part, rest, found := strings.Cut(piece, "]")
		if !found {
			text.WriteString(piece)
			continue
		}
		role, words, _ := strings.Cut(part, " ")
		span := writethru.Span{Begin: text.Len(), End: text.Len() + len(words)}
		switch role {
		case "s":
			a.Source = append(a.Source, span)
		case "u":
			a.Cue = append(a.Cue, span)
		case "c":
			a.Content = append(a.Content, span)
		}
		text.WriteString(words + rest)
	}
	d := gold.Document{Text: text.String(), Annotators: [][]gold.Attribution{nil}}
	if len(a.Content) > 0 {
		d.Annotators[0] = append(d.Annotators[0], a)
	}
	return d
}
