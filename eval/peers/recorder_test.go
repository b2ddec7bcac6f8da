package main

import (
	"path/filepath"
	"testing"

	"github.com/writethru/writethru/eval"
	"github.com/writethru/writethru/eval/corpus"
)

// echo reads the bytes of a page.
type echo struct{}

func (echo) Name() string { return "echo" }

func (echo) Extract(page corpus.Page) corpus.Prediction {
	return corpus.Prediction{ID: page.ID, Text: string(page.HTML)}
}

func TestRecorderWritesWhatItPassesOn(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	recorders, err := newRecorders([]eval.Extractor{echo{}}, dir)
	if err != nil {
		t.Fatal(err)
	}
	page := corpus.Page{Set: "s", ID: "a", HTML: []byte("It rained.")}
	passed := recorders[0].Extract(page)
	if err := recorders[0].close(); err != nil {
		t.Fatal(err)
	}
	recorded, err := eval.ReadRecorded(filepath.Join(dir, "echo.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if got := recorded.Extract(page); got.Text != "It rained." || passed.Text != "It rained." {
		t.Errorf("passed on %q, recorded %q; want the page", passed.Text, got.Text)
	}
	if _, err := newRecorders([]eval.Extractor{echo{}}, filepath.Join(dir, "missing")); err == nil {
		t.Error("no error for a folder that does not exist")
	}
}
