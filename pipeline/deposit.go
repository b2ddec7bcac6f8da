package pipeline

import (
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/jsonl"
	"github.com/writethru/writethru/warc"
)

// A deposit is a file of pages.
type deposit struct {
	name   string // by which its bookmark is known: path, size and time
	size   int64
	single bool // it is a page itself
	pages  iter.Seq2[deposited, error]
	read   func() int64 // bytes so far
	resume func(place string) error
	close  func() error
}

// A deposited is a page of a file, or what is wrong in its place.
type deposited struct {
	Fetched
	place string // where it begins, for a bookmark
	err   error
}

// openDeposit opens a file by what its name or its first bytes say it is.
func openDeposit(path string) (*deposit, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, pathError(err)
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, pathError(err)
	}
	d := &deposit{name: fmt.Sprintf("%s %d %d", full, info.Size(), info.ModTime().UnixNano()), size: info.Size()}
	switch {
	case info.IsDir():
		return nil, emptyDirectory(path)
	case !info.Mode().IsRegular():
		return nil, writethru.Errorf(writethru.Malformed, "neither a file nor a directory")
	case isWARC(path):
		return d, d.openWARC(path, info.ModTime())
	case isLines(path):
		return d, d.openLines(path, info.ModTime())
	}
	d.openPage(path, full, info)
	return d, nil
}

// emptyDirectory returns why nothing can be imported from a directory.
func emptyDirectory(path string) error {
	if _, err := os.ReadDir(path); err != nil {
		return pathError(err)
	}
	return writethru.Errorf(writethru.Empty, "nothing to import beneath this directory")
}

// isWARC reports whether a file is a WARC or a WACZ, by its name or its first bytes.
func isWARC(path string) bool {
	name := strings.ToLower(filepath.Base(path))
	for _, compressed := range []string{".gz", ".zst"} {
		name = strings.TrimSuffix(name, compressed)
	}
	if strings.HasSuffix(name, ".warc") || strings.HasSuffix(name, ".wacz") {
		return true
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	magic := make([]byte, len("WARC/"))
	_, err = io.ReadFull(file, magic)
	return err == nil && string(magic) == "WARC/"
}

func isLines(path string) bool { return strings.EqualFold(filepath.Ext(path), ".jsonl") }

// openWARC opens a web archive. A page without a date was seen when the file was written.
func (d *deposit) openWARC(path string, written time.Time) error {
	file, err := warc.Open(path, warc.Limits{})
	if err != nil {
		return err
	}
	d.size, d.read, d.close = file.Size(), file.Read, file.Close
	d.resume = func(place string) error {
		if place == "" {
			return nil
		}
		at, err := warc.ParsePosition(place)
		file.Resume(at)
		return err
	}
	d.pages = func(yield func(deposited, error) bool) {
		for p, err := range file.Pages() {
			x := deposited{Fetched: Fetched{URL: p.URL, FinalURL: p.URL, ContentType: p.ContentType, Body: p.Body, Seen: orTime(p.Date, written)}}
			if err == nil {
				x.place = p.Position.String()
			}
			if p.Truncated { // beside another version it would show what was dropped and never was
				err = writethru.Errorf(writethru.Malformed, "the web archive has only a part of the page")
			}
			if !yield(x, err) {
				return
			}
		}
	}
	return nil
}

// openLines opens lines of JSON. A page without a date was seen when the file was written.
func (d *deposit) openLines(path string, written time.Time) error {
	file, err := os.Open(path)
	if err != nil {
		return pathError(err)
	}
	reader, begun := jsonl.NewReader(file, jsonl.Limits{}), int64(0)
	d.close = file.Close
	d.read = func() int64 { return begun + reader.Read() }
	d.resume = func(place string) (err error) {
		if place == "" {
			return nil
		}
		if begun, err = strconv.ParseInt(place, 10, 64); err == nil {
			_, err = file.Seek(begun, io.SeekStart)
		}
		return err
	}
	d.pages = func(yield func(deposited, error) bool) {
		for p, err := range reader.Pages() {
			x := deposited{Fetched: fetchedLine(p, written)}
			switch {
			case err == nil:
				x.place = strconv.FormatInt(begun+p.Offset, 10)
			case begun > 0: // lines are counted from there
				err = writethru.Errorf(writethru.KindOf(err), "behind byte %d, %w", begun, err)
			}
			if !yield(x, err) {
				return
			}
		}
	}
	return nil
}

// fetchedLine returns the page of a line: its HTML if it has that, or else its text.
func fetchedLine(p jsonl.Page, written time.Time) Fetched {
	f := Fetched{URL: p.URL, FinalURL: p.URL, Seen: orTime(p.Date, written), Title: p.Title, Body: []byte(p.HTML), Type: HTML}
	if p.HTML == "" {
		f.Body, f.Type = []byte(p.Text), Text
	}
	return f
}

func orTime(t, other time.Time) time.Time {
	if t.IsZero() {
		return other
	}
	return t
}

// openPage makes a deposit of a file that is a page itself. It was seen when it was written.
func (d *deposit) openPage(path, full string, info os.FileInfo) {
	d.single = true
	d.read, d.close = func() int64 { return 0 }, func() error { return nil }
	d.resume = func(string) error { return nil }
	d.pages = func(yield func(deposited, error) bool) {
		url := "file://" + filepath.ToSlash(full)
		body, err := (&Pipeline{}).readFile(path)
		yield(deposited{Fetched: Fetched{URL: url, FinalURL: url, Seen: info.ModTime(), Body: body, Type: typeOfName(path)}}, err)
	}
}
