package weights

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"unsafe"

	"github.com/writethru/writethru"
)

const (
	magic  = "WTNLP\x00\x00\x01"
	header = len(magic) + 4 + 4
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Encode returns the file of a model. The same model gives the same bytes.
func (m *Model) Encode() []byte {
	w := &writer{}
	m.walk(w)
	out := append([]byte(magic), make([]byte, header-len(magic))...)
	binary.LittleEndian.PutUint32(out[len(magic):], uint32(len(w.data)))
	binary.LittleEndian.PutUint32(out[len(magic)+4:], crc32.Checksum(w.data, castagnoli))
	return append(out, w.data...)
}

// Decode reads a model from its file, whose bytes it keeps. It fails with kind
// malformed when a byte of it is missing or wrong.
func Decode(data []byte) (*Model, error) {
	if len(data) < header || string(data[:len(magic)]) != magic {
		return nil, writethru.Errorf(writethru.Malformed, "this is no model of this version of the program")
	}
	size := binary.LittleEndian.Uint32(data[len(magic):])
	sum := binary.LittleEndian.Uint32(data[len(magic)+4:])
	rest := data[header:]
	if uint64(size) != uint64(len(rest)) {
		return nil, writethru.Errorf(writethru.Malformed, "the model has %d bytes instead of %d: it is cut off or has something added", len(rest), size)
	}
	if crc32.Checksum(rest, castagnoli) != sum {
		return nil, writethru.Errorf(writethru.Malformed, "the model is damaged: its checksum is wrong")
	}
	m, r := new(Model), &reader{data: rest}
	m.walk(r)
	if r.err == nil && len(r.data) > 0 {
		r.err = fmt.Errorf("%d bytes are left", len(r.data))
	}
	if r.err == nil {
		r.err = m.check()
	}
	if r.err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the model cannot be read: %w", r.err)
	}
	return m, nil
}

// A coder reads or writes values one after the other.
type coder interface {
	number(*int)
	texts(*[]string)
	bytes(*[]byte)
	int8s(*[]int8)
	int16s(*[]int16)
	uint32s(*[]uint32)
	float32s(*[]float32)
}

// walk visits all fields in their order in the file.
func (m *Model) walk(c coder) {
	for _, n := range []*int{&m.Width, &m.Recurrent, &m.Layers, &m.Subwords, &m.Vector, &m.Hidden, &m.Arc, &m.Upper} {
		c.number(n)
	}
	for _, t := range []*[]string{&m.UPOS, &m.XPOS, &m.Relations, &m.Names} {
		c.texts(t)
	}
	m.Known.walk(c)
	for i := range m.Parts {
		m.Parts[i].walk(c)
	}
	m.Vectors.walk(c)
	for _, l := range []*Layer{&m.Enter, &m.EnterVectors, &m.Expand, &m.Reduce} {
		l.walk(c)
	}
	c.int16s(&m.Joint)
	if m.In == nil && 0 < m.Layers && m.Layers <= mostLayers {
		m.In, m.Out = make([]Layer, m.Layers), make([]Layer, m.Layers)
	}
	for i := range m.In {
		m.In[i].walk(c)
		m.Out[i].walk(c)
	}
	m.Border.walk(c)
	m.Heads.walk(c)
	m.Bilinear.walk(c)
	c.int8s(&m.RootHead)
	c.int16s(&m.RootUpper)
	m.Relation.walk(c)
	c.bytes(&m.Lemmas)
}

func (l *Layer) walk(c coder) {
	c.number(&l.Inputs)
	c.number(&l.Outputs)
	c.int8s(&l.Weights)
	c.float32s(&l.Scale)
	c.int16s(&l.Bias)
}

func (t *Table) walk(c coder) {
	c.number(&t.Width)
	c.int16s(&t.Scale)
	c.bytes(&t.Nibbles)
}

func (l *Lexicon) walk(c coder) {
	l.Table.walk(c)
	c.uint32s(&l.Prints)
}

// A writer appends values.
type writer struct{ data []byte }

func (w *writer) uint32(n int) { w.data = binary.LittleEndian.AppendUint32(w.data, uint32(n)) }

func (w *writer) number(n *int) { w.uint32(*n) }

func (w *writer) texts(texts *[]string) {
	w.uint32(len(*texts))
	for _, t := range *texts {
		b := []byte(t)
		w.bytes(&b)
	}
}

func (w *writer) bytes(b *[]byte) {
	w.uint32(len(*b))
	w.data = append(w.data, *b...)
}

func (w *writer) int8s(v *[]int8) {
	w.uint32(len(*v))
	for _, x := range *v {
		w.data = append(w.data, byte(x))
	}
}

func (w *writer) int16s(v *[]int16) {
	w.uint32(len(*v))
	for _, x := range *v {
		w.data = binary.LittleEndian.AppendUint16(w.data, uint16(x))
	}
}

func (w *writer) uint32s(v *[]uint32) {
	w.uint32(len(*v))
	for _, x := range *v {
		w.data = binary.LittleEndian.AppendUint32(w.data, x)
	}
}

func (w *writer) float32s(v *[]float32) {
	w.uint32(len(*v))
	for _, x := range *v {
		w.data = binary.LittleEndian.AppendUint32(w.data, math.Float32bits(x))
	}
}

// A reader takes values off the front. After an error it reads nothing more.
type reader struct {
	data []byte
	err  error
}

// take returns the next n values of the given size.
func (r *reader) take(n, size int) []byte {
	if r.err == nil && (n < 0 || n > len(r.data)/size) {
		r.err = fmt.Errorf("%d values of %d bytes are announced and %d bytes are left", n, size, len(r.data))
	}
	if r.err != nil {
		return nil
	}
	taken := r.data[: n*size : n*size]
	r.data = r.data[n*size:]
	return taken
}

func (r *reader) length() int {
	b := r.take(1, 4)
	if b == nil {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b))
}

func (r *reader) number(n *int) { *n = r.length() }

func (r *reader) texts(texts *[]string) {
	n := r.length()
	if r.err == nil && n > len(r.data)/4 {
		r.err = fmt.Errorf("%d texts are announced and %d bytes are left", n, len(r.data))
		return
	}
	for range n {
		*texts = append(*texts, string(r.take(r.length(), 1)))
	}
}

func (r *reader) bytes(b *[]byte) { *b = r.take(r.length(), 1) }

func (r *reader) int8s(v *[]int8) {
	if b := r.take(r.length(), 1); len(b) > 0 {
		*v = unsafe.Slice((*int8)(unsafe.Pointer(&b[0])), len(b))
	}
}

func (r *reader) int16s(v *[]int16) {
	b := r.take(r.length(), 2)
	*v = make([]int16, len(b)/2)
	for i := range *v {
		(*v)[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
}

func (r *reader) uint32s(v *[]uint32) {
	b := r.take(r.length(), 4)
	*v = make([]uint32, len(b)/4)
	for i := range *v {
		(*v)[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
}

func (r *reader) float32s(v *[]float32) {
	b := r.take(r.length(), 4)
	*v = make([]float32, len(b)/4)
	for i := range *v {
		(*v)[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
}
