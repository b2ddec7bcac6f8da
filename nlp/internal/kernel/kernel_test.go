package kernel_test

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/writethru/writethru/nlp/internal/kernel"
)

// conform runs a test for every kernel of this machine.
func conform(t *testing.T, test func(t *testing.T, k kernel.Kernel)) {
	t.Parallel()
	for _, k := range kernel.Available() {
		t.Run(k.String(), func(t *testing.T) {
			t.Parallel()
			test(t, k)
		})
	}
}

func TestAvailable(t *testing.T) {
	t.Parallel()
	kernels := kernel.Available()
	if last := kernels[len(kernels)-1].String(); last != "Generic" {
		t.Errorf("the last kernel is %s, want Generic", last)
	}
	if best := kernel.Best(); best != kernels[0] {
		t.Errorf("the best kernel is %s, want %s", best, kernels[0])
	}
}

func TestQuantize(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		random := rand.New(rand.NewPCG(1, 1))
		for _, size := range []int{0, 1, 15, 16, 17, 31, 32, 48, 64, 80, 160, 192, 1024} {
			rows := int16Rows(random, size)
			checkQuantize(t, k, rows...)
			checkQuantize(t, k, rows[4])
		}
	})
}

// TestQuantizeHalves meets the middle between two activations from both sides.
func TestQuantizeHalves(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		for _, largest := range []int16{1, 2, 63, 126, 252, 32256, 32767, -32768} {
			row := make([]int16, 256)
			for i := range row {
				row[i] = int16(i-128) * max(1, largest/126)
				row[i] = min(max(row[i], -max(largest, 1)), max(largest, 1))
			}
			row[0] = largest
			checkQuantize(t, k, row)
		}
	})
}

// checkQuantize compares with the definition, also that nothing is written beyond.
func checkQuantize(t *testing.T, k kernel.Kernel, rows ...[]int16) {
	t.Helper()
	width, all := len(rows[0]), slices.Concat(rows...)
	got, measures := make([]uint8, len(all)+100), make([]kernel.Measure, len(rows)+1)
	fill(got, guard)
	k.Quantize(got, all, width, measures[:len(rows)])
	for i, row := range rows {
		want, measure := refQuantize(row)
		if measures[i] != measure {
			t.Errorf("row %d of %d values: %v, want %v", i, width, measures[i], measure)
		}
		same(t, fmt.Sprintf("row %d of %d values", i, width), got[i*width:], want)
	}
	same(t, "what lies beyond", got[len(all):], slices.Repeat([]uint8{guard}, 100))
	if measures[len(rows)] != (kernel.Measure{}) {
		t.Error("a row too many is measured")
	}
}

func TestRecur(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		random := rand.New(rand.NewPCG(2, 1))
		for _, h := range []int{0, 64, 128, 192, 512} {
			for _, rows := range []int{0, 1, 2, 7, 40} {
				for i, p := range int16Rows(random, rows*3*h) {
					y := make([]int16, rows*h)
					k.Recur(y, p, rows, h)
					same(t, fmt.Sprintf("%d rows of %d, case %d", rows, h, i), y, refRecur(p, rows, h))
				}
			}
		}
	})
}

// TestGates takes every int16 as a gate, of the state and of the output.
func TestGates(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		const h, rows = 64, 1 << 16 / 32
		p := make([]int16, rows*3*h)
		for i := range p {
			row, j := i/(3*h), i%(3*h)
			x := int16(row*32 + j%32)
			if isCandidate := j/32 == 1 || j/32 == 3; isCandidate {
				x = int16(20000 * (row%3 - 1))
			}
			p[i] = x
		}
		y := make([]int16, rows*h)
		k.Recur(y, p, rows, h)
		same(t, "every gate", y, refRecur(p, rows, h))
	})
}

func TestAddAndNarrow(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		random := rand.New(rand.NewPCG(12, 1))
		for size := range 100 {
			rows := int16Rows(random, size)
			for i, a := range rows {
				b := rows[(i+1)%len(rows)]
				sum, narrow := slices.Clone(b), make([]int8, size)
				k.Add(sum, a, sum)
				k.Narrow(narrow, a)
				wantSum, wantNarrow := make([]int16, size), make([]int8, size)
				for j := range a {
					wantSum[j] = refClamp(int64(a[j]) + int64(b[j]))
					wantNarrow[j] = int8(math.Min(127, math.Max(0, float64(a[j]))))
				}
				same(t, fmt.Sprintf("Add of %d", size), sum, wantSum)
				same(t, fmt.Sprintf("Narrow of %d", size), narrow, wantNarrow)
			}
		}
	})
}

func TestReLU(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		random := rand.New(rand.NewPCG(3, 1))
		for size := range 100 {
			rows := int16Rows(random, size)
			for i, a := range rows {
				b := rows[(i+1)%len(rows)]
				got, sum := make([]int16, size), slices.Clone(b)
				k.ReLU(got, a)
				k.AddReLU(sum, a, sum)
				want, wantSum := make([]int16, size), make([]int16, size)
				for j := range a {
					want[j], wantSum[j] = max(0, a[j]), refAddReLU(a[j], b[j])
				}
				same(t, fmt.Sprintf("ReLU of %d", size), got, want)
				same(t, fmt.Sprintf("AddReLU of %d", size), sum, wantSum)
			}
		}
	})
}

func TestArgmax(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		random := rand.New(rand.NewPCG(4, 1))
		for size := 1; size < 150; size++ {
			for i, x := range int16Rows(random, size) {
				wide := make([]int32, size)
				for j, v := range x {
					wide[j] = int32(v) << (16 * (i % 2))
				}
				if got, want := k.ArgmaxInt16(x), refArgmax(x); got != want {
					t.Errorf("ArgmaxInt16(%v) = %d, want %d", x, got, want)
				}
				if got, want := k.ArgmaxInt32(wide), refArgmax(wide); got != want {
					t.Errorf("ArgmaxInt32(%v) = %d, want %d", wide, got, want)
				}
			}
		}
	})
}

func TestAddNibbles(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		random := rand.New(rand.NewPCG(5, 1))
		for _, size := range []int{0, 32, 64, 96, 192} {
			for _, scale := range []int16{0, 1, -1, 7, 1000, 4095, -4095} {
				for _, dst := range int16Rows(random, size) {
					row := make([]byte, size/2)
					for i := range row {
						row[i] = byte(random.Uint32())
					}
					want := refAddNibbles(dst, row, scale)
					k.AddNibbles(dst, row, scale)
					same(t, fmt.Sprintf("%d values times %d", size, scale), dst, want)
				}
			}
		}
	})
}

// FuzzRows runs the operations on rows on any values.
func FuzzRows(f *testing.F) {
	f.Add([]byte{0, 128, 255, 127, 0, 0})
	f.Add(make([]byte, 400))
	f.Fuzz(func(t *testing.T, bytes []byte) {
		row := make([]int16, min(len(bytes)/2, 2000))
		for i := range row {
			row[i] = int16(binary.LittleEndian.Uint16(bytes[2*i:]))
		}
		for _, k := range kernel.Available() {
			checkQuantize(t, k, row)
			if len(row) > 0 && k.ArgmaxInt16(row) != refArgmax(row) {
				t.Errorf("%s: ArgmaxInt16 = %d", k, k.ArgmaxInt16(row))
			}
			rows := len(row) / (3 * 64)
			y := make([]int16, rows*64)
			k.Recur(y, row, rows, 64)
			same(t, "recurrence", y, refRecur(row, rows, 64))
		}
	})
}

func TestWrongShapesPanic(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		m := k.NewMatrix(8, 16, make([]int8, 128))
		l := k.NewLinear(8, 16, make([]int8, 128), make([]float32, 16), nil)
		short := make([]int16, 31)
		for name, wrong := range map[string]func(){
			"too few weights":     func() { k.NewMatrix(8, 16, make([]int8, 127)) },
			"no inputs":           func() { k.NewMatrix(0, 16, nil) },
			"too many inputs":     func() { k.NewMatrix(kernel.MaxInputs+1, 1, make([]int8, kernel.MaxInputs+1)) },
			"too few scales":      func() { k.NewLinear(8, 16, make([]int8, 128), make([]float32, 15), nil) },
			"too few biases":      func() { k.NewLinear(8, 16, make([]int8, 128), make([]float32, 16), make([]int16, 15)) },
			"too few sums":        func() { m.Gemm(make([]int32, 31), make([]uint8, 16), 2) },
			"too few activations": func() { m.Gemm(make([]int32, 32), make([]uint8, 15), 2) },
			"too few outputs":     func() { l.Apply(short, make([]uint8, 16), make([]float32, 2), 2) },
			"too few row scales":  func() { l.Apply(make([]int16, 32), make([]uint8, 16), make([]float32, 1), 2) },
			"short activations":   func() { k.Quantize(make([]uint8, 31), make([]int16, 32), 16, make([]kernel.Measure, 2)) },
			"odd channels":        func() { k.Recur(make([]int16, 32), make([]int16, 96), 1, 32) },
			"short states":        func() { k.Recur(make([]int16, 63), make([]int16, 192), 1, 64) },
			"short summand":       func() { k.Add(make([]int16, 32), make([]int16, 32), short) },
			"too few to narrow":   func() { k.Narrow(make([]int8, 32), short) },
			"short addend":        func() { k.AddReLU(make([]int16, 32), make([]int16, 32), short) },
			"odd embedding":       func() { k.AddNibbles(short, make([]byte, 16), 1) },
			"nothing to choose":   func() { k.ArgmaxInt16(nil) },
		} {
			if !panics(wrong) {
				t.Errorf("%s: no panic", name)
			}
		}
	})
}

func panics(f func()) (yes bool) {
	defer func() { yes = recover() != nil }()
	f()
	return false
}

// int16Rows returns rows of all kinds: zeros, extremes, small and large numbers.
func int16Rows(random *rand.Rand, size int) [][]int16 {
	kinds := []func(i int) int16{
		func(int) int16 { return 0 },
		func(int) int16 { return math.MinInt16 },
		func(int) int16 { return math.MaxInt16 },
		func(i int) int16 { return int16(math.MinInt16 + i%2*math.MaxUint16) },
		func(int) int16 { return int16(random.Uint32()) },
		func(int) int16 { return int16(random.Uint32()) >> 4 },
		func(int) int16 { return int16(random.IntN(9) - 4) },
		func(int) int16 { return int16(-random.IntN(3)) },
	}
	rows := make([][]int16, len(kinds))
	for kind, value := range kinds {
		rows[kind] = make([]int16, size)
		for i := range size {
			rows[kind][i] = value(i)
		}
	}
	return rows
}

func same[T comparable](t *testing.T, what string, got, want []T) {
	t.Helper()
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s: value %d is %v, want %v", what, i, got[i], want[i])
			return
		}
	}
}
