package nlp

import (
	"math"
	"strings"
)

// A Form is a word as a corpus gives it, already cut.
type Form struct {
	Letters    string // without white space
	SpaceAfter bool
	Continues  bool // belongs to the token of the word before, as n’t does in don’t
}

// Join returns the document of blocks of sentences whose words are known, such as
// the paragraphs of a treebank. Its classes are those that Split would give to the same
// words, its sentences those given, however long. A form without letters is written
// “_”; what lies beyond 2 GiB is left out.
func (s *Splitter) Join(blocks ...[][]Form) *Doc {
	doc := new(Doc)
	var text strings.Builder
	for _, sentences := range blocks {
		first := doc.Len()
		for _, forms := range sentences {
			doc.join(&text, forms)
		}
		if first < doc.Len() {
			doc.Blocks = append(doc.Blocks, Range{first, doc.Len()})
			text.WriteByte('\n')
		}
	}
	doc.Text = text.String()
	s.classify(doc)
	return doc
}

// join appends a sentence to the document and its letters to text. The class of a
// word is left open.
func (d *Doc) join(text *strings.Builder, forms []Form) {
	first := d.Len()
	if text.Len()+width(forms) >= math.MaxInt32 {
		return
	}
	for _, f := range forms {
		begin, class := text.Len(), Word
		if f.Continues {
			class = Clitic
		}
		text.WriteString(f.letters())
		d.add(begin, text.Len(), class)
		if f.SpaceAfter {
			text.WriteByte(' ')
		}
	}
	if first < d.Len() {
		d.Sentences = append(d.Sentences, Range{first, d.Len()})
	}
}

func (f *Form) letters() string {
	if f.Letters == "" {
		return "_"
	}
	return f.Letters
}

// width returns the bytes that the forms and the spaces between them may take.
func width(forms []Form) int {
	n := 0
	for i := range forms {
		n += len(forms[i].letters()) + 1
	}
	return n
}

// classify sets the classes of all words but the clitics.
func (s *Splitter) classify(doc *Doc) {
	for _, block := range doc.Blocks {
		span := doc.Span(block)
		scan := newScanner(doc.Text[:span.End], span.Begin)
		for i := block.Begin; i < block.End; i++ {
			if doc.Class[i] != Clitic {
				doc.Class[i] = s.class(&scan, int(doc.Begin[i]), int(doc.End[i]))
			}
			if i > block.Begin && doc.Class[i] == Stop && doc.Class[i-1] == Word && doc.Joined(i) {
				doc.Class[i] = s.stopApart(&scan, int(doc.Begin[i-1]), int(doc.End[i-1]))
			}
		}
	}
}

// stopApart returns the class of a stop that was cut off the word [begin, end): that of both
// together, as in U . S ., where they are an abbreviation.
func (s *Splitter) stopApart(scan *scanner, begin, end int) Class {
	if class := s.abbreviation(scan, begin, end); class != Word {
		return class
	}
	return Stop
}

// class returns the class of the word [begin, end).
func (s *Splitter) class(scan *scanner, begin, end int) Class {
	r, size := scan.rune(begin)
	word := scan.text[begin:end]
	switch {
	case isAddress(word) || strings.IndexByte(word, '@') >= 0 && size < len(word):
		return Link
	case isDigit(r) || s.startsNumber(scan, begin, r, size):
		return Number
	case !isWordRune(r):
		_, class := s.signClass(scan, begin, r, size)
		return class
	case strings.HasSuffix(word, "$"), strings.HasSuffix(word, "€"), strings.HasSuffix(word, "£"):
		return Symbol
	}
	stem, stopped := strings.CutSuffix(word, ".")
	if !stopped {
		return Word
	}
	if class := s.abbreviation(scan, begin, begin+len(stem)); class != Word {
		return class
	}
	return Abbreviation
}
