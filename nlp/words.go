package nlp

import (
	"math"
	"strings"
	"unicode"
)

// A Form is a word as a corpus gives it, already cut.
type Form struct {
	Letters    string // without white space
	SpaceAfter bool
	Continues  bool // belongs to the token of the word before, as n’t does in don’t
}

// Join returns the document of sentences whose words are known, such as those of
// a treebank. Its classes are those that Split would give to the same words, and it
// has one sentence for every one that is not empty, however long. A form without letters
// is written “_”; sentences beyond 2 GiB are left out.
func (s *Splitter) Join(sentences [][]Form) *Doc {
	doc := new(Doc)
	var text strings.Builder
	for _, forms := range sentences {
		first := doc.Len()
		if text.Len()+width(forms) > math.MaxInt32 {
			break
		}
		for _, f := range forms {
			begin := text.Len()
			text.WriteString(f.letters())
			class := Word
			if f.Continues {
				class = Clitic
			}
			doc.add(begin, text.Len(), class)
			if f.SpaceAfter {
				text.WriteByte(' ')
			}
		}
		if first < doc.Len() {
			doc.Sentences = append(doc.Sentences, Range{first, doc.Len()})
		}
	}
	doc.Text = text.String()
	s.classify(doc)
	return doc
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
	for _, sentence := range doc.Sentences {
		span := doc.Span(sentence)
		scan := scanner{text: doc.Text[:span.End], begin: span.Begin}
		for i := sentence.Begin; i < sentence.End; i++ {
			if doc.Class[i] != Clitic {
				doc.Class[i] = s.class(&scan, int(doc.Begin[i]), int(doc.End[i]))
			}
		}
	}
}

// class returns the class of the word [begin, end).
func (s *Splitter) class(scan *scanner, begin, end int) Class {
	r, size := scan.rune(begin)
	word := scan.text[begin:end]
	switch {
	case isLink(word) || len(word) > 1 && (r == '@' || r == '#'):
		return Link
	case isDigit(r):
		return Number
	case unicode.IsLetter(r) || len(word) > size && startsHandle(scan.text[:end], begin):
		if stem, stopped := strings.CutSuffix(word, "."); stopped {
			return s.abbreviation(scan, begin, begin+len(stem))
		}
		return Word
	}
	_, class := scan.mark(begin, r, size)
	return class
}
