package sitemap

import (
	"bufio"
	"io"
	"strings"

	"github.com/writethru/writethru"
)

// lines is a sitemap in plain text.
type lines struct {
	text   *bufio.Reader
	filled bool // there was more than white space
	known  bool // there was an address
}

// next returns the next line that is an address.
func (l *lines) next() (Entry, error) {
	for {
		line, err := l.read()
		if address := absolute(line); address != "" {
			l.known = true
			return Entry{URL: address}, nil
		}
		l.filled = l.filled || line != ""
		if err != nil {
			return Entry{}, l.last(err)
		}
	}
}

// last returns the error that comes after all lines.
func (l *lines) last(err error) error {
	switch {
	case err != io.EOF || l.known:
		return err
	case l.filled:
		return noSitemap()
	}
	return writethru.Errorf(writethru.Empty, "the sitemap is empty")
}

// read returns the next line. Of a line too long for an address it returns the end.
func (l *lines) read() (string, error) {
	line, err := l.text.ReadSlice('\n')
	for err == bufio.ErrBufferFull {
		line, err = l.text.ReadSlice('\n')
	}
	return strings.TrimSpace(string(line)), err
}
