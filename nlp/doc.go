// Package nlp turns text into tokens and sentences.
//
// A [Splitter] cuts the text into a [Doc]: parallel arrays of token borders and
// classes, and the sentences as ranges of tokens. Nothing is copied out of the
// text, and no memory is taken per token beyond the arrays, which a Doc that
// is used again keeps.
//
// The package knows no language and no news. What is particular to a
// language comes in as an [Orthography]; the zero Orthography does for any
// language written with spaces between words.
//
//	splitter := nlp.NewSplitter(en.Orthography())
//	doc := splitter.Split(text, blocks)
//	for _, s := range doc.Sentences {
//		fmt.Println(doc.Span(s).In(text))
//	}
package nlp

import "github.com/writethru/writethru"

// A Doc is a text cut into tokens and sentences. Token i covers the bytes
// [Begin[i], End[i]) of Text; tokens are in order, disjoint and never empty.
type Doc struct {
	Text       string
	Begin, End []int32
	Class      []Class
	Sentences  []Range // in order, disjoint; every token is in one
}

// A Range is a half-open range of tokens, [Begin, End).
type Range struct{ Begin, End int }

// Len returns the number of tokens of the document.
func (d *Doc) Len() int { return len(d.Begin) }

// Token returns the words of token i.
func (d *Doc) Token(i int) string { return d.Text[d.Begin[i]:d.End[i]] }

// Span returns the bytes from the first token of r to its last.
func (d *Doc) Span(r Range) writethru.Span {
	if r.Begin >= r.End {
		return writethru.Span{}
	}
	return writethru.Span{Begin: int(d.Begin[r.Begin]), End: int(d.End[r.End-1])}
}

// Joined reports whether token i follows on its predecessor with nothing
// between them.
func (d *Doc) Joined(i int) bool { return i > 0 && d.Begin[i] == d.End[i-1] }

// reset empties the document and keeps its memory.
func (d *Doc) reset(text string) {
	d.Text = text
	d.Begin, d.End, d.Class = d.Begin[:0], d.End[:0], d.Class[:0]
	d.Sentences = d.Sentences[:0]
}

func (d *Doc) add(begin, end int, class Class) {
	d.Begin = append(d.Begin, int32(begin))
	d.End = append(d.End, int32(end))
	d.Class = append(d.Class, class)
}

// A Class says what sort of token a token is, as far as its letters show.
type Class uint8

// The classes of tokens.
const (
	Word         Class = iota // letters, perhaps with digits, hyphens or apostrophes
	Clitic                    // the end of a word that counts as a word: ’s, n’t
	Abbreviation              // with its full stop; may end a sentence
	Initial                   // one letter and its full stop
	Prefix                    // an abbreviation that stands before what it belongs to: Mr.
	Number                    // digits, with their separators
	Link                      // an address: URL, mail, handle, hashtag
	Stop                      // full stop, question mark, exclamation mark, ellipsis
	Comma                     // comma, semicolon
	Colon                     // colon
	Dash                      // a dash that stands between words, of any length
	Open                      // an opening double quotation mark
	Close                     // a closing double quotation mark
	Toggle                    // a double quotation mark of unknown direction
	OpenSingle                // an opening single quotation mark
	CloseSingle               // a closing single quotation mark, or an apostrophe at the end of a word
	Left                      // an opening bracket
	Right                     // a closing bracket
	Symbol                    // anything else
)

// IsWord reports whether the class is one of words and numbers rather than of
// punctuation.
func (c Class) IsWord() bool { return c <= Link }

// IsQuote reports whether the class is one of double quotation marks.
func (c Class) IsQuote() bool { return c >= Open && c <= Toggle }
