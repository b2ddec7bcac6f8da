package revise

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Runs lead from one sequence to the other, and name no more than differs.
func FuzzDiff(f *testing.F) {
	f.Add([]byte("abcabba"), []byte("cbabac"))
	f.Add([]byte("aaaaaa"), []byte("aa"))
	f.Add([]byte("abcdefghij"), []byte("jihgfedcba"))
	f.Fuzz(func(t *testing.T, x, y []byte) {
		a, b := numbers(x), numbers(y)
		var got []int32
		at := 0
		for _, h := range diff(a, b) {
			if h.begin < at || h.begin == h.end && h.begin2 == h.end2 {
				t.Fatalf("hunk %v after %d", h, at)
			}
			got = append(append(got, a[at:h.begin]...), b[h.begin2:h.end2]...)
			at = h.end
		}
		if got = append(got, a[at:]...); !slices.Equal(got, b) {
			t.Errorf("the hunks lead from %v to %v, not to %v", a, got, b)
		}
	})
}

func numbers(b []byte) []int32 {
	out := make([]int32, len(b))
	for i, c := range b {
		out[i] = int32(c)
	}
	return out
}

// A search looks at a bounded number of candidates for each sentence, however alike all are.
func TestCandidatesAreBounded(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 1))
	for _, words := range []int{2, 50, 5_000} {
		v := newVocabulary()
		a, b := randomSide(random, v, words), randomSide(random, v, words)
		r := &comparison{words: v, a: a, b: b, weight: weights(len(v.words), a, b)}
		everything := make([]int, len(b.sentences))
		for j := range everything {
			everything[j] = j
		}
		search := newSearch(a, b, r.weight, everything)
		for i := range a.sentences {
			if n := len(search.candidates(i, i)); n > shortlist+2*nearby {
				t.Fatalf("%d candidates for a sentence over %d words", n, words)
			}
		}
		for word, list := range search.lists {
			if len(list) > commonest+1 {
				t.Fatalf("word %d has a list of %d", word, len(list))
			}
		}
	}
}

// randomSide returns a thousand sentences over so many words.
func randomSide(random *rand.Rand, v *vocabulary, words int) *side {
	s := &side{}
	for range 1000 {
		c := sentence{}
		for range 20 {
			c.words = append(c.words, number(v.words, []byte{byte(random.IntN(words)), byte(random.IntN(words) >> 8)}))
		}
		slices.Sort(c.words)
		s.sentences = append(s.sentences, c)
	}
	return s
}

func TestIncreasing(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ values, want []int }{
		{nil, []int{}},
		{[]int{3, 1, 2, 5, 4}, []int{1, 2, 4}},
		{[]int{5, 4, 3}, []int{2}},
	} {
		if got := increasing(test.values); !slices.Equal(got, test.want) {
			t.Errorf("increasing(%v) = %v, want %v", test.values, got, test.want)
		}
	}
}

func TestBags(t *testing.T) {
	t.Parallel()
	a, b := []int32{1, 2, 2, 5, 9}, []int32{2, 3, 4, 5, 5, 6, 7, 8, 9, 9}
	if got := common(nil, a, b); !slices.Equal(got, []int32{2, 5, 9}) {
		t.Errorf("common is %v", got)
	}
	if got := without(nil, a, b); !slices.Equal(got, []int32{1, 2}) {
		t.Errorf("without is %v", got)
	}
}
