package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	gold "github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/attribution"
	"github.com/writethru/writethru/read/attribution/internal/weights"
)

// Sizes of the tables, as powers of two.
const (
	cueBits      = 19
	argumentBits = 18
	borderBits   = 14
)

// repeats is how often the invented texts are among those to learn from.
const repeats = 4

func run(o *options) error {
	articles, err := readArticles(filepath.Join(o.data, "polnear/train"))
	if err != nil {
		return err
	}
	if o.outlets {
		return crossValidate(o, articles)
	}
	var held []*article
	if o.hold > 0 {
		articles, held = withhold(articles, o.hold)
	}
	articles = append(articles, invented(model.English(), repeats)...)
	m := newTrainer(o).learn(articles)
	if o.hold == 0 {
		if held, err = readArticles(filepath.Join(o.data, "polnear/dev")); err != nil {
			return err
		}
	}
	file := m.Encode()
	finder, err := attribution.New(file, en.Attribution())
	if err != nil {
		return err
	}
	all, by := measure(finder, held)
	report(all, by)
	if err := write(o.out, file); err != nil {
		return err
	}
	return write(o.card, []byte(card(o, len(file), all, by)))
}

// write writes a file, if it has a name.
func write(name string, data []byte) error {
	if name == "" {
		return nil
	}
	return os.WriteFile(name, data, 0o644)
}

func readArticles(dir string) ([]*article, error) {
	documents, err := gold.ReadGold(dir, "")
	if err != nil {
		return nil, err
	}
	parser := model.English()
	articles := make([]*article, len(documents))
	for i, d := range documents {
		articles[i] = newArticle(parser, d)
		progress("parsed", i+1, len(documents))
	}
	return articles, nil
}

// withhold parts every n-th article from the others.
func withhold(articles []*article, n int) (kept, held []*article) {
	for i, a := range articles {
		if i%n == 0 {
			held = append(held, a)
		} else {
			kept = append(kept, a)
		}
	}
	return kept, held
}

// progress rewrites its line.
func progress(what string, n, of int) {
	fmt.Fprintf(os.Stderr, "\r%s %d of %d", what, n, of)
	if n == of {
		fmt.Fprintln(os.Stderr)
	}
}

// forms returns the forms of known cues with how often they are ones.
func forms(often map[uint32]uint8) []weights.Form {
	list := make([]weights.Form, 0, len(often))
	for hash, n := range often {
		list = append(list, weights.Form{Hash: hash, Often: n})
	}
	slices.SortFunc(list, func(a, b weights.Form) int { return cmp.Compare(a.Hash, b.Hash) })
	return list
}
