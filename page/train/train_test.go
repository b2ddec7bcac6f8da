package main

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/writethru/writethru/page/block"
)

func TestAlign(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, page, gold, want string }{
		{"equal", "a b c", "a b c", "###"},
		{"noise around", "x a b c y", "a b c", ".###."},
		{"a run beats scattered words", "a x b y a b c", "a b c", "....###"},
		{"gold without page", "a", "z a z", "#"},
		{"nothing in common", "x y", "a b", ".."},
		{"no gold", "x", "", "."},
	} {
		var got strings.Builder
		for _, paired := range align(words(c.page), words(c.gold)) {
			got.WriteByte(map[bool]byte{true: '#', false: '.'}[paired])
		}
		if got.String() != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got.String(), c.want)
		}
	}
}

// TestGrow learns an exclusive or, which no single question answers.
func TestGrow(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 1))
	r := &rows{width: 4}
	for range 20_000 {
		row := []float32{rng.Float32(), rng.Float32(), rng.Float32(), rng.Float32()}
		r.values = append(r.values, row...)
		r.labels = append(r.labels, label{(row[1] > 0.3) != (row[3] > 0.6), 1})
	}
	forest := growth{trees: 30, rate: 0.5, seed: 1}.grow(r)
	m := &block.Model{Forest: forest}
	if wrong := wrongShare(m, rng); wrong > 0.05 {
		t.Errorf("%.3f of new rows are wrong", wrong)
	}
}

func wrongShare(m *block.Model, rng *rand.Rand) float64 {
	const n = 2000
	wrong := 0
	for range n {
		row := []float32{rng.Float32(), rng.Float32(), rng.Float32(), rng.Float32()}
		if (m.Forest.Scores(row, 4)[0] > 0) != ((row[1] > 0.3) != (row[3] > 0.6)) {
			wrong++
		}
	}
	return float64(wrong) / n
}

// TestLinear learns which of three words makes a class.
func TestLinear(t *testing.T) {
	t.Parallel()
	hashes := func(text string) []uint32 { return block.WordHashes(nil, []byte(text), block.MaxWords) }
	var samples []sample
	for range 50 {
		samples = append(samples, sample{hashes("the heron stood"), 0, 1}, sample{hashes("the ferry sank"), 1, 1}, sample{hashes("the mayor spoke"), 2, 1})
	}
	r := recipe{bits: 12, classes: 3, epochs: 5, rate: 0.2, seen: 1, mean: true, seed: 1}
	l := r.train(samples)
	p := make([]float32, 3)
	for class, text := range []string{"a heron", "a ferry", "a mayor"} {
		l.predict(hashes(text), p, 1)
		if p[class] < 0.5 {
			t.Errorf("%q: probabilities %v, want class %d", text, p, class)
		}
	}
}

func TestModelFileRoundTrip(t *testing.T) {
	t.Parallel()
	l := recipe{bits: 4, classes: 2, epochs: 1, rate: 0.1, seen: 1, seed: 1}.train([]sample{{[]uint32{1, 2}, 1, 1}, {[]uint32{3}, 0, 1}})
	forest := block.Forest{Bias: 0.5, Feature: make([]uint16, block.Depth), Border: make([]float32, block.Depth), Leaf: make([]float32, 1<<block.Depth)}
	want := &block.Model{Names: l.odds(), Words: l.odds(), Messages: l.lexicon(), Forest: forest, Context: forest}
	var file, again bytes.Buffer
	if err := block.WriteModel(&file, want); err != nil {
		t.Fatal(err)
	}
	written := bytes.Clone(file.Bytes())
	got, err := block.ReadModel(&file)
	if err != nil {
		t.Fatal(err)
	}
	if err := block.WriteModel(&again, got); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(written, again.Bytes()) {
		t.Error("the file read and written again differs")
	}
	if _, err := block.ReadModel(bytes.NewReader(written[:len(written)/2])); err == nil {
		t.Error("half a file is read without an error")
	}
}
