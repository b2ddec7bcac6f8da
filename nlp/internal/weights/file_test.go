package weights_test

import (
	"bytes"
	"errors"
	"math"
	"reflect"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp/internal/weights"
	"github.com/writethru/writethru/nlp/internal/weights/weightstest"
)

const joints = 2

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	model := weightstest.Untrained(1, joints)
	file := model.Encode()
	got, err := weights.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, model) {
		t.Error("what is read is not what was written")
	}
	if !bytes.Equal(got.Encode(), file) {
		t.Error("the same model gives other bytes")
	}
}

// TestDecodeRefusesEveryTruncation cuts the file off after every byte.
func TestDecodeRefusesEveryTruncation(t *testing.T) {
	t.Parallel()
	file := weightstest.Untrained(1, joints).Encode()
	for n := range file {
		if m, err := weights.Decode(file[:n]); m != nil || err == nil {
			t.Fatalf("%d of %d bytes make a model", n, len(file))
		}
	}
	for _, n := range []int{0, 7, weightstest.Header, len(file) - 1} {
		_, err := weights.Decode(file[:n])
		refused(t, err)
	}
	_, err := weights.Decode(append(bytes.Clone(file), 0))
	refused(t, err)
}

// TestDecodeRefusesWrongBits flips bits all over the file, and all of its header.
func TestDecodeRefusesWrongBits(t *testing.T) {
	t.Parallel()
	file := weightstest.Untrained(1, joints).Encode()
	for at := 0; at < len(file); at += 1 + at/64*16 {
		for bit := range 8 {
			file[at] ^= 1 << bit
			if m, err := weights.Decode(file); m != nil || err == nil {
				t.Errorf("bit %d of byte %d may be wrong", bit, at)
			}
			file[at] ^= 1 << bit
		}
	}
}

// TestDecodeRefusesWhatDoesNotFit writes models that are whole, but none that can be used.
func TestDecodeRefusesWhatDoesNotFit(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(m *weights.Model){
		"no width":            func(m *weights.Model) { m.Width = 0 },
		"odd width":           func(m *weights.Model) { m.Width = 33 },
		"wide":                func(m *weights.Model) { m.Hidden = 1 << 20 },
		"no layers":           func(m *weights.Model) { m.Layers = 0; m.In, m.Out = nil, nil },
		"many layers":         func(m *weights.Model) { m.Layers = 17 },
		"odd vectors":         func(m *weights.Model) { m.Vector = 31 },
		"no tags":             func(m *weights.Model) { m.UPOS, m.XPOS = nil, nil },
		"tags in pieces":      func(m *weights.Model) { m.XPOS = m.XPOS[1:] },
		"many tags":           func(m *weights.Model) { m.UPOS = make([]string, 257); m.XPOS = m.UPOS },
		"many names":          func(m *weights.Model) { m.Names = make([]string, 64) },
		"no root":             func(m *weights.Model) { m.Relations[1] = "head" },
		"root alone":          func(m *weights.Model) { m.Relations = m.Relations[1:2] },
		"short table":         func(m *weights.Model) { m.Parts[3].Scale = m.Parts[3].Scale[1:] },
		"short row":           func(m *weights.Model) { m.Known.Nibbles = m.Known.Nibbles[1:] },
		"large scale of row":  func(m *weights.Model) { m.Vectors.Scale[1] = -weights.LargestScale - 1 },
		"words out of order":  func(m *weights.Model) { m.Known.Prints[0] = m.Known.Prints[1] },
		"one weight less":     func(m *weights.Model) { m.Heads.Weights = m.Heads.Weights[1:] },
		"one bias less":       func(m *weights.Model) { m.Bilinear.Bias = m.Bilinear.Bias[1:] },
		"other inputs":        func(m *weights.Model) { m.Border.Inputs = 16 },
		"infinite scale":      func(m *weights.Model) { m.Out[1].Scale[3] = float32(math.Inf(1)) },
		"no number":           func(m *weights.Model) { m.Enter.Scale[0] = float32(math.NaN()) },
		"overflowing scale":   func(m *weights.Model) { m.Relation.Scale[2] = -1e30 },
		"no joints":           func(m *weights.Model) { m.Joint = nil },
		"part of a joint":     func(m *weights.Model) { m.Joint = m.Joint[1:] },
		"short root":          func(m *weights.Model) { m.RootHead = m.RootHead[1:] },
		"short root relation": func(m *weights.Model) { m.RootUpper = nil },
	} {
		m := weightstest.Untrained(1, joints)
		spoil(m)
		_, err := weights.Decode(m.Encode())
		t.Run(name, func(t *testing.T) { refused(t, err) })
	}
}

// TestDecodeRefusesMoreThanAModel has bytes after the last field, all under one checksum.
func TestDecodeRefusesMoreThanAModel(t *testing.T) {
	t.Parallel()
	file := append(weightstest.Untrained(1, joints).Encode(), 1, 2, 3)
	weightstest.Sign(file)
	_, err := weights.Decode(file)
	refused(t, err)
}

// refused reports where an error is not that of a damaged model, in a sentence.
func refused(t *testing.T, err error) {
	t.Helper()
	var e *writethru.Error
	if !errors.As(err, &e) || e.Kind != writethru.Malformed || len(e.Message) < 30 {
		t.Errorf("error %#v, want a sentence of kind malformed", err)
	}
}

// FuzzDecode changes two bytes of a file anywhere and makes the checksum right again.
func FuzzDecode(f *testing.F) {
	file := weightstest.Untrained(1, joints).Encode()
	f.Add(uint32(0), byte(0), uint32(5), byte(255))
	f.Add(uint32(40), byte(200), uint32(len(file)-1), byte(1))
	f.Fuzz(func(t *testing.T, first uint32, a byte, second uint32, b byte) {
		changed := bytes.Clone(file)
		rest := changed[weightstest.Header:]
		rest[int(first)%len(rest)], rest[int(second)%len(rest)] = a, b
		weightstest.Sign(changed)
		m, err := weights.Decode(changed)
		if err != nil {
			refused(t, err)
		} else if !bytes.Equal(m.Encode(), changed) {
			t.Error("what is read is not what was written")
		}
	})
}
