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

// A branch is an ending under a tag.
type branch struct {
	parent uint32 // key of the ending that is a letter shorter
	length int
	tally
}

// A tree counts what follows from endings: each has those that are a letter longer
// below it.
type tree map[uint32]*branch

// add counts number for the endings of a word of at least the given length.
func (t tree) add(under seed, s *spelling, number uint16, shortest int) {
	parent := under.of(s.endings[0])
	for n := 0; n <= s.longest; n++ {
		key := under.of(s.endings[n])
		if t[key] == nil {
			t[key] = &branch{parent: parent, length: n}
		}
		if n >= shortest {
			t[key].add(number, 1)
		}
		parent = key
	}
}

// prune returns what choose makes of the endings, without those that say the same as the
// next shorter one in the index.
func (t tree) prune(choose func(*tally) uint16) index {
	keys := slices.SortedFunc(maps.Keys(t), func(a, b uint32) int {
		return cmp.Or(cmp.Compare(t[a].length, t[b].length), cmp.Compare(a, b))
	})
	said := make(map[uint32]uint16, len(keys))
	kept := make(map[uint32]uint16)
	for _, key := range keys {
		b := t[key]
		inherited, known := said[b.parent]
		if b.total < minWords {
			if known {
				said[key] = inherited
			}
			continue
		}
		said[key] = choose(&b.tally)
		if !known || said[key] != inherited {
			kept[key] = said[key]
		}
	}
	x := newIndex(len(kept))
	for _, key := range slices.Sorted(maps.Keys(kept)) {
		x.put(key, kept[key])
	}
	return x
}

// learnEndings enters the endings of words with the edits they leave to choose from.
// Every word counts once, as it would for somebody who meets it for the first
// time.
func (l *learner) learnEndings() {
	endings := make(tree)
	for under := range l.byTag() {
		seed, uses := l.tagOf(under[0]).seed(), l.uses(under)
		for _, s := range under {
			number, ok := l.shortest(s)
			if ok && len(uses[number]) >= minUses {
				sp := spell(s.Form)
				endings.add(seed, &sp, number, l.table.edits[number].cut)
			}
		}
	}
	known := make(map[string]uint16)
	l.table.endings = endings.prune(func(t *tally) uint16 {
		return l.choice(known, t)
	})
}

// uses returns the words that each edit was seen on.
func (l *learner) uses(samples []Sample) map[uint16]map[hash]bool {
	uses := make(map[uint16]map[hash]bool)
	for _, s := range samples {
		number, ok := l.shortest(s)
		if !ok {
			continue
		}
		if uses[number] == nil {
			uses[number] = make(map[hash]bool)
		}
		uses[number][hashOf(s.Form)] = true
	}
	return uses
}

// shortest returns the number of the shortest edit that makes the lemma of a sample.
func (l *learner) shortest(s Sample) (number uint16, ok bool) {
	number, ok = l.numbers[candidates(s.Form, s.Lemma)[0].edit]
	return number, ok
}

// choice returns the number of the choice between the edits of a tally.
func (l *learner) choice(known map[string]uint16, t *tally) uint16 {
	edits := t.ranked(func(number uint16) int { return l.table.edits[number].cut })
	n := 1
	for n < min(len(edits), maxChoices) && t.count(edits[n])*rarest >= t.count(edits[0]) {
		n++
	}
	edits = edits[:n]
	var name []byte
	for _, e := range edits {
		name = binary.LittleEndian.AppendUint16(name, e)
	}
	number, ok := known[string(name)]
	if !ok {
		number = uint16(len(l.table.choices))
		known[string(name)] = number
		l.table.choices = append(l.table.choices, edits)
	}
	return number
}

// learnCasings enters the endings of words of each shape with the casing of their lemmas.
func (l *learner) learnCasings() {
	casings := make(tree)
	for _, s := range l.samples {
		sp := spell(s.Form)
		if sp.shape == small {
			continue
		}
		under := l.tagOf(s).seed().with(sp.shape)
		for _, c := range candidates(s.Form, s.Lemma) {
			casings.add(under, &sp, uint16(c.casing), 0)
		}
	}
	l.table.casings = casings.prune(func(t *tally) uint16 {
		best, _ := t.best(func(c uint16) int { return int(c) })
		return best
	})
}
