package main

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/page/block"
)

// An example is one of our own messages, or a sentence of report that might
// be taken for one.
type example struct {
	lang   string
	class  uint8 // an index in block.Classes; 0 is report
	text   string
	fold   int
	hashes []uint32
}

// loadExamples reads the .tsv files in dir: a class, a tab and a text a line. A file is
// named for its language.
func loadExamples(dir string) ([]example, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		return nil, err
	}
	var all []example
	for _, file := range files {
		some, err := loadFile(file)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no .tsv files in %s", dir)
	}
	return all, nil
}

func loadFile(path string) ([]example, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var examples []example
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		class, text, _ := strings.Cut(lines.Text(), "\t")
		c := slices.Index(block.Classes[:], class)
		if c < 0 {
			return nil, fmt.Errorf("%s:%d: %q is no class", path, n, class)
		}
		examples = append(examples, example{
			lang:   strings.TrimSuffix(filepath.Base(path), ".tsv"),
			class:  uint8(c),
			text:   text,
			fold:   foldOf(text),
			hashes: block.WordHashes(nil, []byte(text), block.MaxWords),
		})
	}
	return examples, lines.Err()
}

func foldOf(text string) int {
	h := fnv.New32a()
	h.Write([]byte(text))
	return int(h.Sum32()>>4) % corpus.Folds
}

// examplesFor returns the examples of a fold in a language, in English where there
// are none.
func examplesFor(examples []example, fold int, lang string) []example {
	var own []example
	for _, e := range examples {
		if e.fold == fold && e.lang == lang {
			own = append(own, e)
		}
	}
	if len(own) == 0 && lang != "en" {
		return examplesFor(examples, fold, "en")
	}
	return own
}
