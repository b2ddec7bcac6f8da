package zdelta

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// page returns n invented lines that compress as pages do.
func page(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<p id=%d>The ferry of %x left pier %d with %d people and a cargo of %x.</p>\n", i, i*7919*7919, i%13, i*31%977, i*i*104729)
	}
	return b.String()
}

func TestADeltaOfOneWordIsSmall(t *testing.T) {
	t.Parallel()
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	for _, n := range []int{0, 1, 100, 1000, 6000, 20000} {
		first := []byte(page(n))
		second := bytes.Replace(first, []byte("pier 5"), []byte("the long pier 5"), 1)
		delta, err := c.Delta(second, first)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := c.Expand(delta, first); err != nil || !bytes.Equal(got, second) {
			t.Errorf("%d bytes do not come back: %v", len(first), err)
		}
		if len(delta) > 100+len(first)/1000 {
			t.Errorf("%d bytes: one word takes %d", len(first), len(delta))
		}
		if got, err := c.Expand(c.Full(first), nil); err != nil || !bytes.Equal(got, first) {
			t.Errorf("%d bytes do not come back from a full frame: %v", len(first), err)
		}
	}
}

func TestBrokenFramesFail(t *testing.T) {
	t.Parallel()
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	base := []byte(page(10))
	delta, err := c.Delta([]byte(page(11)), base)
	if err != nil {
		t.Fatal(err)
	}
	for _, frame := range [][]byte{nil, delta, delta[:len(delta)/2], []byte("no frame")} {
		if got, err := c.Expand(frame, nil); err == nil && len(got) > 0 {
			t.Errorf("%q was read as %q", frame, got)
		}
	}
}

func BenchmarkCoder(b *testing.B) {
	c, err := New()
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	first := []byte(page(1000))
	delta, _ := c.Delta(first, first)
	full := c.Full(first)
	for _, bench := range []struct {
		name string
		do   func()
	}{
		{"full", func() { c.Full(first) }},
		{"delta", func() { _, _ = c.Delta(first, first) }},
		{"expand full", func() { _, _ = c.Expand(full, nil) }},
		{"expand delta", func() { _, _ = c.Expand(delta, first) }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(first)))
			b.ReportAllocs()
			for b.Loop() {
				bench.do()
			}
		})
	}
}
