package revise

import "github.com/writethru/writethru"

// Lineage follows each sentence through versions in order of time. It returns, by version and
// sentence, a number that the sentence keeps while it stays, moves or is reworded; the longest part of one that was
// split keeps it, and one that several were merged into has that of the longest. A sentence that
// comes back in the same words has its old number. Numbers rise from 0 in order of appearance, so that further
// versions change none.
func Lineage(versions []*writethru.Reading) [][]int {
	l := lineage{}
	for i, version := range versions {
		if i == 0 {
			l.begin(version)
			continue
		}
		l.follow(versions[i-1], version)
	}
	return l.ids
}

type lineage struct {
	ids  [][]int
	next int
	gone map[string]int // by the words of sentences that no longer stand
}

func (l *lineage) begin(r *writethru.Reading) {
	l.gone = map[string]int{}
	ids := make([]int, len(r.Sentences))
	for i := range ids {
		ids[i] = l.fresh()
	}
	l.ids = append(l.ids, ids)
}

func (l *lineage) fresh() int {
	l.next++
	return l.next - 1
}

// follow numbers the sentences of a version by those of the one before.
func (l *lineage) follow(before, after *writethru.Reading) {
	c := newComparison(before, after)
	c.align(never, never)
	old := l.ids[len(l.ids)-1]
	ids := all(len(after.Sentences))
	for _, g := range c.groups {
		ids[c.b.longest(g.after)] = old[c.a.longest(g.before)]
	}
	for i, g := range c.groupA {
		if g == none {
			l.gone[folded(c.a.text(i))] = old[i]
		}
	}
	for j := range ids {
		if ids[j] == none {
			ids[j] = l.returned(c.b.text(j))
		}
	}
	l.ids = append(l.ids, ids)
}

// returned returns the number of a sentence that stood in an earlier version, or a new one.
func (l *lineage) returned(words string) int {
	key := folded(words)
	id, known := l.gone[key]
	if !known {
		return l.fresh()
	}
	delete(l.gone, key)
	return id
}

// longest returns the sentence with the most words, the first of equals.
func (s *side) longest(sentences []int) int {
	best := sentences[0]
	for _, i := range sentences[1:] {
		if len(s.sentences[i].words) > len(s.sentences[best].words) {
			best = i
		}
	}
	return best
}

func never(int) bool { return false }
