package corpus

import (
	"encoding/json"
	"errors"
	"io"
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
		out = append(out, rawText(string(text), filepath.Base(path), splitter)...)
	}
	return out, nil
}

// Pages reads the texts of web pages, a block a line, from a file of JSON lines that have them
// as text.
func Pages(path string, splitter *nlp.Splitter) ([]*Example, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var out []*Example
	for lines := json.NewDecoder(file); ; {
		var page struct{ ID, Text string }
		switch err := lines.Decode(&page); {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return nil, writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
		}
		out = append(out, rawText(page.Text, page.ID, splitter)...)
	}
}

func rawText(text, id string, splitter *nlp.Splitter) []*Example {
	return examples(splitter.Split(text, lines(text)), id, splitter)
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
