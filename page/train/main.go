// Command train makes the model of package page, and the models by which it is
// measured.
//
//	go run ./page/train --data DIR
//
// It reads the public page sets in DIR/pages and our own messages, and writes
// page/model/model.bin, trained on everything, and eval/folds/without-N.bin, each
// trained without the outlets of one fold. It prints how well the latter do on
// the outlets that they have not seen. The same input gives the same models.
//
// Every page is labelled by aligning its words with the gold text, then a copy of it gets
// messages of ours, and hard sentences of report, put between its paragraphs. Four
// things are learned in turn, each on what the ones before made of pages that they
// had not seen: lexicons of names and of words, a forest that looks at each block, and
// a forest that looks again with the first's verdict on the neighbours.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/writethru/writethru/eval"
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/page/block"
)

func main() {
	data := flag.String("data", os.Getenv("WRITETHRU_DATA"), "the public data")
	messages := flag.String("messages", filepath.Join("page", "train", "messages"), "our own messages, a .tsv a language")
	model := flag.String("model", filepath.Join("page", "model", "model.bin"), "where to write the model")
	folds := flag.String("folds", filepath.Join("eval", "folds"), "where to write the models of cross-validation")
	flag.Parse()
	if err := run(*data, *messages, *model, *folds); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(data, messages, model, folds string) error {
	examples, err := loadExamples(messages)
	if err != nil {
		return err
	}
	sheets, err := loadSheets(filepath.Join(data, "pages"), examples)
	if err != nil {
		return err
	}
	t := &trainer{sheets: sheets, examples: examples, progress: progress(time.Now())}
	t.train()
	t.calibrate()
	for fold := range corpus.Folds {
		if err := write(eval.FoldModel(folds, fold), t.without(fold)); err != nil {
			return err
		}
	}
	return write(model, t.without(everything))
}

// progress returns a function that says what was done, and when.
func progress(start time.Time) func(format string, args ...any) {
	return func(format string, args ...any) {
		fmt.Printf("%6.0fs  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
	}
}

func write(path string, m *block.Model) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	return cmp.Or(block.WriteModel(f, m), f.Close())
}
