package sitemap

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"

	"github.com/writethru/writethru"
)

// decoded returns a body decompressed, in UTF-8, less the characters that XML forbids.
func decoded(r io.Reader) (*bufio.Reader, error) {
	body, err := decompressed(bufio.NewReaderSize(limited(source{r}), headSize))
	if err != nil {
		return nil, err
	}
	allowed := transform.NewReader(toUTF8(body), runes.Remove(runes.Predicate(isForbidden)))
	return bufio.NewReaderSize(allowed, headSize), nil
}

// decompressed returns the members of a gzip file as one, and any other body as it is.
func decompressed(body *bufio.Reader) (*bufio.Reader, error) {
	head, err := body.Peek(2)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if !bytes.Equal(head, []byte("\x1f\x8b")) {
		return body, nil
	}
	members, err := gzip.NewReader(body)
	if err != nil {
		return nil, err
	}
	return bufio.NewReaderSize(limited(members), headSize), nil
}

// A source gives the errors of the reader that we were given a kind, so that all others
// are known to be the sitemap's own.
type source struct{ from io.Reader }

func (s source) Read(p []byte) (int, error) {
	n, err := s.from.Read(p)
	if err != nil && err != io.EOF && !hasKind(err) {
		err = writethru.Errorf(writethru.Unreachable, "the sitemap could not be read to its end: %w", err)
	}
	return n, err
}

func hasKind(err error) bool {
	var e *writethru.Error
	return errors.As(err, &e)
}

// A limit ends the reading of a body that is too large.
type limit struct {
	from io.Reader
	left int
}

func limited(r io.Reader) *limit { return &limit{r, MaxBytes} }

// Read reads one byte beyond the limit at most, to tell a body that just fits.
func (l *limit) Read(p []byte) (int, error) {
	if l.left < 0 {
		return 0, writethru.Errorf(writethru.TooLarge, "the sitemap has more than %d MiB", MaxBytes>>20)
	}
	n, err := l.from.Read(p[:min(len(p), l.left+1)])
	l.left -= n
	if l.left < 0 {
		return n - 1, nil
	}
	return n, err
}

// isForbidden reports whether a character may not stand in XML 1.0, or is a byte order mark.
func isForbidden(r rune) bool {
	switch {
	case r < ' ':
		return r != '\t' && r != '\n' && r != '\r'
	case r < 0xFFFE:
		return r == 0xFEFF
	}
	return r <= 0xFFFF
}
