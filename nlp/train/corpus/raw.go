package corpus

import (
	"os"
	"path/filepath"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// Raw reads the texts of a folder, a block a line, cut into words and sentences by the
// splitter.
func Raw(dir string, splitter *nlp.Splitter) ([]*Example, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []*Example
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		doc := splitter.Split(string(text), lines(string(text)))
		out = append(out, examples(doc, filepath.Base(path), splitter)...)
	}
	return out, nil
}

// lines returns the lines of the text.
func lines(text string) []writethru.Span {
	var out []writethru.Span
	begin := 0
	for i := range len(text) + 1 {
		if i == len(text) || text[i] == '\n' {
			out = append(out, writethru.Span{Begin: begin, End: i})
			begin = i + 1
		}
	}
	return out
}
