package names

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/internal/python"
	"github.com/writethru/writethru/nlp"
)

// A Document is a text cut into tokens, with its names.
type Document struct {
	ID     string      // name of the file
	Tokens []string    // never empty
	Blocks []nlp.Range // of tokens, in order; every token is in one
	Names  []Name      // in order, disjoint, each within a block
}

// A Name is a range of tokens, and what kind of thing it names.
type Name struct {
	nlp.Range
	Kind string
}

// longestLine is how many bytes a line may have.
const longestLine = 1 << 20

// ReadFolder reads the files of a folder, in the order of their names. It fails
// with kind not-found or malformed.
func ReadFolder(dir string) ([]Document, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil || len(paths) == 0 {
		return nil, writethru.Errorf(writethru.NotFound, "no .tsv files in %s", dir)
	}
	documents := make([]Document, 0, len(paths))
	for _, path := range paths {
		d, err := readFile(path)
		if err != nil {
			return nil, err
		}
		documents = append(documents, d)
	}
	return documents, nil
}

func readFile(path string) (Document, error) {
	file, err := os.Open(path)
	if err != nil {
		return Document{}, writethru.Errorf(writethru.Forbidden, "%w", err)
	}
	defer file.Close()
	d, err := Read(file)
	if err != nil {
		return Document{}, writethru.Errorf(writethru.KindOf(err), "%s: %w", path, err)
	}
	d.ID = filepath.Base(path)
	return d, nil
}

// Read reads a document: the token and its label in the first two columns, parted
// by a tab, or by blanks where the line has none. Without a label a token is
// no name. Lines that begin with “# ” are left out. It fails with kind malformed.
func Read(r io.Reader) (Document, error) {
	var d Document
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, longestLine)
	open := reader{document: &d}
	number := 0
	for lines.Scan() {
		number++
		if !utf8.Valid(lines.Bytes()) {
			return Document{}, writethru.Errorf(writethru.Malformed, "line %d: not UTF-8", number)
		}
		open.line(strings.TrimRight(lines.Text(), "\r"))
	}
	if err := lines.Err(); err != nil {
		return Document{}, writethru.Errorf(writethru.Malformed, "line %d: %w", number+1, err)
	}
	open.endBlock()
	return d, nil
}

// A reader reads line after line. The last name of its document is open while
// inside holds its kind.
type reader struct {
	document *Document
	first    int // token of the block
	inside   string
}

func (r *reader) line(line string) {
	if strings.HasPrefix(line, "\t") || strings.TrimFunc(line, python.IsSpace) == "" {
		r.endBlock()
		return
	}
	if strings.HasPrefix(line, "# ") {
		return
	}
	columns := strings.Split(line, "\t")
	if len(columns) == 1 {
		columns = strings.FieldsFunc(line, python.IsSpace)
	}
	label := ""
	if len(columns) > 1 {
		label = strings.TrimFunc(columns[1], python.IsSpace)
	}
	r.label(label)
	r.document.Tokens = append(r.document.Tokens, columns[0])
}

// label reads the label of the next token, of any of the schemes in use. A name
// begins with B or S, or where its kind differs from that of the name before; it ends with E
// or S, or before what does not continue it.
func (r *reader) label(label string) {
	place, kind, _ := strings.Cut(label, "-")
	if kind == "" || place == "O" {
		r.inside = ""
		return
	}
	d, at := r.document, len(r.document.Tokens)
	if r.inside != kind || strings.Contains("BSUW", place) {
		d.Names = append(d.Names, Name{nlp.Range{Begin: at, End: at}, kind})
	}
	d.Names[len(d.Names)-1].End = at + 1
	r.inside = kind
	if strings.Contains("ESLUW", place) {
		r.inside = ""
	}
}

func (r *reader) endBlock() {
	r.inside = ""
	if end := len(r.document.Tokens); end > r.first {
		r.document.Blocks = append(r.document.Blocks, nlp.Range{Begin: r.first, End: end})
		r.first = end
	}
}
