package sitemap

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"net/url"

	"github.com/writethru/writethru"
)

// The limits of sitemaps.org, which hold for a file after decompression.
const (
	MaxEntries = 50_000
	MaxBytes   = 50 << 20
)

// A Sitemap lists pages, or other sitemaps, in the order of the file.
type Sitemap struct {
	Pages, Sitemaps []Entry
}

// An Entry is one address that a sitemap lists.
type Entry struct {
	URL       string // absolute, of HTTP or HTTPS
	IsSitemap bool   // it is another sitemap, not a page
	Modified  writethru.Moment
	News      *News // nil outside of news sitemaps
}

// News is what a news sitemap says of an article, as Google has defined it.
type News struct {
	Publication string // the outlet's name
	Language    string // ISO 639, as written
	Title       string
	Published   writethru.Moment
}

// Parse reads a sitemap. Addresses are resolved against base, which may be nil. With an error
// it returns what stands before it.
func Parse(r io.Reader, base *url.URL) (*Sitemap, error) {
	s := new(Sitemap)
	for entry, err := range Entries(r, base) {
		switch {
		case err != nil:
			return s, err
		case entry.IsSitemap:
			s.Sitemaps = append(s.Sitemaps, entry)
		default:
			s.Pages = append(s.Pages, entry)
		}
	}
	return s, nil
}

// Entries reads a sitemap entry by entry. Addresses are resolved against base, which may be
// nil. An error comes last, with the zero Entry.
func Entries(r io.Reader, base *url.URL) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		l, err := open(r, base)
		for n := 0; err == nil; n++ {
			var entry Entry
			entry, err = l.next()
			if err == nil && n == MaxEntries {
				err = writethru.Errorf(writethru.TooLarge, "the sitemap lists more than %d addresses", MaxEntries)
			}
			if err == nil && !yield(entry, nil) {
				return
			}
		}
		if err != io.EOF {
			yield(Entry{}, broken(err))
		}
	}
}

// A list gives the entries of a sitemap, and io.EOF after the last.
type list interface{ next() (Entry, error) }

// open finds out what kind of sitemap a body is.
func open(r io.Reader, base *url.URL) (list, error) {
	text, err := decoded(r)
	if err != nil {
		return nil, err
	}
	if isXML(text) {
		return newDocument(text, base), nil
	}
	return &lines{text: text}, nil
}

// isXML reports whether a text, whose first words may be a warning, is marked up.
func isXML(text *bufio.Reader) bool {
	head, _ := text.Peek(headSize)
	return bytes.IndexByte(head, '<') >= 0
}

// broken gives a kind to an error of the sitemap's form.
func broken(err error) error {
	if hasKind(err) {
		return err
	}
	return writethru.Errorf(writethru.Malformed, "the sitemap is broken: %w", err)
}

func noSitemap() error {
	return writethru.Errorf(writethru.Malformed, "this is no sitemap")
}
