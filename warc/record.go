package warc

import (
	"io"
	"strconv"
	"strings"
	"time"
)

// A Record is one record of a WARC file.
type Record struct {
	Version  string // "1.1"
	Type     string // response, resource, revisit, request, metadata, warcinfo, conversion, continuation
	URL      string // WARC-Target-URI, or ""
	Date     time.Time
	Header   Header
	Length   int64     // of the block
	Block    io.Reader // valid until the next record is asked for
	Position Position
}

// newRecord reads the head of a record. It is false where no length is given.
func newRecord(head string) (*Record, bool) {
	first, header := parseHead(head)
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, false
	}
	return &Record{
		Version: strings.TrimPrefix(first, "WARC/"),
		Type:    strings.ToLower(header.Get("WARC-Type")),
		// Version 1.0 was understood to ask for angle brackets.
		URL:    strings.Trim(header.Get("WARC-Target-URI"), "<>"),
		Date:   parseDate(header.Get("WARC-Date")),
		Header: header,
		Length: length,
	}, true
}

// isSegment reports whether the record is one part of several.
func (r *Record) isSegment() bool {
	return r.Type == "continuation" || r.Header.Get("WARC-Segment-Number") != ""
}

// isOfWeb reports whether the record is of an address on the web. Crawlers also keep pictures and
// extracts of pages, under names of their own.
func (r *Record) isOfWeb() bool {
	scheme, _, _ := strings.Cut(r.URL, ":")
	return strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "http")
}

// dateLayouts are the forms of W3C's note on dates, which WARC 1.1 allows all, and the one
// of the older ARC.
var dateLayouts = []string{time.RFC3339, "2006-01-02T15:04Z07:00", time.DateOnly, "20060102150405", "2006-01", "2006"}

// parseDate returns the zero time for what is no date.
func parseDate(s string) time.Time {
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}
