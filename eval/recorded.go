package eval

import (
	"path/filepath"
	"strings"

	"github.com/writethru/writethru/eval/corpus"
)

// A Record is one line of a file of predictions: what an extractor read from
// one page of a set, or from such a page with a message in it.
type Record struct {
	Set string `json:"set"`
	corpus.Prediction
}

// Recorded is an extractor that repeats what a file holds, a [Record] a line.
// The file's name without its ending is the extractor's.
type Recorded struct {
	name  string
	pages map[pageKey]corpus.Prediction
}

type pageKey struct{ set, id string }

// ReadRecorded reads a file of predictions. It fails with kind not-found or
// malformed.
func ReadRecorded(path string) (*Recorded, error) {
	r := &Recorded{
		name:  strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)),
		pages: map[pageKey]corpus.Prediction{},
	}
	err := corpus.EachLine(path, func(line Record) error {
		r.pages[pageKey{line.Set, line.ID}] = line.Prediction
		return nil
	})
	if err != nil {
		return nil, err
	}
	return r, nil
}

// Name returns the name of the extractor whose predictions these are.
func (r *Recorded) Name() string { return r.name }

// Extract returns what the file holds for the page, or an empty prediction.
func (r *Recorded) Extract(page corpus.Page) corpus.Prediction {
	return r.pages[pageKey{page.Set, page.ID}]
}
