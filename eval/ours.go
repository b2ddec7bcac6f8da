package eval

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/page/block"
	"github.com/writethru/writethru/read"
)

// Name is the row of this program in the tables.
const Name = "writethru"

// heldOut reads every page with a model that has not seen its outlet.
type heldOut struct {
	readers [corpus.Folds]*page.Reader
}

// HeldOut returns this program as an extractor for the public sets. The model that comes
// with the program is trained on those very sets, so each page is read by one of
// the models in folder dir, which are trained alike, each without the outlets
// of one fold.
func HeldOut(dir string) (Extractor, error) {
	var h heldOut
	for fold := range h.readers {
		m, err := readModel(FoldModel(dir, fold))
		if err != nil {
			return nil, err
		}
		h.readers[fold] = page.WithModel(m)
	}
	return &h, nil
}

// FoldModel returns the path of the model trained without a fold.
func FoldModel(dir string, fold int) string {
	return filepath.Join(dir, fmt.Sprintf("without-%d.bin", fold))
}

func readModel(path string) (*block.Model, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, writethru.Errorf(writethru.NotFound, "the models of cross-validation: %w", err)
	}
	defer f.Close()
	m, err := block.ReadModel(f)
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
	}
	return m, nil
}

func (h *heldOut) Name() string { return Name }

func (h *heldOut) Extract(p corpus.Page) corpus.Prediction {
	reader := h.readers[corpus.Fold(p.URL)]
	doc, err := reader.Read(p.HTML, page.Source{URL: p.URL})
	if err != nil {
		doc = new(writethru.Document)
		if e := new(writethru.Error); errors.As(err, &e) && e.Article != nil {
			doc.Article = *e.Article
		}
	}
	return Predict(p.ID, doc)
}

// ours reads texts as the program does.
type ours struct {
	pages *page.Reader
	read  *read.Reader
}

// Ours returns this program as a reader of plain texts.
func Ours() Reader { return ours{page.New(), read.New()} }

func (o ours) Name() string { return Name }

func (o ours) Read(input, text string) (*writethru.Reading, error) {
	doc, err := o.pages.ReadText([]byte(text), page.Source{})
	if err != nil {
		return nil, err
	}
	reading := o.read.Read(doc)
	reading.Input = input
	return reading, nil
}
