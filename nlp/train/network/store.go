package network

import (
	"encoding/gob"
	"fmt"
	"os"
	"path/filepath"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/subword"
)

// stored is a network in a file: not the format of a model, which is package
// nlp's, but of weights on their way to one.
type stored struct {
	Config  Config
	Labels  nlp.Labels
	Keys    []subword.Key
	Counts  []int
	Vectors storedVectors
	Dense   []float32
	Tables  [][]float32
	History []string
}

type storedVectors struct {
	Keys   []subword.Key
	Dim    int
	Values []float32
}

// Save writes the weights to a file, which is complete or not there at all.
func (n *Network) Save(path string) error {
	dense, tables := n.Params.Values()
	s := stored{Config: n.Config, Labels: n.Labels, Keys: n.Words.Keys, Counts: n.Words.counts, Dense: dense, Tables: tables, History: n.History}
	if v := n.Vectors; v != nil {
		s.Vectors = storedVectors{v.Keys, v.dim, v.value}
	}
	return WriteFile(path, s)
}

// WriteFile writes a value as gob does to a file, which is complete or not there at all.
func WriteFile(path string, value any) error {
	file, err := os.CreateTemp(filepath.Dir(path), ".network-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	if err := gob.NewEncoder(file).Encode(value); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// Load reads weights that Save wrote.
func Load(path string) (*Network, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var s stored
	if err := gob.NewDecoder(file).Decode(&s); err != nil {
		return nil, fmt.Errorf("%s is no network: %w", path, err)
	}
	n := New(s.Config, Inventory{Labels: s.Labels, Words: lexiconOf(s.Keys, s.Counts), Vectors: vectorsOf(s.Vectors)})
	n.History = s.History
	return n, n.Params.SetValues(s.Dense, s.Tables)
}

func lexiconOf(keys []subword.Key, counts []int) *Lexicon {
	l := &Lexicon{rows: map[subword.Key]int32{}, counts: counts, Keys: keys}
	for i, key := range keys[1:] {
		l.rows[key] = int32(i + 1)
	}
	return l
}

func vectorsOf(s storedVectors) *Vectors {
	if s.Dim == 0 {
		return nil
	}
	v := &Vectors{Keys: s.Keys, dim: s.Dim, value: s.Values, rows: map[subword.Key]int32{}}
	for i, key := range s.Keys {
		v.rows[key] = int32(i)
	}
	return v
}
