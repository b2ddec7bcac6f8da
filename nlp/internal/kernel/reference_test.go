package kernel_test

import (
	"math"

	"github.com/writethru/writethru/nlp/internal/kernel"
)

// The definitions once more, as plain as can be: in wide integers, and in float64
// where that is exact.

func refGemm(a []uint8, weights []int8, rows, stride, inputs, outputs int) []int64 {
	sums := make([]int64, rows*outputs)
	for r := range rows {
		for n := range outputs {
			for k := range inputs {
				sums[r*outputs+n] += (int64(a[r*stride+k]) - 64) * int64(weights[k*outputs+n])
			}
		}
	}
	return sums
}

func refDescale(sum int64, scale, rowScale float32, bias int16) int16 {
	f := float32(sum) * scale
	f *= rowScale
	if f > 65536 {
		f = 65536
	}
	if f < -65536 {
		f = -65536
	}
	return refClamp(int64(math.RoundToEven(float64(f))) + int64(bias))
}

func refQuantize(row []int16) (dst []uint8, m kernel.Measure) {
	for _, x := range row {
		if magnitude := int64(math.Abs(float64(x))); magnitude > int64(m.Largest) {
			m.Largest = refClamp(magnitude)
		}
		m.Squares += int64(x) * int64(x)
	}
	for _, x := range row {
		f := float32(x) * (63 / float32(max(m.Largest, 1)))
		dst = append(dst, uint8(64+math.RoundToEven(float64(f))))
	}
	return dst, m
}

func refRecur(p []int16, rows, h int) []int16 {
	y := make([]int16, rows*h)
	for j := range h {
		half, channel := j/(h/2), j%(h/2)
		var s int16
		for i := range rows {
			r := i
			if half == 1 {
				r = rows - 1 - i
			}
			z := p[r*3*h+half*h+channel]
			c := p[r*3*h+half*h+h/2+channel]
			o := p[r*3*h+2*h+j]
			s = refClamp(int64(s) + refMulhrs(refGate(z), int64(refClamp(int64(c)-int64(s)))))
			y[r*h+j] = int16(refMulhrs(int64(s), refMulhrs(int64(o), refGate(o))))
		}
	}
	return y
}

func refGate(x int16) int64 {
	v := int64(math.Min(math.Abs(float64(x)), 16384))
	w := 2 * (v - refMulhrs(v, v))
	if x < 0 {
		w = -w
	}
	return int64(refClamp(16384 + w))
}

// refMulhrs rounds a*b/2^15 to the nearest integer, halves upwards.
func refMulhrs(a, b int64) int64 { return int64(math.Floor(float64(a*b)/32768 + .5)) }

func refAddReLU(a, b int16) int16 { return max(0, refClamp(int64(a)+int64(b))) }

func refAddNibbles(dst []int16, row []byte, scale int16) []int16 {
	sums := make([]int16, len(dst))
	for i := range dst {
		v := int64(row[i/2]>>(4*(i%2))) & 15
		if v > 7 {
			v -= 16
		}
		sums[i] = refClamp(int64(dst[i]) + v*int64(scale))
	}
	return sums
}

func refArgmax[T int16 | int32](x []T) int {
	for i := range x {
		largest := true
		for j, v := range x {
			largest = largest && (v < x[i] || v == x[i] && j >= i)
		}
		if largest {
			return i
		}
	}
	return -1
}

func refClamp(x int64) int16 {
	return int16(math.Max(math.MinInt16, math.Min(math.MaxInt16, float64(x))))
}
