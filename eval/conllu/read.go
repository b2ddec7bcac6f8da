package conllu

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// How much is read.
const (
	longestLine  = 4 << 20 // bytes
	longestRange = 1 << 20 // number of the last word of a range
)

// noSpaceAfter says in the column MISC that the next token follows at once.
const noSpaceAfter = "SpaceAfter=No"

// The columns of a line that are read by their place.
const (
	columnID = iota
	columnForm
	columnLemma
	columnUPOS
	columnXPOS
	columnFeats
	columnHead
	columnDeprel
	columnDeps
	columnMisc
	columns
)

// ReadFile reads the documents of a file. It fails with kind not-found,
// forbidden or malformed.
func ReadFile(path string) ([]Document, error) {
	file, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, writethru.Errorf(writethru.NotFound, "%s is missing: %w", path, err)
	case err != nil:
		return nil, writethru.Errorf(writethru.Forbidden, "%w", err)
	}
	defer file.Close()
	documents, err := Read(file)
	if err != nil {
		return nil, writethru.Errorf(writethru.KindOf(err), "%s: %w", path, err)
	}
	return documents, nil
}

// Read reads documents. Sentences before the first “# newdoc” make a document without an
// ID. It fails with kind malformed, and names the line.
func Read(r io.Reader) ([]Document, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, longestLine)
	p := parser{newDocument: true}
	for lines.Scan() {
		p.line++
		if err := p.read(lines.Text()); err != nil {
			return nil, writethru.Errorf(writethru.Malformed, "line %d: %w", p.line, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "line %d: %w", p.line+1, err)
	}
	if err := p.endSentence(); err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "line %d: %w", p.line, err)
	}
	return p.documents, nil
}

// A parser reads line after line.
type parser struct {
	line      int // counted from 1
	documents []Document
	first     int // word of the sentence, in the last document
	inside    bool

	// What comments announce for the next sentence.
	newDocument, newParagraph bool
	id                        string
}

func (p *parser) read(line string) error {
	line = strings.TrimRight(line, "\r")
	switch {
	case line == "":
		return p.endSentence()
	case line[0] == '#':
		p.comment(line[1:])
		return nil
	case !utf8.ValidString(line):
		return errors.New("not UTF-8")
	}
	row, ok := split(line)
	if !ok {
		return errors.New("not ten columns parted by tabs")
	}
	return p.row(row)
}

// comment reads “newdoc” and “newpar”, with or without “ id = …”.
func (p *parser) comment(comment string) {
	key, value, _ := strings.Cut(comment, "=")
	switch key, _, _ = strings.Cut(strings.TrimSpace(key), " "); key {
	case "newdoc":
		p.newDocument, p.id = true, strings.TrimSpace(value)
	case "newpar":
		p.newParagraph = true
	}
}

func split(line string) (row [columns]string, ok bool) {
	for i := range row[:columns-1] {
		if row[i], line, ok = strings.Cut(line, "\t"); !ok {
			return row, false
		}
	}
	row[columnMisc] = line
	return row, !strings.Contains(line, "\t")
}

func (p *parser) row(row [columns]string) error {
	id := row[columnID]
	switch {
	case strings.Contains(id, "."):
		return nil
	case strings.TrimSpace(row[columnForm]) == "":
		return errors.New("no form")
	}
	p.beginSentence()
	if begin, end, isRange := strings.Cut(id, "-"); isRange {
		return p.multiWord(begin, end, row)
	}
	return p.word(id, row)
}

// beginSentence does what the comments before the sentence announced.
func (p *parser) beginSentence() {
	if p.inside {
		return
	}
	if p.newDocument {
		p.documents = append(p.documents, Document{ID: p.id})
	}
	doc := p.document()
	p.first = len(doc.Words)
	if p.newDocument || p.newParagraph {
		doc.Paragraphs = append(doc.Paragraphs, nlp.Range{Begin: p.first, End: p.first})
	}
	p.inside, p.newDocument, p.newParagraph, p.id = true, false, false, ""
}

// document returns the one that is being read.
func (p *parser) document() *Document { return &p.documents[len(p.documents)-1] }

// next returns the number that the next word must have.
func (p *parser) next() int { return len(p.document().Words) - p.first + 1 }

// tokenEnd returns where the last token ends.
func (p *parser) tokenEnd() int {
	tokens := p.document().Tokens
	if len(tokens) == 0 {
		return 0
	}
	return tokens[len(tokens)-1].End
}

// multiWord reads the line of a token of several words, 1-2.
func (p *parser) multiWord(from, to string, row [columns]string) error {
	begin, errBegin := strconv.Atoi(from)
	end, errEnd := strconv.Atoi(to)
	doc := p.document()
	switch {
	case errors.Join(errBegin, errEnd) != nil || begin != p.next() || end < begin || end > longestRange:
		return fmt.Errorf("the range %q is out of place", row[columnID])
	case p.tokenEnd() > len(doc.Words):
		return errors.New("two ranges overlap")
	}
	_, spaceAfter := cutSpaceAfter(row[columnMisc])
	doc.Tokens = append(doc.Tokens, Token{row[columnForm], nlp.Range{Begin: p.first + begin - 1, End: p.first + end}, spaceAfter})
	return nil
}

// cutSpaceAfter takes SpaceAfter=No out of a column MISC.
func cutSpaceAfter(misc string) (rest string, spaceAfter bool) {
	if !strings.Contains(misc, noSpaceAfter) {
		return misc, true
	}
	kept := make([]string, 0, 4)
	spaceAfter = true
	for attribute := range strings.SplitSeq(misc, "|") {
		if attribute == noSpaceAfter {
			spaceAfter = false
		} else {
			kept = append(kept, attribute)
		}
	}
	if len(kept) == 0 {
		return unsaid, spaceAfter
	}
	return strings.Join(kept, "|"), spaceAfter
}

func (p *parser) word(id string, row [columns]string) error {
	if number, err := strconv.Atoi(id); err != nil || number != p.next() {
		return fmt.Errorf("the word has the number %q, want %d", id, p.next())
	}
	head, err := number(row[columnHead])
	if err != nil {
		return err
	}
	doc := p.document()
	at := len(doc.Words)
	misc, spaceAfter := cutSpaceAfter(row[columnMisc])
	if p.tokenEnd() <= at {
		doc.Tokens = append(doc.Tokens, Token{row[columnForm], nlp.Range{Begin: at, End: at + 1}, spaceAfter})
	}
	doc.Words = append(doc.Words, Word{
		Form: row[columnForm], Lemma: row[columnLemma], UPOS: row[columnUPOS], XPOS: row[columnXPOS],
		Feats: row[columnFeats], Head: head, Deprel: row[columnDeprel], Misc: misc,
	})
	return nil
}

// number returns the number of a head in its sentence, 0 for roots and where it
// is left open.
func number(head string) (int, error) {
	if head == unsaid {
		return 0, nil
	}
	n, err := strconv.Atoi(head)
	if err != nil {
		return 0, fmt.Errorf("the head %q is no number", head)
	}
	return n, nil
}

// endSentence makes the heads, which were numbers in the sentence, indices
// into the document.
func (p *parser) endSentence() error {
	if !p.inside {
		return nil
	}
	doc := p.document()
	words := doc.Words[p.first:]
	if p.tokenEnd() > len(doc.Words) {
		return errors.New("the sentence ends inside a range")
	}
	for i := range words {
		head := words[i].Head
		if head < 0 || head > len(words) {
			return fmt.Errorf("word %d of the sentence has the head %d, which is none of its words", i+1, head)
		}
		words[i].Head = nlp.Root
		if head > 0 {
			words[i].Head = p.first + head - 1
		}
	}
	sentence := nlp.Range{Begin: p.first, End: len(doc.Words)}
	doc.Sentences = append(doc.Sentences, sentence)
	doc.Paragraphs[len(doc.Paragraphs)-1].End = sentence.End
	p.inside = false
	return nil
}
