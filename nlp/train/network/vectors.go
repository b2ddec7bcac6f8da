package network

import (
	"bufio"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp/internal/subword"
)

// Vectors are the vectors of words that were learnt from much text elsewhere. A nil
// Vectors knows no word.
type Vectors struct {
	Keys  []subword.Key // in the order of the file: the frequent ones first
	dim   int
	rows  map[subword.Key]int32
	value []float32
}

// Len returns the number of words.
func (v *Vectors) Len() int {
	if v == nil {
		return 0
	}
	return len(v.Keys)
}

// Width returns the columns that vectors take, a multiple of 16.
func (v *Vectors) Width() int {
	if v == nil {
		return 0
	}
	return (v.dim + 15) &^ 15
}

// Of returns the vector of a word, nil if it is unknown.
func (v *Vectors) Of(key subword.Key) []float32 {
	if v == nil {
		return nil
	}
	row, ok := v.rows[key]
	if !ok {
		return nil
	}
	return v.value[int(row)*v.dim : (int(row)+1)*v.dim]
}

// ReadVectors reads a file of vectors up to limit words: the GloVe vectors as npm serves
// them (see the package comment), told by its begin, or text in the format of GloVe, a
// word and its values a line. Words that differ in case or digits alone are one, the first
// of them. The values are scaled to a mean square of 1. It fails with kind not-found, forbidden
// or malformed.
func ReadVectors(path string, limit int) (*Vectors, error) {
	file, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, writethru.Errorf(writethru.NotFound, "%s is missing: %w", path, err)
	case err != nil:
		return nil, writethru.Errorf(writethru.Forbidden, "%w", err)
	}
	defer file.Close()
	v, err := readVectors(file, gloveIntegrity, limit)
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
	}
	return v, nil
}

// readVectors reads a package of npm with the given integrity, or text.
func readVectors(r io.ReadSeeker, integrity string, limit int) (*Vectors, error) {
	v := &Vectors{rows: map[subword.Key]int32{}}
	start := make([]byte, len(gzipMagic))
	n, err := io.ReadFull(r, start)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	if _, err := r.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	if string(start[:n]) == gzipMagic {
		err = v.readPackage(r, integrity, limit)
	} else {
		err = v.readText(r, limit)
	}
	switch {
	case err != nil:
		return nil, err
	case len(v.Keys) == 0:
		return nil, errors.New("it holds no vectors")
	}
	v.normalize()
	return v, nil
}

// longestVector is how many bytes a line of text may have.
const longestVector = 1 << 20

func (v *Vectors) readText(r io.Reader, limit int) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, longestVector)
	n := 1
	for ; len(v.Keys) < limit && lines.Scan(); n++ {
		word, rest, _ := strings.Cut(lines.Text(), " ")
		values, err := parse(rest)
		if err == nil {
			err = v.add(word, values)
		}
		if err != nil {
			return writethru.Errorf(writethru.Malformed, "line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return writethru.Errorf(writethru.Malformed, "line %d: %w", n, err)
	}
	return nil
}

func parse(values string) ([]float32, error) {
	var out []float32
	for field := range strings.FieldsSeq(values) {
		x, err := strconv.ParseFloat(field, 32)
		if err != nil {
			return nil, err
		}
		out = append(out, float32(x))
	}
	return out, nil
}

// add adds the vector of a word, unless one with the same key is known.
func (v *Vectors) add(word string, values []float32) error {
	v.dim = cmp.Or(v.dim, len(values))
	switch {
	case word == "":
		return errors.New("a vector has no word")
	case len(values) == 0 || len(values) != v.dim:
		return writethru.Errorf(writethru.Malformed, "%q has %d values instead of %d", word, len(values), v.dim)
	}
	key := subword.KeyOf(word)
	if _, known := v.rows[key]; known {
		return nil
	}
	v.rows[key] = int32(len(v.Keys))
	v.Keys, v.value = append(v.Keys, key), append(v.value, values...)
	return nil
}

// normalize gives the values a mean square of 1.
func (v *Vectors) normalize() {
	sum := 0.0
	for _, x := range v.value {
		sum += float64(x) * float64(x)
	}
	if sum == 0 {
		return
	}
	scale := float32(1 / math.Sqrt(sum/float64(len(v.value))))
	for i := range v.value {
		v.value[i] *= scale
	}
}
