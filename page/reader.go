package page

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/page/block"
	"github.com/writethru/writethru/page/charset"
	"github.com/writethru/writethru/page/metadata"
	"github.com/writethru/writethru/page/model"
)

// A Source says where the bytes of a page came from. Both fields may be empty.
type Source struct {
	URL         string // after redirects
	ContentType string // the header
}

// A Reader reads pages. It is safe for use by several goroutines at once.
type Reader struct {
	model *block.Model
}

// New returns a Reader with the model that comes with the program.
func New() *Reader { return WithModel(model.Load()) }

// WithModel returns a Reader with a model of the caller's.
func WithModel(m *block.Model) *Reader { return &Reader{m} }

// Read reads an HTML page. It fails with Empty where the page holds no article; the
// error then holds what the page says of itself.
func (r *Reader) Read(body []byte, src Source) (*writethru.Document, error) {
	text, _ := charset.Decode(body, src.ContentType)
	if strings.TrimSpace(text) == "" {
		return nil, writethru.Errorf(writethru.Empty, "the page is empty")
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the page cannot be parsed: %w", err)
	}
	return r.ReadTree(root, src)
}

// ReadTree reads a page that is parsed already. The tree is not changed.
func (r *Reader) ReadTree(root *html.Node, src Source) (*writethru.Document, error) {
	outline := block.Cut(root)
	doc := newDraft(outline, r.model.Score(outline)).document()
	describe(&doc.Article, metadata.Read(root, src.URL), src.URL)
	if len(doc.Blocks) == 0 {
		err := noArticle(outline)
		err.Article = &doc.Article
		return nil, err
	}
	return doc, nil
}

// noArticle returns the error for a page without report.
func noArticle(o *block.Outline) *writethru.Error {
	switch {
	case len(o.Blocks) == 0:
		return writethru.Errorf(writethru.Empty, "the page shows no text; it may be filled in by a script")
	case o.AsksForPassword:
		return writethru.Errorf(writethru.Empty, "the page holds no article: it asks for a password")
	}
	return writethru.Errorf(writethru.Empty, "the page holds no article")
}

// ReadText reads plain text. The text of the document is the input itself. It
// fails with Empty where there are no words.
func (r *Reader) ReadText(body []byte, src Source) (*writethru.Document, error) {
	text, _ := charset.Decode(body, src.ContentType)
	if strings.TrimSpace(text) == "" {
		return nil, writethru.Errorf(writethru.Empty, "the text is empty")
	}
	doc := plainDocument(text, r.model)
	describe(&doc.Article, metadata.ReadText(text), src.URL)
	return doc, nil
}
