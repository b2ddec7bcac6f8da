package corpus

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/writethru/writethru/nlp"
)

// NameKinds are the kinds of names of the Worldwide newswire corpus (Shan et
// al., 2023).
var NameKinds = []string{"Person", "Organization", "Location", "NORP", "Date", "Misc", "Money", "Facility", "Product"}

// Newswire reads a folder of the Worldwide corpus: a word and its name's state a
// line, an empty line between paragraphs. Files in leaveOut are left out.
func Newswire(dir string, leaveOut ...string) ([]*Example, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("no newswire in %s: %w", dir, err)
	}
	var out []*Example
	for _, path := range paths {
		if slices.Contains(leaveOut, filepath.Base(path)) {
			continue
		}
		examples, err := newswireFile(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, examples...)
	}
	return out, nil
}

func newswireFile(path string) ([]*Example, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var out []*Example
	var words, states []string
	end := func() {
		if len(words) > 0 {
			out = append(out, named(words, states, filepath.Base(path)))
		}
		words, states = nil, nil
	}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		columns := strings.Split(strings.TrimRight(lines.Text(), "\r"), "\t")
		if strings.TrimSpace(columns[0]) == "" || len(columns) < 2 {
			end()
			continue
		}
		words, states = append(words, columns[0]), append(states, strings.TrimSpace(columns[1]))
		if len(words) >= longestExample && ends(columns[0]) {
			end()
		}
	}
	end()
	return out, lines.Err()
}

func ends(word string) bool { return word == "." || word == "?" || word == "!" }

func named(words, states []string, provenance string) *Example {
	return &Example{
		Words: words, Joints: Spacing(words), Sentences: []nlp.Range{{End: len(words)}},
		Names: names(states), Provenance: provenance, Weight: 1,
	}
}

// names turns BIO states into those of package nlp.
func names(states []string) []int32 {
	out := make([]int32, len(states))
	for i := 0; i < len(states); {
		end := i + 1
		_, kind, _ := strings.Cut(states[i], "-")
		k := slices.Index(NameKinds, kind)
		for end < len(states) && states[end] == "I-"+kind {
			end++
		}
		if k >= 0 {
			for j := i; j < end; j++ {
				out[j] = nlp.NameState(k, j-i, end-i)
			}
		}
		i = end
	}
	return out
}

// Spacing guesses where white space stood between the words of a text that lost it.
func Spacing(words []string) []uint8 {
	out := make([]uint8, len(words))
	quoted := false
	glued := true // to what comes next
	for i, w := range words {
		before := glued
		glued = false
		switch w {
		case ".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "”", "…", "...", "''":
			before = true
		case "(", "[", "{", "$", "£", "€", "“", "‘", "#", "``":
			glued = true
		case `"`:
			before, glued = before || quoted, !quoted
			quoted = !quoted
		default:
			before = before || isSuffix(w)
		}
		if !before {
			out[i] = nlp.Spaced
		}
		if isSuffix(w) && len(w) > 1 && i > 0 {
			out[i] = nlp.Within
		}
	}
	if len(out) > 0 {
		out[0] = nlp.Opening
	}
	return out
}

func isSuffix(word string) bool {
	return strings.HasPrefix(word, "'") || strings.HasPrefix(word, "’") || strings.EqualFold(word, "n't") || strings.EqualFold(word, "n’t")
}
