package lang

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var train = flag.String("train", "", "make profiles.txt from the texts in this folder, one file TAG.txt a language")

const (
	gramsOfProfile = 850  // how many trigrams a language has in its profile
	functionShare  = 0.35 // how much of its text is of the words of words.txt
)

// TestTrainProfiles writes profiles.txt when -train names a folder of texts.
// The profiles in the repository come from the messages of free software in
// Debian 12 (gettext catalogues) and the user guides of GNOME 43, without
// what stands there untranslated: 0.1 to 2.5 million letters a language. One that has
// no file there, Swahili, comes from words.txt alone.
func TestTrainProfiles(t *testing.T) {
	if *train == "" {
		t.Skip("profiles are only made with -train FOLDER")
	}
	words := functionWords(t)
	var b strings.Builder
	for _, tag := range slices.Sorted(maps.Keys(words)) {
		text, err := os.ReadFile(filepath.Join(*train, tag+".txt"))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		writeProfile(&b, tag, frequentGrams(string(text), words[tag]))
	}
	if err := os.WriteFile("profiles.txt", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// frequentGrams returns the weights of the most frequent trigrams of a text.
func frequentGrams(text string, functionWords []string) map[string]int {
	counts, total := countGrams(text, functionWords)
	ranked := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	weights := make(map[string]int)
	for _, g := range ranked[:min(len(ranked), gramsOfProfile)] {
		bits := math.Log2(counts[g] / total)
		if weight := int(math.Round(2 * (bits - floorBits))); weight > 0 {
			weights[g] = weight
		}
	}
	return weights
}

// countGrams counts the trigrams of the words of a text.
func countGrams(text string, functionWords []string) (counts map[string]float64, total float64) {
	counts = make(map[string]float64)
	words := countWords(text, functionWords)
	for _, word := range slices.Sorted(maps.Keys(words)) { // in order: sums of floats depend on it
		n := words[word]
		edged := []rune("_" + word + "_")
		for i := range len(edged) - 2 {
			counts[string(edged[i:i+3])] += n
			total += n
		}
	}
	return counts, total
}

// countWords counts the words of a text that are in the script of the language. The
// frequency of a word is damped, so that the subject of the text counts less, and the
// function words of the language are mixed in.
func countWords(text string, functionWords []string) map[string]float64 {
	var s survey
	s.read(strings.Join(functionWords, " "))
	main, _, _ := s.mainScript()
	words := make(map[string]float64)
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return scriptOf(r) != main }) {
		words[strings.Map(lower, word)]++
	}
	total := 0.0
	for _, word := range slices.Sorted(maps.Keys(words)) {
		words[word] = math.Pow(words[word], 0.8)
		total += words[word]
	}
	for i, share := range zipf(len(functionWords)) {
		words[functionWords[i]] += share * max(1, total) * functionShare / (1 - functionShare)
	}
	return words
}

// zipf returns the shares of n words, the most frequent first, that sum to 1.
func zipf(n int) []float64 {
	shares, sum := make([]float64, n), 0.0
	for rank := range shares {
		shares[rank] = 1 / float64(rank+5)
		sum += shares[rank]
	}
	for rank := range shares {
		shares[rank] /= sum
	}
	return shares
}

// functionWords reads words.txt: a line is a language and its most frequent
// function words, and words of the news, roughly in order of frequency.
func functionWords(t *testing.T) map[string][]string {
	t.Helper()
	file, err := os.ReadFile("words.txt")
	if err != nil {
		t.Fatal(err)
	}
	words := make(map[string][]string)
	for line := range strings.Lines(string(file)) {
		fields := strings.Fields(line)
		words[fields[0]] = fields[1:]
	}
	return words
}

func writeProfile(b *strings.Builder, tag string, weights map[string]int) {
	byWeight := make(map[int][]string)
	for g, w := range weights {
		byWeight[w] = append(byWeight[w], g)
	}
	for _, w := range slices.Backward(slices.Sorted(maps.Keys(byWeight))) {
		fmt.Fprintf(b, "%s %d %s\n", tag, w, strings.Join(slices.Sorted(slices.Values(byWeight[w])), " "))
	}
}
