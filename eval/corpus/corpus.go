// Package corpus reads the public page sets: pages as their outlets served
// them, and what a careful reader would take from each.
//
// A set NAME is two files of one folder. NAME.jsonl holds the gold, a page a
// line; NAME.tar.zst holds the pages. A gold line may point into the archive of
// another set: the first element of its path names the archive.
package corpus

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/writethru/writethru"
)

// A Page is one page of a set, as its bytes came.
type Page struct {
	Set  string // of which set
	ID   string // unique in the set
	URL  string
	HTML []byte
}

// Gold is what should be read from a page. A field left out by the annotators
// has its zero value and is not scored.
type Gold struct {
	ID         string   `json:"id"`
	URL        string   `json:"url"`
	HTML       string   `json:"html"`       // path of the page in its archive
	Text       *string  `json:"text"`       // the whole report; nil: not annotated
	Paragraphs []string `json:"paragraphs"` // one in [ ] is optional
	With       []string `json:"with"`       // must be in the text
	Without    []string `json:"without"`    // must not
	Title      string   `json:"title"`
	Published  string   `json:"published"` // begins with a day, 2006-01-02
	Authors    []string `json:"authors"`
}

// A Prediction is what an extractor read from a page.
type Prediction struct {
	ID        string   `json:"id"`
	Text      string   `json:"text"`  // the report, a paragraph a line
	Title     string   `json:"title"` // "" and nil: none found
	Published string   `json:"published"`
	Authors   []string `json:"authors"`
}

// A Set is the gold of a page set, and the way to its pages.
type Set struct {
	Name string
	Gold []Gold
	dir  string
}

// Open reads the gold of the set called name in the folder dir. It fails with
// kind not-found where the folder has no such set, malformed where a line
// cannot be read.
func Open(dir, name string) (*Set, error) {
	set := &Set{Name: name, dir: dir}
	err := EachLine(filepath.Join(dir, name+".jsonl"), func(g Gold) error {
		set.Gold = append(set.Gold, g)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return set, nil
}

// EachLine decodes the JSON values of a file one after another and hands each
// to use, until the end or the first error.
func EachLine[T any](path string, use func(T) error) error {
	f, err := open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for {
		var value T
		err := lines.Decode(&value)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return writethru.Errorf(writethru.Malformed, "%s: byte %d: %w", path, lines.InputOffset(), err)
		}
		if err := use(value); err != nil {
			return err
		}
	}
}

func open(path string) (*os.File, error) {
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, writethru.Errorf(writethru.NotFound, "%s is missing: %w", path, err)
	case err != nil:
		return nil, writethru.Errorf(writethru.Forbidden, "%w", err)
	}
	return f, nil
}
