package warc

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"sync/atomic"

	"github.com/writethru/writethru"
)

// A Reader reads one WARC file from a stream. Only Read is safe for use by another
// goroutine.
type Reader struct {
	limits  Limits
	stream  *stream
	part    int
	at      Position // of the current record
	left    int64    // bytes of its block
	damaged bool     // and told: the next record has to be looked for
	failed  bool     // nothing more can be read

	head  []byte
	read  atomic.Int64
	tally Tally
	past  *past

	body               *bufio.Reader // over a block
	raw, sent, decoded bytes.Buffer
}

// NewReader returns a Reader of a WARC file.
func NewReader(from io.Reader, limits Limits) *Reader {
	r := newReader(limits)
	r.reset(0, newInput(from, 0, &r.read, 0))
	return r
}

func newReader(limits Limits) *Reader {
	limits = limits.withDefaults()
	return &Reader{
		limits: limits,
		stream: newStream(),
		past:   newPast(limits.Memory),
		body:   bufio.NewReaderSize(nil, 4<<10),
	}
}

// reset begins with another part.
func (r *Reader) reset(part int, in *input) {
	r.stream.reset(in)
	r.part, r.left, r.damaged, r.failed = part, 0, false, false
}

// skip passes over what stands in the first member before the record to begin with.
func (r *Reader) skip(size int64) error {
	if size == 0 {
		return nil
	}
	if err := r.stream.skip(size); err != nil {
		r.at = r.position()
		return r.damage("there is no record to go on with at %s", err)
	}
	return nil
}

// Read returns how many bytes of the file have been read.
func (r *Reader) Read() int64 { return r.read.Load() }

// Records yields the records in their order. An error of kind malformed is damage, and the
// sequence goes on behind it where a record can be found; any other ends it.
func (r *Reader) Records() iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		for !r.failed {
			record, err := r.next()
			if err == io.EOF || !yield(record, err) {
				return
			}
		}
	}
}

// next returns the next record. At the end it is io.EOF.
func (r *Reader) next() (*Record, error) {
	if err := r.settle(); err != nil {
		return nil, err
	}
	switch err := r.stream.begin(); {
	case err == io.EOF:
		return nil, err
	case err != nil:
		r.at = r.position()
		return nil, r.damage("what stands at %s cannot be decompressed", err)
	}
	r.at = r.position()
	if !r.stream.atRecord() {
		return nil, r.damage("no record begins at %s", nil)
	}
	return r.record()
}

// settle goes to the end of the record before, or behind what is damaged.
func (r *Reader) settle() error {
	if !r.damaged {
		return r.finish()
	}
	r.damaged, r.left = false, 0
	err := r.stream.resync()
	if err != nil && err != io.EOF {
		return r.damage("the file cannot be read on from %s", err)
	}
	return err
}

// finish passes over the rest of the current record. What stands behind it, or the checksum
// of its member, tells whether the record was whole.
func (r *Reader) finish() error {
	if r.damaged {
		return nil
	}
	if _, err := io.Copy(io.Discard, (*block)(r)); err != nil {
		return err
	}
	switch err := r.stream.trim(); {
	case err == io.EOF:
		return nil
	case err != nil:
		return r.damage("the record at %s cannot be decompressed", err)
	}
	if !r.stream.mayBeAtRecord() {
		return r.damage("the record at %s does not end where it says", nil)
	}
	return nil
}

// record reads the head of a record.
func (r *Reader) record() (*Record, error) {
	head, err := readHead(r.head[:0], r.limits.Header, r.stream.ReadSlice)
	r.head = head
	switch {
	case err == errLongHead:
		return nil, r.damage("the header of the record at %s is too long", err)
	case err != nil:
		return nil, r.damage("the record at %s is cut short", err)
	}
	record, ok := newRecord(string(head))
	if !ok {
		return nil, r.damage("the record at %s does not say how long it is", nil)
	}
	r.left = record.Length
	record.Block, record.Position = (*block)(r), r.at
	return record, nil
}

func (r *Reader) position() Position {
	p := r.stream.position()
	p.Part = r.part
	return p
}

// damage returns an error that says what is wrong with the current record. Where it was the
// stream that failed, it says so.
func (r *Reader) damage(format string, cause error) error {
	r.damaged = true
	kind := writethru.Malformed
	if failure := r.stream.in.tape.failure; failure != nil {
		r.failed = true
		kind, format, cause = writethru.Unreachable, "the file cannot be read at %s", failure
	}
	err := writethru.Errorf(kind, format, r.at.place())
	err.Err = cause
	return err
}

// A block is the rest of the current record.
type block Reader

// Read implements io.Reader.
func (b *block) Read(p []byte) (int, error) {
	if b.left == 0 || b.damaged {
		return 0, io.EOF
	}
	n, err := b.stream.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	if err != nil {
		err = (*Reader)(b).damage("the record at %s is cut short", err)
	}
	return n, err
}
