package block

import (
	"encoding/binary"
	"fmt"
	"io"

	"github.com/klauspost/compress/zstd"
)

// magic begins every model file, and names its format and its features.
const magic = "writethru.block/1\n"

// WriteModel writes m: magic, then a zstd frame of the parts of the model, each
// its sizes and arrays in little endian.
func WriteModel(w io.Writer, m *Model) error {
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	z, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		return err
	}
	for _, part := range m.parts() {
		if err := binary.Write(z, binary.LittleEndian, part.sizes()); err != nil {
			return err
		}
		for _, array := range part.arrays() {
			if err := binary.Write(z, binary.LittleEndian, array); err != nil {
				return err
			}
		}
	}
	return z.Close()
}

// ReadModel reads what WriteModel writes.
func ReadModel(r io.Reader) (*Model, error) {
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(r, head); err != nil || string(head) != magic {
		return nil, fmt.Errorf("not a block model: begins %q, want %q", head, magic)
	}
	z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	m := new(Model)
	for _, part := range m.parts() {
		sizes := part.sizes()
		if err := binary.Read(z, binary.LittleEndian, sizes); err != nil {
			return nil, fmt.Errorf("block model: %w", err)
		}
		if err := part.grow(sizes); err != nil {
			return nil, err
		}
		for _, array := range part.arrays() {
			if err := binary.Read(z, binary.LittleEndian, array); err != nil {
				return nil, fmt.Errorf("block model: %w", err)
			}
		}
	}
	return m, nil
}

// A stored is a part of a model as the file has it.
type stored interface {
	sizes() []uint32           // what grow needs to know
	grow(sizes []uint32) error // makes room for the arrays
	arrays() []any
}

func (m *Model) parts() []stored {
	return []stored{&m.Names, &m.Words, &m.Messages, &m.Forest, &m.Context}
}

func (l *Lexicon) sizes() []uint32 { return []uint32{uint32(l.Bits), uint32(l.Classes)} }

func (l *Lexicon) grow(sizes []uint32) error {
	bits, classes := sizes[0], sizes[1]
	if bits > 24 || classes > 64 {
		return fmt.Errorf("block model: a lexicon of %d bits and %d classes", bits, classes)
	}
	l.Bits, l.Classes = int(bits), int(classes)
	l.Weights, l.Bias = make([]int8, classes<<bits), make([]float32, classes)
	return nil
}

func (l *Lexicon) arrays() []any { return []any{&l.Scale, l.Bias, l.Weights} }

func (f *Forest) sizes() []uint32 { return []uint32{Depth, uint32(f.trees())} }

func (f *Forest) grow(sizes []uint32) error {
	depth, trees := sizes[0], sizes[1]
	if depth != Depth || trees > 1<<14 {
		return fmt.Errorf("block model: a forest of %d trees of depth %d", trees, depth)
	}
	f.Feature, f.Border = make([]uint16, depth*trees), make([]float32, depth*trees)
	f.Leaf = make([]float32, trees<<depth)
	return nil
}

func (f *Forest) arrays() []any { return []any{&f.Bias, f.Feature, f.Border, f.Leaf} }
