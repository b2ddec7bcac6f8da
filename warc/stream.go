package warc

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

var (
	errCut      = errors.New("another record begins in it")
	errNoMember = errors.New("no compressed member begins there")
)

// A stream is the decompressed bytes of a file, one member after the other. A plain file is
// one member.
type stream struct {
	in     *input
	format format
	start  int64         // of the current member
	member counter       // what it decompresses to
	out    *bufio.Reader // over member
	broken bool          // the member cannot be decompressed further

	gzip  gzip.Reader
	zstd  *zstd.Decoder
	frame frame
}

// A counter counts the bytes that were read.
type counter struct {
	from io.Reader
	n    int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.n += int64(n)
	return n, err
}

func newStream() *stream {
	return &stream{out: bufio.NewReaderSize(&counter{}, bufferSize)}
}

// reset begins with another file.
func (s *stream) reset(in *input) {
	s.in, s.format, s.broken = in, unknown, false
	s.member = counter{from: bytes.NewReader(nil)}
	s.out.Reset(&s.member)
}

func (s *stream) close() {
	if s.zstd != nil {
		s.zstd.Close()
		s.zstd = nil
	}
}

// position returns where the next byte stands.
func (s *stream) position() Position {
	consumed := s.member.n - int64(s.out.Buffered())
	if s.format == plain {
		return Position{Offset: s.start + consumed}
	}
	return Position{Offset: s.start, Skip: consumed}
}

// fill makes sure that there is a next byte, opening members as needed. Inside a record it
// fails with errCut where a member begins with another one. At the end it is io.EOF.
func (s *stream) fill(inside bool) error {
	for {
		_, err := s.out.Peek(1)
		if err == nil {
			return nil
		}
		if err == io.EOF {
			err = s.open()
		}
		switch {
		case err == nil && inside && s.atRecord():
			return errCut
		case err != nil:
			s.broken = err != io.EOF
			return err
		}
	}
}

// open opens the next member. At the end of the file it is io.EOF.
func (s *stream) open() error {
	for {
		magic, err := s.in.Peek(magicSize)
		if len(magic) == 0 {
			return err
		}
		s.start = s.in.offset()
		switch found := formatOf(magic); {
		case found == skippable:
			s.format = zstandard
			if err := s.skipFrame(); err != nil {
				return err
			}
		case found == plain && !isRecord(magic) && s.isCompressed():
			return errNoMember
		default:
			s.format = found
			return s.enter()
		}
	}
}

// isCompressed reports whether the file is known to be of compressed members. Where its first
// bytes are damaged, it is the members behind them that tell.
func (s *stream) isCompressed() bool {
	if s.format != unknown {
		return true
	}
	window, _ := s.in.Peek(bufferSize / 2)
	for _, f := range []format{zstandard, gzipped} {
		if bytes.Contains(window, f.magic()) && !bytes.Contains(window, []byte("\nWARC/")) {
			s.format = f
		}
	}
	return s.format != unknown
}

// enter begins to decompress a member.
func (s *stream) enter() error {
	var err error
	switch s.format {
	case gzipped:
		err = s.gzip.Reset(s.in.Reader)
		s.gzip.Multistream(false)
		s.member = counter{from: &s.gzip}
	case zstandard:
		err = s.unpack()
		s.member = counter{from: s.zstd}
	default:
		s.member = counter{from: s.in}
	}
	s.out.Reset(&s.member)
	return err
}

// atRecord reports whether the next bytes begin a record.
func (s *stream) atRecord() bool {
	b, _ := s.out.Peek(magicSize)
	return isRecord(b)
}

// mayBeAtRecord is atRecord, but for the first bytes of one at the end of a member.
func (s *stream) mayBeAtRecord() bool {
	b, _ := s.out.Peek(magicSize)
	return isRecord(b) || len(b) < magicSize && strings.HasPrefix(recordMagic, string(b[:min(len(b), len(recordMagic))]))
}

// ReadSlice reads on to a delimiter, or to the end of what is at hand of the line, like
// bufio.Reader.ReadSlice.
func (s *stream) ReadSlice(delimiter byte) ([]byte, error) {
	if err := s.fill(true); err != nil {
		return nil, err
	}
	part, err := s.out.ReadSlice(delimiter)
	if err == io.EOF {
		err = nil
	}
	return part, err
}

// Read reads on inside a record.
func (s *stream) Read(p []byte) (int, error) {
	if err := s.fill(true); err != nil {
		return 0, err
	}
	return s.out.Read(p)
}

// skip passes over the first bytes of the next member.
func (s *stream) skip(size int64) error {
	if err := s.fill(false); err != nil {
		return err
	}
	_, err := io.CopyN(io.Discard, s.out, size)
	return err
}

// trim passes over empty lines in the current member. Its end is io.EOF.
func (s *stream) trim() error {
	for {
		b, err := s.out.Peek(1)
		if err != nil {
			s.broken = err != io.EOF
			return err
		}
		if b[0] != '\r' && b[0] != '\n' {
			return nil
		}
		_, _ = s.out.Discard(1)
	}
}

// begin goes to the first byte that is not of an empty line. At the end it is io.EOF.
func (s *stream) begin() error {
	for {
		if err := s.fill(false); err != nil {
			return err
		}
		if s.trim() == nil {
			return nil
		}
	}
}
