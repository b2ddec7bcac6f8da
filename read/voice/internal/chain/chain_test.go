package chain_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"
	"slices"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/read/voice/internal/chain"
	"github.com/writethru/writethru/read/voice/internal/feature"
)

// small returns a model of three labels and two voices. Its units but for the first two have no weights.
func small() *chain.Model {
	m := &chain.Model{
		Voices: []uint8{0, 1, 1}, Prices: []float32{1, 2}, Bias: []float32{1, 0, -1},
		Transitions: []float32{1, 0, -1, .5, 0, 2, 0, 0, -3},
		Out:         make([]float32, 3*chain.Units),
		Features:    table(.5, []feature.Feature{1, 7, 1<<32 - 2, 1<<32 - 1}, []int8{1, 2, -4, 5, 7, 8, 127, -127}),
		Words:       table(2, []feature.Feature{1, 9}, []int8{4, 0, 0, 1}),
	}
	copy(m.Out, []float32{1, 2, 0, 0, -1, .5})
	return m
}

// table returns a table with the weights of the first two units of each feature.
func table(scale float32, features []feature.Feature, weights []int8) chain.Table {
	rows := make([]int8, chain.Units*len(features))
	for i := range features {
		copy(rows[i*chain.Units:], weights[2*i:2*i+2])
	}
	return chain.NewTable(scale, features, rows)
}

// TestScore has a feature that lies at the end of the table, and one that it pushes to the begin.
func TestScore(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name            string
		features, words []feature.Feature
		units           [2]float64 // what the first two sum up
	}{
		{"nothing", nil, nil, [2]float64{}},
		{"unknown", []feature.Feature{2, 5, 1<<32 - 3}, []feature.Feature{2}, [2]float64{}},
		{"the last", []feature.Feature{1, 5, 1<<32 - 1}, nil, [2]float64{64, 0}},
		{"the last but one", []feature.Feature{1<<32 - 2, 7}, nil, [2]float64{1.5, 6.5}},
		{"many", slices.Repeat([]feature.Feature{1<<32 - 1, 1}, 300), nil, [2]float64{300 * 64, 0}},
		{"the mean of known words", nil, []feature.Feature{1, 3, 9}, [2]float64{4, 1}},
		{"both", []feature.Feature{7}, []feature.Feature{1}, [2]float64{-2 + 8, 2.5}},
	} {
		scores := []float64{9, 9, 9}
		small().Score(scores, test.features, test.words)
		first, second := test.units[0], test.units[1]
		if want := []float64{1 + first, 2*first - second, -1 + second/2}; !slices.Equal(scores, want) {
			t.Errorf("%s: %g, want %g", test.name, scores, want)
		}
	}
}

// TestLattice holds marginals against the sum over all sequences of labels.
func TestLattice(t *testing.T) {
	t.Parallel()
	const nodes, labels = 4, 3
	m := small()
	scores := []float64{1, 0, -2, 30, 29, 31, 0, .5, 1, -1, -1, 3}
	marginals, pairs := make([]float64, nodes*labels), make([]float64, labels*labels)
	all := 0.
	for sequence := range 81 {
		path := [nodes]int{sequence % 3, sequence / 3 % 3, sequence / 9 % 3, sequence / 27}
		score := 0.
		for k, label := range path {
			score += scores[k*labels+label]
			if k > 0 {
				score += float64(m.Transitions[path[k-1]*labels+label])
			}
		}
		weight := math.Exp(score)
		all += weight
		for k, label := range path {
			marginals[k*labels+label] += weight
			if k > 0 {
				pairs[path[k-1]*labels+label] += weight
			}
		}
	}
	var l chain.Lattice
	l.Run(scores, m.Transitions, labels)
	expected := make([]float64, labels*labels)
	l.AddPairs(expected)
	near(t, "marginal", l.Marginals, marginals, all)
	near(t, "pair", expected, pairs, all)
}

func near(t *testing.T, name string, got, want []float64, all float64) {
	t.Helper()
	for i := range want {
		if math.Abs(got[i]-want[i]/all) > 1e-9 {
			t.Errorf("%s %d: %g, want %g", name, i, got[i], want[i]/all)
		}
	}
}

func TestFile(t *testing.T) {
	t.Parallel()
	file := small().Encode()
	m, err := chain.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(m.Encode(), file) {
		t.Error("what is read is not what was written")
	}
	for n := range file {
		changed := bytes.Clone(file)
		changed[n] ^= 4
		_, err := chain.Decode(changed)
		refused(t, err)
		_, err = chain.Decode(file[:n])
		refused(t, err)
	}
}

func TestDecodeRefusesWhatDoesNotFit(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(m *chain.Model){
		"out of order":   func(m *chain.Model) { m.Features.Features[1] = 1 },
		"no feature":     func(m *chain.Model) { m.Words.Features[0] = 0 },
		"few features":   func(m *chain.Model) { m.Features.Features = m.Features.Features[1:] },
		"no labels":      func(m *chain.Model) { m.Voices = nil },
		"no voices":      func(m *chain.Model) { m.Prices = nil },
		"unknown voice":  func(m *chain.Model) { m.Voices[1] = 2 },
		"few weights":    func(m *chain.Model) { m.Words.Weights = m.Words.Weights[1:] },
		"no number":      func(m *chain.Model) { m.Words.Scale = float32(math.NaN()) },
		"large step":     func(m *chain.Model) { m.Transitions[0] = 65 },
		"infinite price": func(m *chain.Model) { m.Prices[0] = float32(math.Inf(-1)) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := small()
			spoil(m)
			_, err := chain.Decode(m.Encode())
			refused(t, err)
		})
	}
}

// refused reports where an error is not that of a damaged model, in a sentence.
func refused(t *testing.T, err error) {
	t.Helper()
	var e *writethru.Error
	if !errors.As(err, &e) || e.Kind != writethru.Malformed || len(e.Message) < 30 {
		t.Errorf("error %#v, want a sentence of kind malformed", err)
	}
}

// FuzzDecode gives bytes a right checksum: what is read without an error is a model.
func FuzzDecode(f *testing.F) {
	file := small().Encode()
	const head = len("writethru.voice/2\n")
	f.Add(file[head+4:])
	f.Add([]byte{32, 255, 0, 0, 0, 255})
	f.Fuzz(func(t *testing.T, rest []byte) {
		signed := append(bytes.Clone(file[:head]), 0, 0, 0, 0)
		binary.LittleEndian.PutUint32(signed[head:], crc32.Checksum(rest, crc32.MakeTable(crc32.Castagnoli)))
		signed = append(signed, rest...)
		m, err := chain.Decode(signed)
		if err != nil {
			refused(t, err)
			return
		}
		if !bytes.Equal(m.Encode(), signed) {
			t.Error("what is read is not what was written")
		}
	})
}
