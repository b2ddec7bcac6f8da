package web

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

// A quotation is a quote as a page shows it.
type quotation struct{ archive.Quote }

func quotations(quotes []archive.Quote) []quotation {
	list := make([]quotation, len(quotes))
	for i, q := range quotes {
		list[i] = quotation{q}
	}
	return list
}

// Who is the page of the speaker, "" where he has no name.
func (q quotation) Who() string {
	if len(fold.Words(q.Speaker)) == 0 {
		return ""
	}
	return personPath(q.Speaker)
}

// Link leads to the words in the latest version in which they stand.
func (q quotation) Link() string {
	return fmt.Sprintf("/articles/%d/versions/%d%s", q.Article, q.Last, textFragment(q.Words))
}

// Versions tells in which versions of its article a quote stands.
func (q quotation) Versions() string {
	switch {
	case q.Dropped && q.First == q.Last:
		return fmt.Sprintf("version %d, then dropped", q.First)
	case q.Dropped:
		return fmt.Sprintf("versions %d to %d, then dropped", q.First, q.Last)
	}
	return fmt.Sprintf("since version %d", q.First)
}

// fragmentWords is how many words find a place on a page.
const fragmentWords = 6

// textFragment makes a browser go to where some words stand, by the URL fragment text directives of the Web
// Incubator Community Group; one that knows them not shows the page from its top. The words end where a part of the quote does.
func textFragment(text string) string {
	part, _, _ := strings.Cut(text, "…")
	first := strings.Fields(clip(part, 200))
	sought := strings.TrimFunc(strings.Join(first[:min(len(first), fragmentWords)], " "), isSign)
	if sought == "" {
		return ""
	}
	escaped := url.QueryEscape(sought)
	return "#:~:text=" + strings.NewReplacer("+", "%20", "-", "%2D").Replace(escaped)
}

// isSign reports whether a character is of no word.
func isSign(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
