package chain

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"math"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/read/voice/internal/feature"
)

// magic begins every file and names its format and its features. After it come the CRC-32C of
// the rest, the header, and the fields of the model in order, in little endian.
const magic = "writethru.voice/2\n"

type header struct {
	Labels, Voices  uint8
	Features, Words uint32
}

const (
	mostLabels = 32
	// largest bounds scales, prices and other weights of full precision, so that no sum overflows.
	largest = 64
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Encode returns the model's file.
func (m *Model) Encode() []byte {
	var rest bytes.Buffer
	h := header{uint8(m.Labels()), uint8(len(m.Prices)), uint32(len(m.Features.Features)), uint32(len(m.Words.Features))}
	for _, field := range append([]any{h}, m.fields()...) {
		binary.Write(&rest, binary.LittleEndian, field) // a Buffer takes all
	}
	file := binary.LittleEndian.AppendUint32([]byte(magic), crc32.Checksum(rest.Bytes(), castagnoli))
	return append(file, rest.Bytes()...)
}

// Decode reads a model from its file. It fails with kind malformed when the file is
// damaged, or has more or less than one model.
func Decode(file []byte) (*Model, error) {
	head := len(magic) + crc32.Size
	if len(file) < head+binary.Size(header{}) || string(file[:len(magic)]) != magic {
		return nil, writethru.Errorf(writethru.Malformed, "not a model of voices: it does not begin with %q", magic)
	}
	rest := file[head:]
	if crc32.Checksum(rest, castagnoli) != binary.LittleEndian.Uint32(file[len(magic):]) {
		return nil, writethru.Errorf(writethru.Malformed, "damaged model of voices: its checksum is wrong")
	}
	h := header{rest[0], rest[1], binary.LittleEndian.Uint32(rest[2:]), binary.LittleEndian.Uint32(rest[6:])}
	rest = rest[binary.Size(h):]
	if err := h.check(len(rest)); err != nil {
		return nil, err
	}
	m, in := h.model(), bytes.NewReader(rest)
	for _, field := range m.fields() {
		if err := binary.Read(in, binary.LittleEndian, field); err != nil {
			return nil, writethru.Errorf(writethru.Malformed, "damaged model of voices: %w", err)
		}
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	for _, t := range []*Table{&m.Features, &m.Words} {
		*t = NewTable(t.Scale, t.Features, t.Weights)
	}
	return m, nil
}

// check reports what is wrong with a header before so many bytes.
func (h header) check(size int) error {
	if h.Labels == 0 || h.Labels > mostLabels || h.Voices == 0 {
		return writethru.Errorf(writethru.Malformed, "damaged model of voices: %d labels and %d voices", h.Labels, h.Voices)
	}
	labels := int(h.Labels)
	numbers := int(h.Voices) + labels*(labels+1+Units) + 2
	if want := labels + 4*numbers + (int(h.Features)+int(h.Words))*(4+Units); size != want {
		return writethru.Errorf(writethru.Malformed, "damaged model of voices: %d bytes of weights instead of %d", size, want)
	}
	return nil
}

// model returns a model with room for what the header announces.
func (h header) model() *Model {
	labels := int(h.Labels)
	return &Model{
		Voices:      make([]uint8, labels),
		Prices:      make([]float32, h.Voices),
		Transitions: make([]float32, labels*labels),
		Bias:        make([]float32, labels),
		Out:         make([]float32, Units*labels),
		Features:    room(h.Features),
		Words:       room(h.Words),
	}
}

func room(n uint32) Table {
	return Table{Features: make([]feature.Feature, n), Weights: make([]int8, Units*int(n))}
}

func (m *Model) fields() []any {
	f, w := &m.Features, &m.Words
	return []any{
		m.Voices, m.Prices, m.Transitions, m.Bias, m.Out,
		&f.Scale, f.Features, f.Weights, &w.Scale, w.Features, w.Weights,
	}
}

func (m *Model) check() error {
	for _, v := range m.Voices {
		if int(v) >= len(m.Prices) {
			return writethru.Errorf(writethru.Malformed, "damaged model of voices: a label of voice %d among %d", v, len(m.Prices))
		}
	}
	for _, numbers := range [][]float32{m.Prices, m.Transitions, m.Bias, m.Out, {m.Features.Scale, m.Words.Scale}} {
		for _, x := range numbers {
			if !(math.Abs(float64(x)) <= largest) { // nor is it no number
				return writethru.Errorf(writethru.Malformed, "damaged model of voices: a number of %g", x)
			}
		}
	}
	if err := m.Features.check(); err != nil {
		return err
	}
	return m.Words.check()
}

func (t *Table) check() error {
	before := feature.Feature(0)
	for i, f := range t.Features {
		if f <= before {
			return writethru.Errorf(writethru.Malformed, "damaged model of voices: feature %d is out of order", i)
		}
		before = f
	}
	return nil
}
