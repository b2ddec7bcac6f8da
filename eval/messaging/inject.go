package messaging

import (
	"fmt"
	"slices"
	"strings"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/internal/python"
)

// minParagraphs is how many a page has that has a middle.
const minParagraphs = 5

// An Injected is a page with one message in it.
type Injected struct {
	Page    corpus.Page // its ID is BASE~KIND~NUMBER
	Kind    string
	Message string // its words
}

// Inject returns one page for every kind and wording, in the language of the
// page where there are some, else in English. Every page is the given one but for
// the message. It returns none where the gold has under five paragraphs, or none
// that can be found in the page.
func Inject(sample corpus.Sample, wordings Wordings) ([]Injected, error) {
	page, paragraphs := sample.Page, goldParagraphs(sample.Gold)
	if len(paragraphs) < minParagraphs {
		return nil, nil
	}
	in := encodingOf(page.HTML)
	at, found := place(page.HTML, paragraphs, in)
	if !found {
		return nil, nil
	}
	var injected []Injected
	language := languageOf(page.HTML)
	for _, kind := range wordings.kinds() {
		for i, message := range wordings.of(kind, language) {
			encoded, err := encode(message, in)
			if err != nil {
				return nil, fmt.Errorf("message %s %d into page %s: %w", kind, i, page.ID, err)
			}
			with := page
			with.ID = fmt.Sprintf("%s~%s~%d", strings.ReplaceAll(page.ID, "/", "_"), kind, i)
			with.HTML = slices.Concat(page.HTML[:at], encoded, page.HTML[at:])
			injected = append(injected, Injected{with, kind, words(message)})
		}
	}
	return injected, nil
}

func goldParagraphs(g corpus.Gold) []string {
	if len(g.Paragraphs) > 0 || g.Text == nil {
		return g.Paragraphs
	}
	var paragraphs []string
	for line := range strings.SplitSeq(*g.Text, "\n") {
		if strings.TrimFunc(line, python.IsSpace) != "" {
			paragraphs = append(paragraphs, line)
		}
	}
	return paragraphs
}
