package lemma

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"
)

// What an ending needs to be believed.
const (
	minWords = 2 // different words that have it
	minUses  = 2 // different words under a tag that an edit was seen on
	rarest   = 5 // an edit so many times as rare as the likeliest is no choice
)

// learnEndings enters the endings of words with the edits they leave to choose from.
// Every word counts once, as it would for somebody who meets it for the first
// time.
func (l *learner) learnEndings() {
	endings, uses := make(tree), l.uses()
	for _, x := range l.examples {
		t, number := l.tagOf(x), x.edit()
		if len(uses[use{t, number}]) < minUses {
			continue
		}
		s := spell(x.Form)
		endings.add(t.seed(), &s, l.table.edits[number].cut, number)
	}
	choices := make(map[string]int32)
	l.table.endings = endings.prune(func(t tally) int32 { return l.choice(choices, t) })
}

// A use is an edit under a tag.
type use struct {
	tag  tag
	edit int32
}

// uses returns the words that each edit was seen on.
func (l *learner) uses() map[use]map[hash]bool {
	uses := make(map[use]map[hash]bool)
	for _, x := range l.examples {
		u := use{l.tagOf(x), x.edit()}
		if uses[u] == nil {
			uses[u] = make(map[hash]bool)
		}
		uses[u][hashOf(x.Form)] = true
	}
	return uses
}

// choice returns the number of the choice between the edits of a tally. Known are those
// numbered so far, under the varints of their edits.
func (l *learner) choice(known map[string]int32, t tally) int32 {
	edits := t.ranked(func(number int32) int { return l.table.edits[number].cut })
	n := 1
	for n < min(len(edits), maxChoices) && t[edits[n]]*rarest >= t[edits[0]] {
		n++
	}
	edits = edits[:n]
	var name []byte
	for _, e := range edits {
		name = binary.AppendVarint(name, int64(e))
	}
	number, ok := known[string(name)]
	if !ok {
		number = int32(len(l.table.choices))
		known[string(name)] = number
		l.table.choices = append(l.table.choices, edits)
	}
	return number
}

// learnWritings enters the endings of words of each shape with the writing of their lemmas.
// A word in capitals that the corpus also has in small letters is shouted, and says
// nothing about strange words in capitals, most of which are acronyms.
func (l *learner) learnWritings() {
	endings, plain := make(tree), l.plainWords()
	for _, x := range l.examples {
		s := spell(x.Form)
		if s.shape == small || s.shape >= capitals && plain[hashOf(x.Form)] {
			continue
		}
		var writings []int32
		for _, rule := range x.rules {
			writings = append(writings, int32(writingOf(rule)))
		}
		endings.add(l.tagOf(x).seed().with(s.shape), &s, 0, writings...)
	}
	l.table.writings = endings.prune(func(t tally) int32 {
		return t.best(func(w int32) int { return int(w) })
	})
}

// plainWords returns the words that the corpus has in small letters.
func (l *learner) plainWords() map[hash]bool {
	plain := make(map[hash]bool)
	for _, x := range l.examples {
		if spell(x.Form).shape == small {
			plain[hashOf(x.Form)] = true
		}
	}
	return plain
}

// A tree counts what follows from endings: each has those that are a letter longer
// below it.
type tree map[uint32]*branch

// A branch is an ending under a tag.
type branch struct {
	parent uint32 // key of the ending that is a letter shorter
	length int
	words  int // that have the ending
	tally  tally
}

// add counts numbers, which follow from one word, for those of its endings that have
// the given length or more.
func (t tree) add(under seed, s *spelling, shortest int, numbers ...int32) {
	parent := under.of(s.endings[0])
	for n := range s.longest + 1 {
		key := under.of(s.endings[n])
		if t[key] == nil {
			t[key] = &branch{parent: parent, length: n, tally: make(tally)}
		}
		if n >= shortest {
			t[key].count(numbers)
		}
		parent = key
	}
}

func (b *branch) count(numbers []int32) {
	b.words++
	for _, n := range numbers {
		b.tally[n]++
	}
}

// prune returns what choose makes of the endings, without those that say the same as the
// next shorter one in the index.
func (t tree) prune(choose func(tally) int32) index {
	said, kept := make(map[uint32]int32, len(t)), make(map[uint32]int32)
	for _, key := range t.shortestFirst() {
		b := t[key]
		inherited, known := said[b.parent]
		switch {
		case b.words >= minWords:
			said[key] = choose(b.tally)
		case known:
			said[key] = inherited
		default:
			continue
		}
		if !known || said[key] != inherited {
			kept[key] = said[key]
		}
	}
	x := newIndex(len(kept))
	for key, value := range kept {
		x.put(key, value)
	}
	return x
}

func (t tree) shortestFirst() []uint32 {
	return slices.SortedFunc(maps.Keys(t), func(a, b uint32) int {
		return cmp.Or(cmp.Compare(t[a].length, t[b].length), cmp.Compare(a, b))
	})
}
