package people

import (
	"slices"
	"strings"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

const (
	alike        = 0.6  // overlap from which two wordings are of one quotation
	fewestWords  = 3    // of a quotation that is compared
	longestQuote = 2000 // characters of it that are compared, and told
)

// A Variant is one quotation in the wordings that outlets and versions give it, newest first.
type Variant []*Telling

// A Telling is one wording of a quotation and where it stands.
type Telling struct {
	Parts  []Part // what another telling has not is marked
	Places []archive.Quote

	folded, sorted []string
}

// A Part is some words of a telling, marked or not; between two parts there is a space.
type Part struct {
	Text   string
	Marked bool
}

// variants returns the quotations that stand in more than one wording.
func variants(quotes []archive.Quote) []Variant {
	var all []Variant
	for _, q := range quotes {
		t := newTelling(q)
		if len(t.folded) < fewestWords {
			continue
		}
		i := slices.IndexFunc(all, func(v Variant) bool { return overlap(v[0].sorted, t.sorted) >= alike })
		if i < 0 {
			all = append(all, Variant{t})
			continue
		}
		all[i] = all[i].with(t)
	}
	all = slices.DeleteFunc(all, func(v Variant) bool { return len(v) == 1 })
	for _, v := range all {
		v.mark()
	}
	return all
}

func newTelling(q archive.Quote) *Telling {
	if runes := []rune(q.Words); len(runes) > longestQuote {
		q.Words = string(runes[:longestQuote-1]) + "…"
	}
	folded := fold.Words(q.Words)
	return &Telling{Places: []archive.Quote{q}, folded: folded, sorted: slices.Sorted(slices.Values(folded))}
}

// with adds a telling, or its place to that of the same words.
func (v Variant) with(t *Telling) Variant {
	for _, known := range v {
		if slices.Equal(known.folded, t.folded) {
			known.Places = append(known.Places, t.Places...)
			return v
		}
	}
	return append(v, t)
}

// mark cuts all wordings where the words begin, or end, that not every other has.
func (v Variant) mark() {
	tellings := map[string]int{} // by the words that stand in them
	for _, t := range v {
		for _, word := range slices.Compact(slices.Clone(t.sorted)) {
			tellings[word]++
		}
	}
	isOdd := func(word string) bool { return tellings[word] < len(v) }
	for _, t := range v {
		t.Parts = parted(t.Places[0].Words, isOdd)
	}
}

// parted cuts a text where a word is odd and the next is not, or the other way about.
func parted(text string, isOdd func(word string) bool) []Part {
	var parts []Part
	for _, word := range strings.Fields(text) {
		odd := slices.ContainsFunc(fold.Words(word), isOdd)
		if n := len(parts); n > 0 && parts[n-1].Marked == odd {
			parts[n-1].Text += " " + word
		} else {
			parts = append(parts, Part{word, odd})
		}
	}
	return parts
}

// overlap is the share of words that two sorted lists have in common, by the coefficient of Dice (1945).
func overlap(a, b []string) float64 {
	shared, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch c := strings.Compare(a[i], b[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}
