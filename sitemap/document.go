package sitemap

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"strings"

	"github.com/writethru/writethru"
)

// maxDepth is how deep elements may stand in each other, maxMended how many errors of grammar
// are passed over.
const (
	maxDepth  = 32
	maxMended = 100
)

// A document is a sitemap in XML.
type document struct {
	text   *bufio.Reader
	tokens *xml.Decoder
	base   *url.URL
	open   []string // local names of the open elements, in lower case
	entry  int      // where the open entry stands among them, -1 for none
	prefix string   // of the root's name, and of the entries'
	known  bool     // it is a sitemap
	ended  bool     // its root is closed
	mended int      // errors of grammar passed over
	value  value
	draft  draft
}

func newDocument(text *bufio.Reader, base *url.URL) *document {
	head, _ := text.Peek(headSize)
	_, end := cutProlog(head)
	text.Discard(end) // it has told the encoding, and may claim another version; an error comes again
	text = bufio.NewReader(&guard{from: text})
	return &document{text: text, tokens: newTokens(text), base: base, entry: -1}
}

// newTokens returns a lenient reader of tokens, which takes no more of a text than it gives.
func newTokens(text *bufio.Reader) *xml.Decoder {
	tokens := xml.NewDecoder(text)
	tokens.Strict = false
	tokens.Entity = xml.HTMLEntity
	tokens.CharsetReader = func(_ string, text io.Reader) (io.Reader, error) { return text, nil }
	return tokens
}

// next returns the next entry that has an address.
func (d *document) next() (Entry, error) {
	for !d.ended {
		token, err := d.token()
		if err != nil {
			return d.last(err)
		}
		var entry Entry
		switch token := token.(type) {
		case xml.StartElement:
			entry, err = d.start(token.Name)
		case xml.EndElement:
			entry = d.end(strings.ToLower(token.Name.Local))
		case xml.CharData:
			d.value.add(token)
		}
		if err != nil || entry.URL != "" {
			return entry, err
		}
	}
	return Entry{}, io.EOF
}

// token returns the next token. In a sitemap it goes on behind what is no XML.
func (d *document) token() (xml.Token, error) {
	for {
		token, err := d.tokens.RawToken()
		if err == nil || !d.mend(err) {
			return token, err
		}
	}
}

// mend begins anew behind an error of grammar.
func (d *document) mend(err error) bool {
	var syntax *xml.SyntaxError
	if !errors.As(err, &syntax) || !d.known || d.mended == maxMended {
		return false
	}
	d.mended++
	d.tokens = newTokens(d.text)
	return true
}

// last returns the entry that an error cuts off, if its address is whole, and then the
// error.
func (d *document) last(err error) (Entry, error) {
	if entry := d.take(); entry.URL != "" {
		return entry, nil
	}
	switch {
	case hasKind(err):
		return Entry{}, err
	case !d.known:
		return Entry{}, noSitemap()
	case err == io.EOF:
		return Entry{}, writethru.Errorf(writethru.Malformed, "the sitemap breaks off")
	}
	return Entry{}, err
}

// start opens an element. One that is an entry ends the entry before, which it then returns.
func (d *document) start(name xml.Name) (before Entry, err error) {
	if d.settle() {
		d.open = d.open[:len(d.open)-1]
	}
	local := strings.ToLower(name.Local)
	switch local {
	case "urlset", "sitemapindex":
		d.known, d.prefix = true, name.Space
	case "url", "sitemap":
		if name.Space == d.prefix {
			before = d.begin(local)
		}
	}
	if len(d.open) == maxDepth {
		return Entry{}, writethru.Errorf(writethru.Malformed, "the sitemap nests more than %d elements", maxDepth)
	}
	d.open = append(d.open, local)
	return before, nil
}

// begin begins an entry, and returns the one before if that is still open.
func (d *document) begin(local string) Entry {
	before := d.take()
	if d.entry >= 0 {
		d.open = d.open[:d.entry]
	}
	d.known, d.entry = true, len(d.open)
	d.draft.isSitemap = local == "sitemap"
	return before
}

// end closes an element and all that stand open in it. If the entry is among them, it
// returns that.
func (d *document) end(local string) Entry {
	d.settle()
	at := len(d.open) - 1
	for at >= 0 && d.open[at] != local {
		at--
	}
	if at < 0 {
		return Entry{}
	}
	d.open = d.open[:at]
	d.ended = local == "urlset" || local == "sitemapindex"
	if at > d.entry {
		return Entry{}
	}
	d.entry = -1
	return d.take()
}

// settle gives the value that was read to the field whose element is open last, and reports whether there is
// one.
func (d *document) settle() bool {
	defer d.value.reset()
	var field *string
	if n := len(d.open); n >= 2 {
		field = d.draft.field(d.open[n-2], d.open[n-1])
	}
	if field == nil {
		return false
	}
	if *field == "" {
		*field = d.value.String()
	}
	return true
}

// take returns the entry that has been read, and forgets it.
func (d *document) take() Entry {
	entry := d.draft.entry(d.base)
	d.draft = draft{}
	return entry
}
