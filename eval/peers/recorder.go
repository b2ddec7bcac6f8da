package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"sync"

	"github.com/writethru/writethru/eval"
	"github.com/writethru/writethru/eval/corpus"
)

// A recorder is an extractor that notes what another one reads.
type recorder struct {
	eval.Extractor
	mu    sync.Mutex
	file  *os.File
	lines *bufio.Writer
	err   error // the first one
}

// newRecorders opens one file a library in dir. After an error none is open.
func newRecorders(extractors []eval.Extractor, dir string) ([]*recorder, error) {
	var recorders []*recorder
	for _, e := range extractors {
		r, err := newRecorder(e, dir)
		if err != nil {
			for _, opened := range recorders {
				err = firstOf(err, opened.close())
			}
			return nil, err
		}
		recorders = append(recorders, r)
	}
	return recorders, nil
}

func newRecorder(e eval.Extractor, dir string) (*recorder, error) {
	file, err := os.Create(filepath.Join(dir, e.Name()+".jsonl"))
	if err != nil {
		return nil, err
	}
	return &recorder{Extractor: e, file: file, lines: bufio.NewWriter(file)}, nil
}

// Extract passes on what the other extractor reads.
func (r *recorder) Extract(page corpus.Page) corpus.Prediction {
	prediction := r.Extractor.Extract(page)
	line, err := json.Marshal(eval.Record{Set: page.Set, Prediction: prediction})
	r.mu.Lock()
	defer r.mu.Unlock()
	r.err = firstOf(r.err, err)
	_, err = r.lines.Write(append(line, '\n'))
	r.err = firstOf(r.err, err)
	return prediction
}

// close ends the file. It returns the first error of the whole recording.
func (r *recorder) close() error {
	r.err = firstOf(r.err, r.lines.Flush())
	return firstOf(r.err, r.file.Close())
}
