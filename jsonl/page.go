package jsonl

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"github.com/writethru/writethru"
)

// A Page is what one line holds.
type Page struct {
	URL    string
	Title  string
	Date   time.Time // of capture; zero where none is given
	HTML   string
	Text   string
	Line   int   // number, from 1
	Offset int64 // of the line in the stream
}

// object is a line as it is written.
type object struct {
	URL   string `json:"url"`
	Title string `json:"title"`
	Date  date   `json:"date"`
	HTML  string `json:"html"`
	Text  string `json:"text"`
}

// parse reads a line. The messages of its errors go on from "line N".
func parse(line []byte) (Page, *writethru.Error) {
	var o object
	if err := json.Unmarshal(line, &o); err != nil {
		return Page{}, writethru.Errorf(writethru.Malformed, "is no page in JSON: %w", err)
	}
	switch {
	case o.URL == "":
		return Page{}, writethru.Errorf(writethru.Malformed, "has no url")
	case o.HTML == "" && o.Text == "":
		return Page{}, writethru.Errorf(writethru.Empty, "has neither html nor text")
	}
	return Page{URL: o.URL, Title: o.Title, Date: time.Time(o.Date), HTML: o.HTML, Text: o.Text}, nil
}

// A date is written as in RFC 3339, as a day, or in seconds since 1970.
type date time.Time

var layouts = []string{time.RFC3339, "2006-01-02T15:04:05", time.DateTime, time.DateOnly}

// UnmarshalJSON implements json.Unmarshaler. What names no zone is UTC.
func (d *date) UnmarshalJSON(b []byte) error {
	if string(b) == "null" || string(b) == `""` {
		return nil
	}
	if seconds, err := strconv.ParseInt(string(b), 10, 64); err == nil {
		*d = date(time.Unix(seconds, 0).UTC())
		return nil
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("%.40s is no date", b)
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			*d = date(t.UTC())
			return nil
		}
	}
	return fmt.Errorf("%.40q is no date", s)
}
