package main

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"

	"github.com/writethru/writethru/read/voice/internal/feature"
)

// frequent is how many words have a vector: the most frequent of those that were learnt elsewhere.
const frequent = 10000

// spread is the standard deviation of the means of sentences.
const spread = .3

// vectors are those of words.
type vectors struct {
	of    map[feature.Feature][]float32
	width int
}

// readVectors reads the GloVe vectors (Pennington, Socher and Manning, 2014) as npm serves them: an archive that
// has a file of JSON. No path stands for no vectors.
func readVectors(path string) (*vectors, error) {
	v := &vectors{of: make(map[feature.Feature][]float32)}
	if path == "" {
		return v, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for archive := tar.NewReader(unzipped); ; {
		entry, err := archive.Next()
		if err == nil && strings.Contains(entry.Name, "embeddings") && strings.HasSuffix(entry.Name, ".json") {
			err = v.read(archive)
			if err == nil {
				return v, nil
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
}

// read reads the file: the words, the frequent ones first, and the values of each, its vector before others.
func (v *vectors) read(in io.Reader) error {
	var file struct {
		Dimensions int
		Words      []string
		Vectors    map[string][]float32
	}
	if err := json.NewDecoder(in).Decode(&file); err != nil {
		return err
	}
	v.width = file.Dimensions
	for _, word := range file.Words[:min(frequent, len(file.Words))] {
		values := file.Vectors[word]
		if v.width <= 0 || len(values) < v.width {
			return fmt.Errorf("%q has %d values instead of %d", word, len(values), v.width)
		}
		if f := feature.Word(word); v.of[f] == nil {
			v.of[f] = values[:v.width]
		}
	}
	return nil
}

// standardize gives the means of sentences, in each dimension, the mean 0 and the standard deviation spread.
func (v *vectors) standardize(examples []example) {
	n, mean, square := 0., make([]float64, v.width), make([]float64, v.width)
	for _, e := range examples {
		for _, s := range e.sentences {
			n++
			for d, x := range v.mean(s.words) {
				mean[d] += float64(x)
				square[d] += float64(x * x)
			}
		}
	}
	for d := range v.width {
		mean[d] /= n
		by := spread / math.Sqrt(square[d]/n-mean[d]*mean[d]+1e-9)
		for _, values := range v.of {
			values[d] = float32((float64(values[d]) - mean[d]) * by)
		}
	}
}

// mean returns the mean of the vectors of words, zero where none is known.
func (v *vectors) mean(words []feature.Feature) []float32 {
	sum, known := make([]float32, v.width), float32(0)
	for _, w := range words {
		values, ok := v.of[w]
		if !ok {
			continue
		}
		known++
		for d, x := range values {
			sum[d] += x
		}
	}
	for d := range sum {
		sum[d] /= max(known, 1)
	}
	return sum
}

// setMeans gives sentences the means of their words.
func (v *vectors) setMeans(examples []example) {
	for _, e := range examples {
		for k := range e.sentences {
			e.sentences[k].mean = v.mean(e.sentences[k].words)
		}
	}
}

// words returns the words in order.
func (v *vectors) words() []feature.Feature {
	all := make([]feature.Feature, 0, len(v.of))
	for w := range v.of {
		all = append(all, w)
	}
	slices.Sort(all)
	return all
}
