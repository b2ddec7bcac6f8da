package conllu

import (
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// A Document is one text with its trees. All ranges are ranges of words.
type Document struct {
	ID         string // "" where it has none
	Words      []Word
	Tokens     []Token     // in order; every word is in one
	Sentences  []nlp.Range // in order; every word is in one
	Paragraphs []nlp.Range // in order, whole sentences; every word is in one
}

// A Word is a syntactic word with the columns of its line as they stand
// there, “_” where nothing is said.
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int    // index into the Document's Words, nlp.Root for roots
	Deprel                         string // of Universal Dependencies, perhaps with a subtype
	Misc                           string // without SpaceAfter, which its Token has
}

// A Token is what stands between spaces or punctuation in the text. It is one word, or
// several: “don’t” is do and n’t, which may differ from its letters.
type Token struct {
	Form string
	nlp.Range
	SpaceAfter bool
}

// Raw is a text as it was before it was cut into words: tokens parted by one
// space or none, paragraphs by a blank line.
type Raw struct {
	Text   string
	Tokens []writethru.Span // one a token
	Blocks []writethru.Span // one a paragraph, as an nlp.Splitter takes them
}

// Raw returns the text of the document.
func (d *Document) Raw() Raw {
	raw := Raw{
		Tokens: make([]writethru.Span, 0, len(d.Tokens)),
		Blocks: make([]writethru.Span, 0, len(d.Paragraphs)),
	}
	var text strings.Builder
	i := 0
	for _, p := range d.Paragraphs {
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		block := writethru.Span{Begin: text.Len()}
		for first := i; i < len(d.Tokens) && d.Tokens[i].Begin < p.End; i++ {
			if i > first && d.Tokens[i-1].SpaceAfter {
				text.WriteByte(' ')
			}
			begin := text.Len()
			text.WriteString(d.Tokens[i].Form)
			raw.Tokens = append(raw.Tokens, writethru.Span{Begin: begin, End: text.Len()})
		}
		block.End = text.Len()
		raw.Blocks = append(raw.Blocks, block)
	}
	raw.Text = text.String()
	return raw
}
