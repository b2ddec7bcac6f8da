package weights

import (
	"encoding/binary"
	"hash/crc32"
	"math"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru"
)

const (
	magic    = "WTATT\x00\x00\x02"
	header   = len(magic) + 4 + 4 // with the size of the Zstandard frame that follows, and its checksum
	mostBody = 64 << 20           // bytes in the frame
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Encode returns the file of the model. The same model gives the same bytes.
func (m *Model) Encode() []byte {
	body := m.appendForms(nil)
	for _, t := range m.tables() {
		body = t.append(body)
	}
	return seal(body)
}

// seal compresses the body of a file, and puts the header before it.
func seal(body []byte) []byte {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false))
	if err != nil {
		panic(err) // the options are wrong
	}
	frame := encoder.EncodeAll(body, nil)
	out := binary.LittleEndian.AppendUint32([]byte(magic), uint32(len(frame)))
	out = binary.LittleEndian.AppendUint32(out, crc32.Checksum(frame, castagnoli))
	return append(out, frame...)
}

// unseal returns the body of a file.
func unseal(frame []byte) ([]byte, error) {
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(mostBody))
	if err != nil {
		panic(err) // the options are wrong
	}
	defer decoder.Close()
	return decoder.DecodeAll(frame, nil)
}

func (m *Model) tables() []*Table { return []*Table{&m.Cue, &m.Arguments, &m.Borders} }

func (m *Model) appendForms(out []byte) []byte {
	out = appendNumber(out, len(m.Forms))
	for _, f := range m.Forms {
		out = append(binary.LittleEndian.AppendUint32(out, f.Hash), f.Often)
	}
	return out
}

func (t *Table) append(out []byte) []byte {
	out = appendNumber(out, len(t.Weights))
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(t.Scale))
	return append(out, t.Weights...)
}

func appendNumber(out []byte, n int) []byte {
	return binary.LittleEndian.AppendUint32(out, uint32(n))
}

// Decode reads a model from its file. It fails with kind malformed when a byte of it is missing or wrong.
func Decode(data []byte) (*Model, error) {
	if len(data) < header || string(data[:len(magic)]) != magic {
		return nil, writethru.Errorf(writethru.Malformed, "this is no model of attributions of this version of the program")
	}
	size := binary.LittleEndian.Uint32(data[len(magic):])
	sum := binary.LittleEndian.Uint32(data[len(magic)+4:])
	rest := data[header:]
	if uint64(size) != uint64(len(rest)) {
		return nil, writethru.Errorf(writethru.Malformed, "the model of attributions has %d bytes instead of %d", len(rest), size)
	}
	if crc32.Checksum(rest, castagnoli) != sum {
		return nil, writethru.Errorf(writethru.Malformed, "the model of attributions is damaged: its checksum is wrong")
	}
	body, err := unseal(rest)
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the model of attributions cannot be unpacked: %w", err)
	}
	r := &reader{rest: body}
	m := r.model()
	if r.failed || len(r.rest) > 0 {
		return nil, writethru.Errorf(writethru.Malformed, "the model of attributions cannot be read: its parts do not fit together")
	}
	return m, nil
}

// A reader takes values off the front. After a failure it yields zeros.
type reader struct {
	rest   []byte
	failed bool
}

func (r *reader) model() *Model {
	m := &Model{Forms: r.forms()}
	m.Cue = r.table(CueWidth)
	m.Arguments = r.table(ArgumentWidth)
	m.Borders = r.table(BorderWidth)
	return m
}

// take returns the next n bytes.
func (r *reader) take(n int) []byte {
	if r.failed || n > len(r.rest) {
		r.failed = true
		return make([]byte, min(n, 8))
	}
	taken := r.rest[:n:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) uint32() uint32 { return binary.LittleEndian.Uint32(r.take(4)) }

func (r *reader) float() float32 {
	x := math.Float32frombits(r.uint32())
	if x != x || math.Abs(float64(x)) > math.MaxInt16 {
		r.failed = true
	}
	return x
}

// count reads how many values of the given size follow.
func (r *reader) count(size int) int {
	n := int(r.uint32())
	if n > len(r.rest)/size {
		r.failed = true
		return 0
	}
	return n
}

func (r *reader) forms() []Form {
	const size = 5
	forms := make([]Form, r.count(size))
	for i := range forms {
		forms[i] = Form{Hash: r.uint32(), Often: r.take(1)[0]}
	}
	return forms
}

// table reads a table, whose rows are a power of two.
func (r *reader) table(width int) Table {
	n := r.count(1)
	t := Table{Width: width, Scale: r.float()}
	if n < width || n&(n-1) != 0 || n > len(r.rest) {
		r.failed = true
		return t
	}
	t.Weights = r.take(n)
	return t
}
