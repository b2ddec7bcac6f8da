package main

import (
	"bytes"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/writethru/writethru/eval"
	"github.com/writethru/writethru/eval/corpus"
)

// A library reads a parsed page.
type library struct {
	name string
	read func(root *html.Node, address *url.URL) (corpus.Prediction, error)
}

func libraries() []eval.Extractor {
	return []eval.Extractor{
		library{"go-trafilatura", trafilaturaWith(trafilatura.Balanced)},
		library{"go-trafilatura-precision", trafilaturaWith(trafilatura.FavorPrecision)},
		library{"readeck-go-readability", readeck},
	}
}

// Name names the library, and the way that it is used.
func (l library) Name() string { return l.name }

// Extract parses the page, decoded as well as can be, so that every library
// gets the same tree. What a library fails on, or panics at, counts as read
// empty.
func (l library) Extract(page corpus.Page) (read corpus.Prediction) {
	defer func() {
		if recover() != nil {
			read = corpus.Prediction{}
		}
		read.ID = page.ID
	}()
	root, err := html.Parse(bytes.NewReader(decoded(page.HTML)))
	if err != nil {
		return read
	}
	address, err := url.Parse(page.URL)
	if err != nil {
		address = &url.URL{}
	}
	read, err = l.read(root, address)
	if err != nil {
		return corpus.Prediction{}
	}
	return read
}

// decoded returns the page in UTF-8: valid UTF-8 is that whatever the page says.
func decoded(page []byte) []byte {
	if utf8.Valid(page) {
		return page
	}
	encoding, _, _ := charset.DetermineEncoding(page, "")
	text, err := encoding.NewDecoder().Bytes(page)
	if err != nil {
		return page
	}
	return text
}

// trafilaturaWith runs go-trafilatura with its fallbacks.
func trafilaturaWith(focus trafilatura.ExtractionFocus) func(*html.Node, *url.URL) (corpus.Prediction, error) {
	return func(root *html.Node, address *url.URL) (corpus.Prediction, error) {
		result, err := trafilatura.ExtractDocument(root, trafilatura.Options{
			OriginalURL:     address,
			EnableFallback:  true,
			ExcludeComments: true,
			Focus:           focus,
		})
		if err != nil {
			return corpus.Prediction{}, err
		}
		return corpus.Prediction{
			Text:      lines(result.ContentNode),
			Title:     result.Metadata.Title,
			Published: day(result.Metadata.Date),
			Authors:   nonEmpty(result.Metadata.Author),
		}, nil
	}
}

func readeck(root *html.Node, address *url.URL) (corpus.Prediction, error) {
	article, err := readability.FromDocument(root, address)
	if err != nil {
		return corpus.Prediction{}, err
	}
	var text strings.Builder
	if article.Node != nil {
		if err := article.RenderText(&text); err != nil {
			return corpus.Prediction{}, err
		}
	}
	published, err := article.PublishedTime()
	if err != nil {
		published = time.Time{}
	}
	return corpus.Prediction{
		Text:      text.String(),
		Title:     article.Title(),
		Published: day(published),
		Authors:   nonEmpty(article.Byline()),
	}, nil
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func nonEmpty(s string) []string {
	if strings.TrimSpace(s) == "" {
		return nil
	}
	return []string{s}
}
