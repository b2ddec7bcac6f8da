package kernel

import "math"

// generic is the plain Go implementation of the operations on rows; generic_gemm.go
// has its matrices.
type generic struct{}

func (generic) quantize(dst []uint8, x []int16, width int, measures []Measure) {
	for r := range measures {
		measures[r] = quantizeRow(dst[r*width:][:width], x[r*width:][:width])
	}
}

func quantizeRow(dst []uint8, row []int16) (m Measure) {
	for _, x := range row {
		m.Largest = max(m.Largest, x, sat16(-int32(x)))
		m.Squares += int64(x) * int64(x)
	}
	scale := Largest / float32(max(m.Largest, 1))
	dst = dst[:len(row)]
	for i, x := range row {
		dst[i] = uint8(Zero + round(float32(x)*scale))
	}
	return m
}

func (generic) recur(y, p []int16, rows, h int) {
	for j := 0; j < h/2; j += 32 {
		var forward, backward [32]int16
		for r := range rows {
			step(&forward, y[r*h:][:h], p[r*3*h:][:3*h], 0, j)
		}
		for r := rows - 1; r >= 0; r-- {
			step(&backward, y[r*h:][:h], p[r*3*h:][:3*h], 1, j)
		}
	}
}

// step takes the states of the channels from j on of one half, 0 or 1, to the next
// at one row, and writes what they yield.
func step(states *[32]int16, y, p []int16, half, j int) {
	width := len(y) / 2
	z, c, o := p[half*2*width+j:][:32], p[(half*2+1)*width+j:][:32], p[(4+half)*width+j:][:32]
	y = y[half*width+j:][:32]
	for i, s := range states {
		s = add(s, mulhrs(gate(z[i]), sub(c[i], s)))
		y[i] = mulhrs(s, mulhrs(o[i], gate(o[i])))
		states[i] = s
	}
}

func (generic) add(dst, a, b []int16) {
	a, b = a[:len(dst)], b[:len(dst)]
	for i := range dst {
		dst[i] = add(a[i], b[i])
	}
}

func (generic) addReLU(dst, a, b []int16) {
	a, b = a[:len(dst)], b[:len(dst)]
	for i := range dst {
		dst[i] = max(0, add(a[i], b[i]))
	}
}

func (generic) relu(dst, a []int16) {
	a = a[:len(dst)]
	for i := range dst {
		dst[i] = max(0, a[i])
	}
}

func (generic) narrow(dst []int8, a []int16) {
	a = a[:len(dst)]
	for i := range dst {
		dst[i] = int8(min(max(a[i], 0), math.MaxInt8))
	}
}

func (generic) argmaxInt16(x []int16) int { return argmax(x) }

func (generic) argmaxInt32(x []int32) int { return argmax(x) }

func argmax[T int16 | int32](x []T) int {
	best := 0
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return best
}

func (generic) addNibbles(dst []int16, row []byte, scale int16) {
	dst = dst[:2*len(row)]
	for j, b := range row {
		dst[2*j] = add(dst[2*j], int16(int8(b<<4)>>4)*scale)
		dst[2*j+1] = add(dst[2*j+1], int16(int8(b)>>4)*scale)
	}
}

// gate is the sigmoid of parabolas that Recur describes: Q12 to Q15.
func gate(x int16) int16 {
	v := min(max(int32(x), -int32(x)), 16384)
	w := 2 * (v - (v*v+1<<14)>>15)
	if x < 0 {
		w = -w
	}
	return sat16(16384 + w)
}

// round rounds to the nearest integer, halves to even, for |f| up to 2^21. Adding
// 1.5*2^23 leaves the integer in the low bits of the mantissa.
func round(f float32) int32 {
	const shift = 3 << 22
	return int32(math.Float32bits(float32(f)+shift)) - int32(math.Float32bits(shift))
}

func add(a, b int16) int16 { return sat16(int32(a) + int32(b)) }

func sub(a, b int16) int16 { return sat16(int32(a) - int32(b)) }

func mulhrs(a, b int16) int16 { return int16((int32(a)*int32(b) + 1<<14) >> 15) }

func sat16(x int32) int16 { return int16(min(max(x, math.MinInt16), math.MaxInt16)) }
