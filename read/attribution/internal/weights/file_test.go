package weights

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/writethru/writethru"
)

func small() *Model {
	table := func(width int) Table {
		t := Table{Width: width, Scale: .5, Weights: make([]byte, 4*width)}
		for i := range t.Weights {
			t.Weights[i] = byte(i - 5)
		}
		return t
	}
	return &Model{
		Forms:     []Form{{Hash: 3, Often: 1}, {Hash: 9, Often: 7}},
		Cue:       table(CueWidth),
		Arguments: table(ArgumentWidth),
		Borders:   table(BorderWidth),
	}
}

func TestFile(t *testing.T) {
	t.Parallel()
	m := small()
	got, err := Decode(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, m) {
		t.Errorf("%v, want %v", got, m)
	}
}

// TestDamage changes each byte, and cuts the file at each.
func TestDamage(t *testing.T) {
	t.Parallel()
	file := small().Encode()
	for i := range file {
		broken := bytes.Clone(file)
		broken[i] ^= 0x10
		for _, data := range [][]byte{broken, file[:i]} {
			if _, err := Decode(data); writethru.KindOf(err) != writethru.Malformed || err == nil {
				t.Fatalf("byte %d of %d bytes: %v", i, len(data), err)
			}
		}
	}
}

// FuzzDecode gives the decoder bodies under a right header.
func FuzzDecode(f *testing.F) {
	f.Add(small().Encode()[header:])
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := Decode(seal(body))
		if err != nil {
			return
		}
		if again := m.Encode(); !bytes.Equal(again[header:], body) {
			t.Errorf("%d bytes become %d others", len(body), len(again)-header)
		}
	})
}
