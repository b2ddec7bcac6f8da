package weights

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
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

// TestNoFrame gives the decoder what cannot be unpacked, under a right header.
func TestNoFrame(t *testing.T) {
	t.Parallel()
	file := []byte(magic + "\x04\x00\x00\x00")
	file = binary.LittleEndian.AppendUint32(file, crc32.Checksum([]byte("none"), castagnoli))
	if _, err := Decode(append(file, "none"...)); writethru.KindOf(err) != writethru.Malformed || err == nil {
		t.Error(err)
	}
}

// FuzzDecode gives the decoder bodies in a right frame under a right header.
func FuzzDecode(f *testing.F) {
	f.Add(bodyOf(f, small().Encode()))
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := Decode(seal(body))
		if err != nil {
			return
		}
		if again := bodyOf(t, m.Encode()); !bytes.Equal(again, body) {
			t.Errorf("%d bytes become %d others", len(body), len(again))
		}
	})
}

func bodyOf(t testing.TB, file []byte) []byte {
	t.Helper()
	body, err := unseal(file[header:])
	if err != nil {
		t.Fatal(err)
	}
	return body
}
