package warc

import (
	"bufio"
	"bytes"
	"io"
	"sync/atomic"
)

const (
	bufferSize = 64 << 10
	recentSize = 64 << 10 // bytes that can be gone back, those in the buffer included
	slack      = 4 * recentSize
)

// An input is the bytes of a file as they are stored, with the offset of the next one. It can
// go back a little, to look for a member behind one that was broken.
type input struct {
	*bufio.Reader
	tape    *tape
	rewound int64 // bytes that were read again, in sum
}

// newInput reads what stands in a file from an offset on. The bytes read are told to progress, with
// those of the files before.
func newInput(from io.Reader, offset int64, progress *atomic.Int64, before int64) *input {
	t := &tape{from: from, read: offset, progress: progress, before: before}
	return &input{Reader: bufio.NewReaderSize(t, bufferSize), tape: t}
}

func (in *input) offset() int64 { return in.tape.read - int64(in.Buffered()) }

// moveTo goes to an offset near by: back as far as is remembered, and never so often that
// much more is read twice than once.
func (in *input) moveTo(offset int64) {
	if ahead := offset - in.offset(); ahead >= 0 {
		_, _ = in.Discard(int(ahead))
		return
	}
	again := in.tape.read - offset
	if in.rewound+again > in.tape.read+slack {
		return
	}
	in.rewound += again
	in.tape.rewind(offset)
	in.Reset(in.tape)
}

// skipTo goes on to where the next bytes are magic. It fails with io.EOF.
func (in *input) skipTo(magic []byte) error {
	for {
		window, err := in.Peek(bufferSize / 2)
		if i := bytes.Index(window, magic); i >= 0 {
			_, err = in.Discard(i)
			return err
		}
		if err != nil {
			return err
		}
		_, _ = in.Discard(len(window) - len(magic) + 1)
	}
}

// A tape remembers the last bytes that were read from it.
type tape struct {
	from    io.Reader
	again   []byte // to be read before from
	recent  []byte
	read    int64 // offset of the next byte
	failure error // of from, other than io.EOF

	progress *atomic.Int64
	before   int64
}

// Read implements io.Reader.
func (t *tape) Read(p []byte) (n int, err error) {
	if len(t.again) > 0 {
		n = copy(p, t.again)
		t.again = t.again[n:]
	} else {
		n, err = t.from.Read(p)
	}
	if err != nil && err != io.EOF {
		t.failure = err
	}
	t.read += int64(n)
	t.progress.Store(t.before + t.read)
	t.remember(p[:n])
	return n, err
}

func (t *tape) remember(p []byte) {
	switch {
	case len(p) >= recentSize:
		t.recent, p = t.recent[:0], p[len(p)-recentSize:]
	case len(t.recent)+len(p) > 2*recentSize:
		t.recent = t.recent[:copy(t.recent, t.recent[len(t.recent)-recentSize:])]
	}
	t.recent = append(t.recent, p...)
}

// rewind makes the bytes from an offset on be read again, or from the first that is remembered.
func (t *tape) rewind(offset int64) {
	from := max(0, int64(len(t.recent))-(t.read-offset))
	again := bytes.Clone(t.recent[from:])
	t.read -= int64(len(again))
	t.recent = t.recent[:from]
	t.again = append(again, t.again...)
}
