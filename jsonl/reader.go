// Package jsonl reads pages from JSON Lines: one object a line, in UTF-8.
//
//	{"url": "https://…", "date": "2031-05-06T07:08:09Z", "html": "<!DOCTYPE html>…"}
//	{"url": "https://…", "date": "2031-05-06", "title": "…", "text": "…"}
//
//	for page, err := range jsonl.NewReader(file, jsonl.Limits{}).Pages() {
//		if err != nil {
//			log.Print(err) // a bad line; the sequence goes on behind it
//			continue
//		}
//		…
//	}
//
// A line needs an address, and HTML or text; where both are given, both are passed on. Other
// fields say nothing. Each bad line is an error that names its number: malformed, empty where there is nothing to
// read, too-large. An error of kind unreachable is of the stream, and ends the sequence.
package jsonl

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
	"sync/atomic"

	"github.com/writethru/writethru"
)

// Limits bound what one line can draw out of memory. The zero value of a field stands for
// its default.
type Limits struct {
	Line int // bytes; 64 MiB
}

// A Reader reads JSON Lines. Only Read is safe for use by another goroutine.
type Reader struct {
	in     *bufio.Reader
	limit  int
	line   []byte
	number int
	read   atomic.Int64
}

// NewReader returns a Reader of a stream.
func NewReader(from io.Reader, limits Limits) *Reader {
	if limits.Line == 0 {
		limits.Line = 64 << 20
	}
	return &Reader{in: bufio.NewReaderSize(from, 64<<10), limit: limits.Line}
}

// Read returns how many bytes have been read, to the end of a line. A stream that begins there gives
// the lines that follow.
func (r *Reader) Read() int64 { return r.read.Load() }

// Pages yields the pages in their order, and for each line that holds none an error, beside a page
// that has its line and offset only. Empty lines are passed over.
func (r *Reader) Pages() iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) {
		for {
			offset := r.read.Load()
			end := r.next()
			if end != nil && end != io.EOF {
				yield(Page{}, &writethru.Error{Kind: writethru.Unreachable, Message: r.at("cannot be read"), Err: end})
				return
			}
			page, found, err := r.page(offset)
			if (found || err != nil) && !yield(page, err) || end == io.EOF {
				return
			}
		}
	}
}

// page reads the page in the line, if it is not an empty one.
func (r *Reader) page(offset int64) (Page, bool, error) {
	place := Page{Line: r.number, Offset: offset}
	if len(r.line) > r.limit {
		return place, false, writethru.Errorf(writethru.TooLarge, "%s", r.at("is too long"))
	}
	line := bytes.TrimSpace(r.line)
	if r.number == 1 {
		line = bytes.TrimPrefix(line, []byte("\uFEFF"))
	}
	if len(line) == 0 {
		return place, false, nil
	}
	page, err := parse(line)
	if err != nil {
		return place, false, &writethru.Error{Kind: err.Kind, Message: r.at(err.Message), Err: err}
	}
	page.Line, page.Offset = place.Line, place.Offset
	return page, true, nil
}

// at says something of the current line.
func (r *Reader) at(what string) string { return fmt.Sprintf("line %d %s", r.number, what) }

// next reads a line, of one that is too long just the first bytes. At the end it is io.EOF; there
// may be a last line even so.
func (r *Reader) next() error {
	r.line = r.line[:0]
	r.number++
	for {
		part, err := r.in.ReadSlice('\n')
		r.read.Add(int64(len(part)))
		r.line = append(r.line, part[:min(len(part), max(0, r.limit+1-len(r.line)))]...)
		if err != bufio.ErrBufferFull {
			return err
		}
	}
}
