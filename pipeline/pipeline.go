package pipeline

import (
	"context"
	"io"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/page"
)

// DefaultLimit is the number of bytes above which an input is refused.
const DefaultLimit = 32 << 20

// A Fetcher gets what stands at a URL. Its errors are [*writethru.Error].
type Fetcher interface {
	Get(ctx context.Context, url string) (*fetch.Response, error)
}

// A Pager makes a document out of the bytes of a page. Its errors are
// [*writethru.Error].
type Pager interface {
	Read(body []byte, src page.Source) (*writethru.Document, error)     // HTML
	ReadText(body []byte, src page.Source) (*writethru.Document, error) // plain text
}

// A Reader finds out who said what in a document.
type Reader interface {
	Read(doc *writethru.Document) *writethru.Reading
}

// A Pipeline holds the stages. All of them are used from many goroutines at
// once.
type Pipeline struct {
	Fetcher Fetcher
	Pager   Pager
	Reader  Reader
	Stdin   io.Reader // what [Stdin] stands for
	Type    Type      // Sniffed unless the user knows better
	Limit   int64     // of bytes an input; 0 means DefaultLimit
}

// A Result is what became of one input: a reading, or an error that is a
// [*writethru.Error].
type Result struct {
	Input       string
	Reading     *writethru.Reading
	Body        []byte // that it was read from
	ContentType string // as the server gave it, "" where there is none
	Err         error
}

// Read takes one input through all the stages.
func (p *Pipeline) Read(ctx context.Context, input string) Result {
	var raw content
	reading, err := Guard(func() (reading *writethru.Reading, err error) {
		if raw, err = p.open(ctx, input); err != nil {
			return nil, err
		}
		doc, err := p.page(raw, p.Type)
		if err != nil {
			return nil, err
		}
		return p.Reader.Read(doc), nil
	})
	if err != nil {
		return Result{Input: input, Err: err}
	}
	reading.Input = input
	return Result{Input: input, Reading: reading, Body: raw.body, ContentType: raw.contentType}
}

func (p *Pipeline) page(raw content, told Type) (*writethru.Document, error) {
	kind, err := sniff(raw, told)
	if err != nil {
		return nil, err
	}
	src := page.Source{URL: raw.url, ContentType: raw.contentType}
	if kind == Text {
		return p.Pager.ReadText(raw.body, src)
	}
	return p.Pager.Read(raw.body, src)
}
