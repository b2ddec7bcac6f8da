package messaging

import (
	"maps"
	"slices"
	"sync"

	"github.com/writethru/writethru/eval/internal/python"
)

// A Score is how one kind of message fares.
type Score struct {
	Kind    string
	Pages   int
	Leak    float64 // share of the pages whose text holds the message
	Phantom float64 // share of the pages of which anything else changed
}

// A Tally counts, page by page. The zero Tally is empty; it may be used from
// several goroutines at once.
type Tally struct {
	mu    sync.Mutex
	kinds map[string]counts
}

type counts struct{ pages, leaks, phantoms int }

// Add counts one page: the text read from it with the message, and the text
// read from it without, its base.
func (t *Tally) Add(page Injected, text, base string) {
	leaked, changed := leaks(page.Message, text, base), phantom(page.Message, text, base)
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.kinds == nil {
		t.kinds = map[string]counts{}
	}
	c := t.kinds[page.Kind]
	c.pages++
	if leaked {
		c.leaks++
	}
	if changed {
		c.phantoms++
	}
	t.kinds[page.Kind] = c
}

// Scores returns the scores in alphabetical order of the kinds.
func (t *Tally) Scores() []Score {
	t.mu.Lock()
	defer t.mu.Unlock()
	var scores []Score
	for _, kind := range slices.Sorted(maps.Keys(t.kinds)) {
		c := t.kinds[kind]
		scores = append(scores, Score{kind, c.pages, python.Share(c.leaks, c.pages), python.Share(c.phantoms, c.pages)})
	}
	return scores
}

// A gram is three successive words, fewer where the text has no more.
type gram [3]string

// leaks reports whether at least half of the message's grams stand more often
// in the text than in its base.
func leaks(message, text, base string) bool {
	grams := gramsOf(message)
	surplus := make(map[gram]int, len(grams))
	for _, g := range grams {
		surplus[g] = 0
	}
	count(surplus, text, 1)
	count(surplus, base, -1)
	stayed := 0
	for _, g := range grams {
		if surplus[g] > 0 {
			stayed++
		}
	}
	return 2*stayed >= len(grams)
}

// count adds step to the count of a gram for each time it stands in text.
// Grams that have no count get none.
func count(counts map[gram]int, text string, step int) {
	for _, g := range gramsOf(text) {
		if n, wanted := counts[g]; wanted {
			counts[g] = n + step
		}
	}
}

func gramsOf(text string) []gram {
	var grams []gram
	var last gram
	n := 0
	for _, word := range python.Words(python.Lower(text)) {
		if n < len(last) {
			last[n] = word
		} else {
			last = gram{last[1], last[2], word}
		}
		if n++; n >= len(last) {
			grams = append(grams, last)
		}
	}
	if 0 < n && n < len(last) {
		grams = append(grams, last)
	}
	return grams
}

// phantom reports whether a line of base is gone, or one has come that has a
// word beyond those of the message.
func phantom(message, text, base string) bool {
	change := map[string]int{}
	for _, line := range python.Lines(text) {
		change[line]++
	}
	for _, line := range python.Lines(base) {
		change[line]--
	}
	own := map[string]bool{}
	for _, word := range python.Words(python.Lower(message)) {
		own[word] = true
	}
	for line, n := range change {
		if n < 0 || n > 0 && !allIn(own, python.Lower(line)) {
			return true
		}
	}
	return false
}

func allIn(set map[string]bool, line string) bool {
	for _, word := range python.Words(line) {
		if !set[word] {
			return false
		}
	}
	return true
}
