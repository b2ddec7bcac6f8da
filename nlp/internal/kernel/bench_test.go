package kernel_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/writethru/writethru/nlp/internal/kernel"
)

// BenchmarkLinear gives billions of multiplications and additions a second.
func BenchmarkLinear(b *testing.B) {
	for _, shape := range []struct{ rows, inputs, outputs int }{
		{512, 160, 384}, {64, 160, 384}, {7, 160, 384}, {512, 128, 160}, {256, 160, 80}, {256, 1024, 64},
	} {
		p := randomProduct(rand.New(rand.NewPCG(9, 1)), shape.rows, shape.inputs, shape.outputs)
		for _, k := range kernel.Available() {
			b.Run(fmt.Sprintf("%d×%d×%d/%s", p.rows, p.inputs, p.outputs, k), func(b *testing.B) {
				l := k.NewLinear(p.inputs, p.outputs, p.weights, p.scale, p.bias)
				a, dst := p.padded(l.K), make([]int16, p.rows*l.N)
				b.ReportAllocs()
				for b.Loop() {
					l.Apply(dst, a, p.rowScale, p.rows)
				}
				perSecond := float64(p.rows*p.inputs*p.outputs*b.N) / b.Elapsed().Seconds()
				b.ReportMetric(math.Round(perSecond/1e7)/100, "GMAC/s")
			})
		}
	}
}

// BenchmarkRows gives the time that the operations on rows take for a value.
func BenchmarkRows(b *testing.B) {
	const rows, h = 32, 192
	random := rand.New(rand.NewPCG(10, 1))
	p, y := int16Rows(random, rows*3*h)[5], make([]int16, rows*h)
	x, narrow := p[:h], make([]int8, h)
	quantized, measures := make([]uint8, rows*h), make([]kernel.Measure, rows)
	wide, nibbles := make([]int32, h), make([]byte, h/2)
	for _, k := range kernel.Available() {
		for _, op := range []struct {
			name   string
			values int
			run    func()
		}{
			{"Quantize", rows * h, func() { k.Quantize(quantized, p, h, measures) }},
			{"Recur", rows * h, func() { k.Recur(y, p, rows, h) }},
			{"Add", h, func() { k.Add(y[:h], x, p[h:]) }},
			{"Narrow", h, func() { k.Narrow(narrow, x) }},
			{"AddReLU", h, func() { k.AddReLU(y[:h], x, p[h:]) }},
			{"ReLU", h, func() { k.ReLU(y[:h], x) }},
			{"ArgmaxInt16", h, func() { k.ArgmaxInt16(x) }},
			{"ArgmaxInt32", h, func() { k.ArgmaxInt32(wide) }},
			{"AddNibbles", h, func() { k.AddNibbles(y[:h], nibbles, 100) }},
		} {
			b.Run(op.name+"/"+k.String(), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					op.run()
				}
				perValue(b, op.values)
			})
		}
	}
}

// BenchmarkRepack packs the words of a sentence and multiplies them by themselves.
func BenchmarkRepack(b *testing.B) {
	const words, inputs = 24, 96
	p := randomProduct(rand.New(rand.NewPCG(11, 1)), words, inputs, words+1)
	for _, k := range kernel.Available() {
		b.Run(k.String(), func(b *testing.B) {
			m := k.Repack(nil, inputs, words+1, p.weights)
			dst := make([]int32, words*m.N)
			b.ReportAllocs()
			for b.Loop() {
				m = k.Repack(m, inputs, words+1, p.weights)
				m.Gemm(dst, p.activations, words)
			}
			perValue(b, words*(words+1))
		})
	}
}

// BenchmarkCopy copies memory, to compare machines by.
func BenchmarkCopy(b *testing.B) {
	from, to := make([]int16, 512*384), make([]int16, 512*384)
	b.SetBytes(int64(2 * len(from)))
	for b.Loop() {
		copy(to, from)
	}
	perValue(b, len(from))
}

func perValue(b *testing.B, values int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*values), "ns/value")
}
