package pages

import (
	"fmt"
	"strings"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/internal/python"
)

// Title counts titles that are equal after folding case and punctuation.
type Title struct {
	Exact float64 `json:"exact"`
	N     int     `json:"n"`
}

// Date counts days of publication.
type Date struct {
	SameDay   float64 `json:"same_day"`
	DateGiven float64 `json:"date_given"` // any date, where the gold has one
	N         int     `json:"n"`
}

// HTMLDate is the measure of the htmldate project: a right day is a true
// positive, a wrong one a false positive, none a false negative.
type HTMLDate struct {
	Triple
	Accuracy float64 `json:"acc"`
}

func scoreTitles(pairs []sample, predictions map[string]corpus.Prediction) *Title {
	pairs = having(pairs, func(g corpus.Gold) bool { return g.Title != "" })
	given := func(p corpus.Prediction) bool { return p.Title != "" }
	if len(pairs) == 0 || !anyGiven(predictions, given) {
		return nil
	}
	equal := func(s sample) bool { return python.Fold(s.gold.Title) == python.Fold(s.read.Title) }
	return &Title{share(pairs, equal), len(pairs)}
}

func scoreDates(pairs []sample, predictions map[string]corpus.Prediction) *Date {
	pairs = having(pairs, hasDate)
	given := func(p corpus.Prediction) bool { return p.Published != "" }
	if len(pairs) == 0 || !anyGiven(predictions, given) {
		return nil
	}
	return &Date{share(pairs, sample.sameDay), share(pairs, sample.dated), len(pairs)}
}

func scoreHTMLDate(pairs []sample) *HTMLDate {
	with := having(pairs, hasDate)
	without := having(pairs, func(g corpus.Gold) bool { return !hasDate(g) })
	tp, given, spurious := count(with, sample.sameDay), count(with, sample.dated), count(without, sample.dated)
	fp, fn := given-tp+spurious, len(with)-given
	tn := len(without) - spurious
	t := triple(tp, fp, fn)
	f1 := python.Share(2*tp, 2*tp+fp+fn)
	return &HTMLDate{Triple{round(t.P), round(t.R), round(f1)}, round(python.Share(tp+tn, len(pairs)))}
}

func hasDate(g corpus.Gold) bool { return g.Published != "" }

func (s sample) dated() bool   { return s.read.Published != "" }
func (s sample) sameDay() bool { return day(s.gold.Published) == day(s.read.Published) }

// day returns the first ten characters of a moment.
func day(moment string) string {
	n := 0
	for i := range moment {
		if n == len("2006-01-02") {
			return moment[:i]
		}
		n++
	}
	return moment
}

// anyGiven reports whether an extractor gives a thing at all: one that never
// does is not scored on it.
func anyGiven(predictions map[string]corpus.Prediction, given func(corpus.Prediction) bool) bool {
	for _, p := range predictions {
		if given(p) {
			return true
		}
	}
	return false
}

// Author counts sets of authors.
type Author struct {
	Exact    float64 `json:"exact"`              // the same set
	Overlap  float64 `json:"overlap"`            // at least one shared
	N        int     `json:"n"`                  // pages with authors in the gold
	Spurious string  `json:"spurious,omitempty"` // given where the gold has none, of how many
}

func scoreAuthors(pairs []sample, predictions map[string]corpus.Prediction) *Author {
	signed := having(pairs, func(g corpus.Gold) bool { return len(g.Authors) > 0 })
	unsigned := having(pairs, func(g corpus.Gold) bool { return len(g.Authors) == 0 })
	given := func(p corpus.Prediction) bool { return len(authorSet(p.Authors)) > 0 }
	if len(signed) == 0 || !anyGiven(predictions, given) {
		return nil
	}
	score := &Author{
		Exact:   share(signed, func(s sample) bool { return sameSet(authorSet(s.gold.Authors), authorSet(s.read.Authors)) }),
		Overlap: share(signed, func(s sample) bool { return shared(authorSet(s.gold.Authors), authorSet(s.read.Authors)) > 0 }),
		N:       len(signed),
	}
	if len(unsigned) > 0 {
		spurious := count(unsigned, func(s sample) bool { return given(s.read) })
		score.Spurious = fmt.Sprintf("%d/%d", spurious, len(unsigned))
	}
	return score
}

// authorSet folds the names and splits what holds several.
func authorSet(authors []string) map[string]bool {
	set := map[string]bool{}
	for _, author := range authors {
		for _, name := range splitNames(author) {
			if name = withoutBy(python.Fold(name)); name != "" {
				set[name] = true
			}
		}
	}
	return set
}

// splitNames parts a byline at ; , | / & and at the words and, und.
func splitNames(byline string) []string {
	var names []string
	isSign := func(r rune) bool { return strings.ContainsRune(";,|/&", r) }
	for _, part := range strings.FieldsFunc(byline, isSign) {
		begin := 0
		for at, word := range python.Words(part) {
			if strings.EqualFold(word, "and") || strings.EqualFold(word, "und") {
				names = append(names, part[begin:at])
				begin = at + len(word)
			}
		}
		names = append(names, part[begin:])
	}
	return names
}

// withoutBy drops one leading word that means by.
func withoutBy(name string) string {
	for _, by := range []string{"by ", "von ", "par ", "por "} {
		if rest, found := strings.CutPrefix(name, by); found {
			return rest
		}
	}
	return name
}

func sameSet(a, b map[string]bool) bool { return len(a) == len(b) && shared(a, b) == len(a) }

func shared(a, b map[string]bool) int {
	n := 0
	for x := range a {
		if b[x] {
			n++
		}
	}
	return n
}
