package revised

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"unicode"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/revise"
)

// A Label says which sentences of two versions of an article are one. Spans count code points of the
// bodies of the two versions.
type Label struct {
	Article  string              `json:"article"`
	Versions [2]int              `json:"versions"`
	Equal    [][2]writethru.Span `json:"equal"`   // stretches of sentences of the same words, in the same order
	Changed  [][2]writethru.Span `json:"changed"` // a sentence and what it became; several times where it was split or merged
}

// An Alignment is two versions of a text with its label.
type Alignment struct {
	Label
	Before, After string
}

// ReadAlignments reads the labels of a file and the texts that they are of from the archive at data.
func ReadAlignments(labels, data string) ([]Alignment, error) {
	var found []Alignment
	wanted := map[string][]int{}
	err := corpus.EachLine(labels, func(l Label) error {
		wanted[l.Article] = append(wanted[l.Article], len(found))
		found = append(found, Alignment{Label: l})
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachArticle(data, func(a article) {
		for _, i := range wanted[a.ID] {
			found[i].Before, found[i].After = a.body(found[i].Versions[0]), a.body(found[i].Versions[1])
		}
	})
	for _, a := range found {
		if err == nil && (a.Before == "" || a.After == "") {
			err = writethru.Errorf(writethru.Malformed, "%s lacks version %d or %d of %s", data, a.Versions[0], a.Versions[1], a.Article)
		}
	}
	return found, err
}

// An article is one line of the data set.
type article struct {
	ID       string `json:"id"`
	Versions []struct {
		Body string `json:"body"`
	} `json:"v"`
}

// body returns the text of a version, "" for none.
func (a article) body(i int) string {
	if i < 0 || i >= len(a.Versions) {
		return ""
	}
	return a.Versions[i].Body
}

// eachArticle hands the articles of an archive to use.
func eachArticle(path string, use func(article)) error {
	f, err := os.Open(path)
	if err != nil {
		return writethru.Errorf(writethru.NotFound, "the versions: %w", err)
	}
	defer f.Close()
	stream, err := zstd.NewReader(f, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
	}
	defer stream.Close()
	for lines := json.NewDecoder(stream); ; {
		var a article
		switch err := lines.Decode(&a); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
		}
		use(a)
	}
}

// A Tally counts pairs of sentences.
type Tally struct{ Gold, Found, Right int }

// Add adds another tally.
func (t *Tally) Add(u Tally) {
	t.Gold, t.Found, t.Right = t.Gold+u.Gold, t.Found+u.Found, t.Right+u.Right
}

// link is a sentence of the earlier version and one of the later.
type link [2]int

// Score counts the pairs of sentences that a revision aligns: all of them, and those alone whose
// words changed.
func (a Alignment) Score(r *revise.Revision) (all, changed Tally) {
	before, after := newRuler(r.Before), newRuler(r.After)
	equal := map[link]bool{}
	for _, s := range a.Equal {
		for l := range abreast(before.within(s[0]), after.within(s[1])) {
			equal[l] = true
		}
	}
	gold := map[link]bool{}
	for _, s := range a.Changed {
		gold[link{before.nearest(s[0]), after.nearest(s[1])}] = true
	}
	all.Gold, changed.Gold = len(gold)+len(equal), len(gold)
	for l := range links(r) {
		all.Found++
		if equal[l] {
			all.Right++
			continue
		}
		changed.Found++
		if gold[l] {
			all.Right++
			changed.Right++
		}
	}
	return all, changed
}

// abreast yields the sentences of two stretches of the same words that begin and end at the same words.
// Here and there a reading cuts the same words otherwise in another version.
func abreast(before, after stretch) func(yield func(link) bool) {
	return func(yield func(link) bool) {
		for n, m := 0, 0; n < len(before.sentences) && m < len(after.sentences); {
			x, y := before.words[n:n+2], after.words[m:m+2]
			if x[0] == y[0] && x[1] == y[1] && !yield(link{before.sentences[n], after.sentences[m]}) {
				return
			}
			if x[1] <= y[1] {
				n++
			}
			if y[1] <= x[1] {
				m++
			}
		}
	}
}

// links yields the pairs of sentences of a revision.
func links(r *revise.Revision) func(yield func(link) bool) {
	return func(yield func(link) bool) {
		for _, p := range r.Pairs {
			for _, i := range p.Before {
				for _, j := range p.After {
					if !yield(link{i, j}) {
						return
					}
				}
			}
		}
	}
}

// A ruler holds the sentences of a reading in code points.
type ruler struct {
	text      []rune
	sentences []writethru.Span
}

func newRuler(r *writethru.Reading) ruler {
	points := writethru.CodePoints(r.Article.Text)
	out := ruler{[]rune(r.Article.Text), make([]writethru.Span, len(r.Sentences))}
	for i, s := range r.Sentences {
		out.sentences[i] = points(s.Span)
	}
	return out
}

// A stretch is some sentences in order, and how many words of it stand before each and, at last, up to the
// end of the last.
type stretch struct {
	sentences, words []int
}

// within returns the sentences inside a span. A full stop or two may stand out of it.
func (r ruler) within(s writethru.Span) stretch {
	const stops = 3
	var out stretch
	for i, sentence := range r.sentences {
		if sentence.Begin+stops < s.Begin || sentence.End > s.End || sentence.End <= s.Begin {
			continue
		}
		if out.words == nil {
			out.words = []int{r.count(s.Begin, sentence.Begin)}
		}
		out.sentences = append(out.sentences, i)
		out.words = append(out.words, out.words[len(out.words)-1]+r.count(sentence.Begin, sentence.End))
	}
	return out
}

// count returns how many words stand between two places.
func (r ruler) count(begin, end int) int {
	if begin >= end {
		return 0
	}
	other := func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsNumber(c) }
	return len(strings.FieldsFunc(string(r.text[begin:end]), other))
}

// nearest returns the sentence that shares most with a span, -1 for none.
func (r ruler) nearest(s writethru.Span) int {
	best, most := -1, 0
	for i, sentence := range r.sentences {
		if shared := min(s.End, sentence.End) - max(s.Begin, sentence.Begin); shared > most {
			best, most = i, shared
		}
	}
	return best
}
