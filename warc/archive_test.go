package warc

import (
	"bytes"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru/httpbody/httpbodytest"
)

const (
	ferryURL  = "https://harbour.example/2031/ferry"
	lockURL   = "https://harbour.example/2031/lock"
	bridgeURL = "https://quay.example/bridge"
	captured  = "2031-05-06T07:08:09Z"
)

var (
	ferry  = story("The ferry to Sandholm stays in port", 20)
	lock   = story("Keeper of the lock says he was not surprised", 40)
	bridge = story("Brücke geschlossen", 3)
)

// story returns an invented page with a number of paragraphs.
func story(title string, paragraphs int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><title>%s</title><h1>%s</h1>\n", title, title)
	for i := range paragraphs {
		fmt.Fprintf(&b, "<p>On pier %d, said Ilse Varga of the harbour office, %d of %d lamps were out.</p>\n", i, i*i%37, i*7919%1013)
	}
	return b.String()
}

// record returns a record as it stands in a plain file.
func record(kind, url, contentType, block string, more ...Field) []byte {
	header := Header{
		{"WARC-Type", kind},
		{"WARC-Target-URI", url},
		{"WARC-Date", captured},
		{"WARC-Record-ID", fmt.Sprintf("<urn:test:%s:%d>", kind, len(block))},
		{"Content-Type", contentType},
	}
	var b bytes.Buffer
	if err := Write(&b, append(header, more...), []byte(block)); err != nil {
		panic(err) // a buffer takes all
	}
	return b.Bytes()
}

// response returns the record of a response with status 200 and further lines in its header.
func response(url, lines, body string, more ...Field) []byte {
	return answer(url, "200 OK", "Content-Type: text/html; charset=utf-8\r\n"+lines, body, more...)
}

func answer(url, status, lines, body string, more ...Field) []byte {
	return record("response", url, "application/http;msgtype=response", "HTTP/1.1 "+status+"\r\n"+lines+"\r\n"+body, more...)
}

// newsroom returns records of three pages among others.
func newsroom() [][]byte {
	return [][]byte{
		record("warcinfo", "", "application/warc-fields", "software: an invented crawler\r\n"),
		record("request", ferryURL, "application/http;msgtype=request", "GET /2031/ferry HTTP/1.1\r\n\r\n"),
		response(ferryURL, "", ferry),
		answer("https://harbour.example/map.png", "200 OK", "Content-Type: image/png\r\n", "\x89PNG\r\n\x1A\n"+strings.Repeat("\x00\xFF", 500)),
		response(lockURL, "", lock),
		record("resource", bridgeURL, "text/html", bridge),
	}
}

// packings are the ways in which records are stored.
var packings = map[string]func(records [][]byte) []byte{
	"plain":             func(records [][]byte) []byte { return bytes.Join(records, nil) },
	"gzip":              func(records [][]byte) []byte { return members("gzip", records) },
	"one gzip":          func(records [][]byte) []byte { return members("gzip", [][]byte{bytes.Join(records, nil)}) },
	"gzip in blocks":    func(records [][]byte) []byte { return members("gzip", blocks(bytes.Join(records, nil), 700)) },
	"zstd":              func(records [][]byte) []byte { return members("zstd", records) },
	"zstd in frames":    inFrames,
	"zstd, dictionary":  func(records [][]byte) []byte { return withDictionary(records, false) },
	"zstd, packed dict": func(records [][]byte) []byte { return withDictionary(records, true) },
}

func members(coding string, parts [][]byte) []byte {
	var all []byte
	for _, part := range parts {
		all = append(all, httpbodytest.Compress(coding, string(part))...)
	}
	return all
}

func blocks(b []byte, size int) (parts [][]byte) {
	for len(b) > size {
		parts, b = append(parts, b[:size]), b[size:]
	}
	return append(parts, b)
}

// inFrames stores each record in several frames, with an extension behind each.
func inFrames(records [][]byte) []byte {
	var all []byte
	for _, record := range records {
		all = append(all, members("zstd", blocks(record, 300))...)
		all = append(all, skippableFrame(0x51, []byte("an extension"))...)
	}
	return all
}

func skippableFrame(magic byte, data []byte) []byte {
	return append([]byte{magic, 0x2A, 0x4D, 0x18, byte(len(data)), byte(len(data) >> 8), 0, 0}, data...)
}

func withDictionary(records [][]byte, packed bool) []byte {
	dictionary := newDictionary()
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderDict(dictionary), zstd.WithEncoderConcurrency(1))
	if err != nil {
		panic(err) // the dictionary is our own
	}
	if packed {
		dictionary = []byte(httpbodytest.Compress("zstd", string(dictionary)))
	}
	all := skippableFrame(dictionaryMagic, dictionary)
	for _, record := range records {
		all = encoder.EncodeAll(record, all)
	}
	return all
}

func newDictionary() []byte {
	var contents [][]byte
	for i := range 20 {
		contents = append(contents, response(lockURL, "", story("The lamps on the pier", 5+i)))
	}
	dictionary, err := zstd.BuildDict(zstd.BuildDictOptions{
		ID: 40_000, Contents: contents, History: contents[0], Offsets: [3]int{1, 4, 8},
	})
	if err != nil {
		panic(err) // the contents are our own
	}
	return dictionary
}

// collect returns the pages and the errors of a sequence.
func collect(t testing.TB, pages iter.Seq2[Page, error]) (found []Page, errs []error) {
	t.Helper()
	for page, err := range pages {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		found = append(found, page)
	}
	return found, errs
}

// wantPages checks the bodies of pages.
func wantPages(t testing.TB, pages []Page, want ...string) {
	t.Helper()
	if len(pages) != len(want) {
		t.Fatalf("%d pages, want %d", len(pages), len(want))
	}
	for i, page := range pages {
		if string(page.Body) != want[i] {
			t.Errorf("page %d is %.60q, want %.60q", i, page.Body, want[i])
		}
	}
}
