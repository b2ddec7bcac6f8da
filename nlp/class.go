package nlp

// A Class says what sort of token a token is, as far as its letters show.
type Class uint8

// The classes of tokens.
const (
	Word         Class = iota // letters, perhaps with digits, hyphens or apostrophes
	Clitic                    // a word that continues the token of the word before: ’s, n’t
	Abbreviation              // with its full stop; may end a sentence
	Initial                   // one letter and its full stop
	Prefix                    // an abbreviation that stands before what it belongs to: Mr.
	Number                    // digits, with their separators
	Link                      // an address: URL, mail, handle, hashtag
	Stop                      // full stop, question mark, exclamation mark, ellipsis
	Comma                     // comma, semicolon
	Colon                     // colon
	Dash                      // a dash that stands between words, of any length
	Hyphen                    // a hyphen that joins words
	Open                      // an opening double quotation mark
	Close                     // a closing double quotation mark
	Toggle                    // a double quotation mark of unknown direction
	OpenSingle                // an opening single quotation mark
	CloseSingle               // a closing single quotation mark, or an apostrophe at the end of a word
	Left                      // an opening bracket
	Right                     // a closing bracket
	Face                      // an emoticon or a pictogram
	Symbol                    // anything else
)

// IsWord reports whether the class is one of words and numbers rather than of
// punctuation.
func (c Class) IsWord() bool { return c <= Link }

// IsQuote reports whether the class is one of double quotation marks.
func (c Class) IsQuote() bool { return c >= Open && c <= Toggle }
