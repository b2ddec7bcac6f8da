package warc

import (
	"iter"
	"net/http"
	"time"

	"github.com/writethru/writethru/httpbody"
)

// A Page is a text that a host served with status 200.
type Page struct {
	URL         string
	Date        time.Time // of capture
	Status      int
	ContentType string // the header, or ""
	Body        []byte // decompressed; shared with the pages that revisit it
	Position    Position
	Revisit     bool // the body is that of an earlier page, found unchanged
	Truncated   bool // the archive does not have all of it
}

// A Tally counts the records of a file by what became of them in Pages.
type Tally struct {
	Pages        int // given
	OtherRecords int // requests, metadata and the like; what has no address on the web
	OtherStatus  int // redirects, errors
	OtherMedia   int // pictures, scripts, data
	Empty        int // pages without a body
	TooLarge     int // bodies over the limit
	Undecodable  int // bodies that do not decompress
	Revisits     int // of pages that are not remembered
	Segments     int // parts of records that were cut into several
	Damaged      int // records, or stretches of a file, that are broken
}

// Tally returns the counts for what Pages has been through.
func (r *Reader) Tally() Tally { return r.tally }

// Pages yields the pages in their order, with errors as Records yields them; the page beside an
// error has a position only. A revisit is resolved by its digest, or by URL and date, to a page that
// stands before it and is still remembered.
func (r *Reader) Pages() iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) {
		for record, err := range r.Records() {
			var page Page
			var became *int
			if err == nil {
				page, became, err = r.page(record)
			}
			if err != nil {
				page, became = Page{Position: r.at}, &r.tally.Damaged
			}
			*became++
			if (err != nil || became == &r.tally.Pages) && !yield(page, err) {
				return
			}
		}
	}
}

// page reads the page in a record, and says by a counter of the tally what became of it.
func (r *Reader) page(record *Record) (Page, *int, error) {
	page := Page{URL: record.URL, Date: record.Date, Position: record.Position}
	became, err := r.fillPage(&page, record)
	if err == nil {
		err = r.finish()
	}
	if err == nil && became == &r.tally.Pages {
		r.past.remember(record, page)
	}
	return page, became, err
}

func (r *Reader) fillPage(page *Page, record *Record) (*int, error) {
	switch {
	case record.isSegment():
		return &r.tally.Segments, nil
	case !record.isOfWeb():
		return &r.tally.OtherRecords, nil
	}
	r.body.Reset(record.Block)
	switch record.Type {
	case "response":
		return r.fillResponse(page, record)
	case "resource":
		page.Status, page.ContentType = http.StatusOK, record.Header.Get("Content-Type")
		return r.fillBody(page, record, nil)
	case "revisit":
		return r.fillRevisit(page, record)
	}
	return &r.tally.OtherRecords, nil
}

// fillBody reads the body of a page, of which the header tells how it was sent.
func (r *Reader) fillBody(page *Page, record *Record, header Header) (*int, error) {
	if !mayBePage(page.ContentType) {
		return &r.tally.OtherMedia, nil
	}
	page.Truncated = record.Header.Get("WARC-Truncated") != ""
	body, err := r.readBody(header)
	switch {
	case r.damaged:
		return nil, err
	case err == httpbody.ErrTooLarge:
		return &r.tally.TooLarge, nil
	case err == errBroken:
		return &r.tally.Undecodable, nil
	case len(body) == 0:
		return &r.tally.Empty, nil
	case httpbody.IsUnlabelled(httpbody.MediaType(page.ContentType)) && !isText(body):
		return &r.tally.OtherMedia, nil
	}
	page.Body, page.Truncated = body, page.Truncated || err == errTruncated
	return &r.tally.Pages, nil
}

func mayBePage(contentType string) bool {
	switch mediaType := httpbody.MediaType(contentType); mediaType {
	case "text/html", "application/xhtml+xml", "text/plain":
		return true
	default:
		return httpbody.IsUnlabelled(mediaType)
	}
}
