package warc

import (
	"io"
	"net/http"
	"strconv"
	"strings"
)

// fillResponse reads a response as its host sent it.
func (r *Reader) fillResponse(page *Page, record *Record) (*int, error) {
	header, err := r.readResponse(page)
	switch {
	case err != nil:
		return nil, err
	case header == nil:
		return &r.tally.OtherRecords, nil
	case page.Status != http.StatusOK:
		return &r.tally.OtherStatus, nil
	}
	return r.fillBody(page, record, header)
}

// readResponse reads the head of a response in HTTP/1: status and content type into the page. There is no
// header where the block is something else, as for the answers of name servers.
func (r *Reader) readResponse(page *Page) (Header, error) {
	const protocol = "HTTP/"
	if b, err := r.body.Peek(len(protocol)); string(b) != protocol {
		if err == io.EOF {
			err = nil
		}
		return nil, err
	}
	head, err := readHead(r.head[:0], r.limits.Header, r.body.ReadSlice)
	r.head = head
	if err == errLongHead {
		return nil, nil
	}
	if err != nil && err != io.EOF {
		return nil, err
	}
	first, header := parseHead(string(head))
	page.Status, page.ContentType = status(first), header.Get("Content-Type")
	return header, nil
}

// status returns the code in a status line, 0 where there is none.
func status(line string) int {
	fields := strings.Fields(line)
	if len(fields) < 2 {
		return 0
	}
	code, _ := strconv.Atoi(fields[1])
	return code
}
