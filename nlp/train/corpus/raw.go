package corpus

import (
	"os"
	"path/filepath"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// Raw reads the texts of a folder, a paragraph a line, cut into words by the splitter
// and into sentences by its rules.
func Raw(dir string, splitter *nlp.Splitter) ([]*Example, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []*Example
	doc := new(nlp.Doc)
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		splitter.SplitInto(doc, string(text), lines(string(text)))
		for _, block := range doc.Blocks {
			out = append(out, fromBlock(doc, block, filepath.Base(path))...)
		}
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

// fromBlock cuts a block into examples between sentences.
func fromBlock(doc *nlp.Doc, block nlp.Range, provenance string) []*Example {
	var out []*Example
	var e *Example
	for _, s := range doc.Sentences {
		if s.Begin < block.Begin || s.End > block.End {
			continue
		}
		if e == nil || e.Len()+s.Len() > longestExample {
			e = &Example{Provenance: provenance, Weight: 1}
			out = append(out, e)
		}
		first := e.Len()
		for i := s.Begin; i < s.End; i++ {
			e.Words = append(e.Words, doc.Token(i))
			e.Joints = append(e.Joints, doc.Joint(i, block.Begin))
		}
		e.Sentences = append(e.Sentences, nlp.Range{Begin: first, End: e.Len()})
	}
	return out
}
