package attribution

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
)

// A Document is one article with the attributions that its annotators marked.
type Document struct {
	Name       string
	Text       string
	Annotators [][]Attribution // the first one's are the gold
	Persons    Persons         // behind pronouns
}

// An Attribution is a gold or a predicted one. Spans are in order; a role that
// is not there has none.
type Attribution struct {
	Source, Cue, Content []writethru.Span
	Name                 string // of the source, as a reading gives it
}

// Persons says who is meant by the pronouns of one document.
type Persons struct {
	At    map[int]string // by the byte offset of the pronoun; alternatives parted by |
	Known []string       // all who are meant somewhere in the document
}

// ReadGold reads a folder in the layout of PolNeAR: text/NAME.txt, and brat
// stand-off in attributions/NAME_ANNOTATOR.ann. Documents and annotators are
// in the order of their names. The table of persons behind pronouns, names, may
// be "".
func ReadGold(dir, names string) ([]Document, error) {
	files, err := annotationFiles(filepath.Join(dir, "attributions"))
	if err != nil {
		return nil, err
	}
	persons, err := readPersons(names)
	if err != nil {
		return nil, err
	}
	var documents []Document
	for _, file := range files {
		name := file[:strings.LastIndexByte(file, '_')]
		if n := len(documents); n == 0 || documents[n-1].Name != name {
			d, err := readText(dir, name, persons[name])
			if err != nil {
				return nil, err
			}
			documents = append(documents, d)
		}
		if err := documents[len(documents)-1].addAnnotator(filepath.Join(dir, "attributions", file)); err != nil {
			return nil, err
		}
	}
	return documents, nil
}

// annotationFiles returns the names of the .ann files, those of a document
// together.
func annotationFiles(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, writethru.Errorf(writethru.NotFound, "no annotations: %w", err)
	}
	var files []string
	for _, entry := range entries {
		if file := entry.Name(); strings.HasSuffix(file, ".ann") && strings.Contains(file, "_") {
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		return nil, writethru.Errorf(writethru.NotFound, "no .ann files in %s", dir)
	}
	slices.SortStableFunc(files, func(a, b string) int {
		return strings.Compare(a[:strings.LastIndexByte(a, '_')], b[:strings.LastIndexByte(b, '_')])
	})
	return files, nil
}

func readText(dir, name string, persons map[int]string) (Document, error) {
	text, err := os.ReadFile(filepath.Join(dir, "text", name+".txt"))
	if errors.Is(err, fs.ErrNotExist) {
		return Document{}, writethru.Errorf(writethru.NotFound, "the annotations of %s have no text: %w", name, err)
	}
	if err != nil {
		return Document{}, err
	}
	d := Document{Name: name, Text: string(text)}
	offsets := byteOffsets(d.Text)
	d.Persons.At = make(map[int]string, len(persons))
	for at, person := range persons {
		if at < 0 || at >= len(offsets) {
			return d, writethru.Errorf(writethru.Malformed, "%s: a pronoun at %d lies outside the text", name, at)
		}
		d.Persons.At[offsets[at]] = person
		if !slices.Contains(d.Persons.Known, person) {
			d.Persons.Known = append(d.Persons.Known, person)
		}
	}
	return d, nil
}

func (d *Document) addAnnotator(path string) error {
	source, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	attributions, err := parseBrat(string(source), byteOffsets(d.Text))
	if err != nil {
		return writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
	}
	d.Annotators = append(d.Annotators, attributions)
	return nil
}

// byteOffsets returns the byte offset of every code point of text, and its end.
func byteOffsets(text string) []int {
	offsets := make([]int, 0, len(text)+1)
	for i := range text {
		offsets = append(offsets, i)
	}
	return append(offsets, len(text))
}

// readPersons reads a table with the columns article, event, start, end,
// pronoun, speaker, flag into article → start → speaker. Pronouns of persons
// without a name are left out.
func readPersons(path string) (map[string]map[int]string, error) {
	if path == "" {
		return nil, nil
	}
	table, err := os.ReadFile(path)
	if err != nil {
		return nil, writethru.Errorf(writethru.NotFound, "cannot read the persons behind pronouns: %w", err)
	}
	persons := map[string]map[int]string{}
	for i, line := range strings.Split(strings.TrimSuffix(string(table), "\n"), "\n") {
		row := append(strings.Split(line, "\t"), make([]string, 7)...)
		article, speaker, flag := row[0], row[5], row[6]
		if i == 0 || speaker == "" || flag == "unnamed" || flag == "ambiguous" {
			continue
		}
		start, err := strconv.Atoi(row[2])
		if err != nil {
			return nil, writethru.Errorf(writethru.Malformed, "%s line %d: %w", path, i+1, err)
		}
		if persons[article] == nil {
			persons[article] = map[int]string{}
		}
		persons[article][start] = speaker
	}
	return persons, nil
}
