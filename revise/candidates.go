package revise

import (
	"cmp"
	"slices"
)

// Limits of the search for what a sentence became.
const (
	rareWords = 12 // of a sentence that are looked up
	commonest = 32 // sentences that hold a word which is looked up
	shortlist = 6  // candidates by shared rare words
	nearby    = 3  // candidates on either side of where it would stand
)

// A search finds, for free sentences of one version, the free ones of the other that may
// be what they became. The work for each is bounded.
type search struct {
	a, b   *side
	weight []float32
	free   []int           // sentences of b
	lists  map[int32][]int // by word: the sentences of b that hold it
	votes  []float32       // by sentence of b
	voted  []int
}

func newSearch(a, b *side, weight []float32, free []int) *search {
	s := &search{a: a, b: b, weight: weight, free: free, lists: map[int32][]int{}, votes: make([]float32, len(b.sentences))}
	for _, j := range free {
		for word := range distinct(b.sentences[j].words) {
			if list := s.lists[word]; len(list) <= commonest {
				s.lists[word] = append(list, j)
			}
		}
	}
	return s
}

// candidates returns sentences of b that sentence i of a resembles, and those around where it
// would stand, which is at place.
func (s *search) candidates(i, place int) []int {
	s.vote(i)
	found := s.elected()
	at, _ := slices.BinarySearch(s.free, place)
	for _, j := range s.free[max(0, at-nearby):min(len(s.free), at+nearby)] {
		if !slices.Contains(found, j) {
			found = append(found, j)
		}
	}
	return found
}

// vote lets the rarest words of sentence i vote for the sentences that hold them.
func (s *search) vote(i int) {
	words := make([]int32, 0, rareWords*4)
	for word := range distinct(s.a.sentences[i].words) {
		if n := len(s.lists[word]); 0 < n && n <= commonest {
			words = append(words, word)
		}
	}
	if len(words) > rareWords {
		slices.SortFunc(words, func(x, y int32) int {
			return cmp.Or(cmp.Compare(len(s.lists[x]), len(s.lists[y])), cmp.Compare(x, y))
		})
		words = words[:rareWords]
	}
	for _, word := range words {
		for _, j := range s.lists[word] {
			if s.votes[j] == 0 {
				s.voted = append(s.voted, j)
			}
			s.votes[j] += s.weight[word]
		}
	}
}

// elected returns the sentences with the most votes, and forgets the votes.
func (s *search) elected() []int {
	slices.SortFunc(s.voted, func(x, y int) int {
		return cmp.Or(cmp.Compare(s.votes[y], s.votes[x]), cmp.Compare(x, y))
	})
	found := slices.Clone(s.voted[:min(shortlist, len(s.voted))])
	for _, j := range s.voted {
		s.votes[j] = 0
	}
	s.voted = s.voted[:0]
	return found
}
