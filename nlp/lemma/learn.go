package lemma

import (
	"cmp"
	"maps"
	"slices"
)

// A Sample is a word of a corpus with its tags and its lemma, and how often it
// is met so.
type Sample struct {
	Form, UPOS, XPOS, Lemma string
	Count                   int
}

// Learn returns the table for a corpus. The order of the samples does not matter.
// Samples without a form or a lemma are passed over, and so are, in a corpus with
// more than some ten thousand different edits, those whose edits are the rarest.
func Learn(samples []Sample) *Table {
	l := &learner{table: new(Table), samples: merge(samples)}
	l.numberEdits()
	l.findTags()
	l.learnWords()
	l.learnEndings()
	l.learnCasings()
	l.learnLemmas()
	return l.table
}

type learner struct {
	table   *Table
	samples []Sample // sorted, no two alike but for the count
	numbers map[edit]uint16
}

// merge returns the samples sorted, each once.
func merge(samples []Sample) []Sample {
	counts := make(map[Sample]int)
	for _, s := range samples {
		n := s.Count
		s.Count = 0
		if s.Form != "" && s.Lemma != "" && n > 0 {
			counts[s] += n
		}
	}
	merged := make([]Sample, 0, len(counts))
	for s, n := range counts {
		s.Count = n
		merged = append(merged, s)
	}
	slices.SortFunc(merged, func(a, b Sample) int {
		return cmp.Or(cmp.Compare(a.UPOS, b.UPOS), cmp.Compare(a.XPOS, b.XPOS),
			cmp.Compare(a.Form, b.Form), cmp.Compare(a.Lemma, b.Lemma))
	})
	return merged
}

// A candidate is a rule that makes the lemma of a sample.
type candidate struct {
	edit   edit
	casing casing
}

// candidates returns the rules that make lemma of form and write the least; a form
// that no casing rewrites has that of its letters as they stand alone.
func candidates(form, lemma string) []candidate {
	var all []candidate
	for c := range numCasings {
		e := editOf(c.rewrite(form), lemma)
		switch {
		case len(all) > 0 && e.size() > all[0].edit.size():
			continue
		case len(all) > 0 && e.size() < all[0].edit.size():
			all = all[:0]
		}
		all = append(all, candidate{e, c})
	}
	return all
}

// numberEdits numbers the edits of all candidates, the most frequent first. The edit
// that does nothing is number 0.
func (l *learner) numberEdits() {
	counts := make(map[edit]int)
	for _, s := range l.samples {
		seen := candidates(s.Form, s.Lemma)
		for i, c := range seen {
			if i == 0 || c.edit != seen[i-1].edit {
				counts[c.edit] += s.Count
			}
		}
	}
	delete(counts, edit{})
	edits := slices.SortedFunc(maps.Keys(counts), func(a, b edit) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a.cut, b.cut), cmp.Compare(a.add, b.add))
	})
	edits = slices.Insert(edits, 0, edit{})
	edits = edits[:min(len(edits), maxEdits)]
	l.table.edits = edits
	l.numbers = make(map[edit]uint16, len(edits))
	for i, e := range edits {
		l.numbers[e] = uint16(i)
	}
}

// findTags lists the tags of the samples, the most frequent first.
func (l *learner) findTags() {
	for under := range l.byTag() {
		t := tag{upos: under[0].UPOS, xpos: under[0].XPOS}
		var written tally
		for _, s := range under {
			t.tokens += s.Count
			if s.Form == lower.rewrite(s.Form) {
				continue
			}
			for _, c := range candidates(s.Form, s.Lemma) {
				written.add(uint16(c.casing), s.Count)
			}
		}
		if best, ok := written.best(func(c uint16) int { return rank(casing(c), lower) }); ok {
			t.casing = casing(best)
		}
		l.table.tags = append(l.table.tags, t)
	}
	slices.SortStableFunc(l.table.tags, func(a, b tag) int { return cmp.Compare(b.tokens, a.tokens) })
}

// byTag yields the samples of one tag after those of another.
func (l *learner) byTag() func(yield func([]Sample) bool) {
	return func(yield func([]Sample) bool) {
		for rest := l.samples; len(rest) > 0; {
			n := 1
			for n < len(rest) && rest[n].UPOS == rest[0].UPOS && rest[n].XPOS == rest[0].XPOS {
				n++
			}
			if !yield(rest[:n]) {
				return
			}
			rest = rest[n:]
		}
	}
}

// rank orders casings between which the samples of a word leave the choice, under a tag
// whose words are mostly written in the casing usual. The name Smith may be kept or
// be rewritten as a title; the second is right for SMITH as well.
func rank(c, usual casing) int {
	order := [numCasings]casing{title, asIs, upper, lower, ungrouped}
	if usual == lower {
		order = [numCasings]casing{lower, title, asIs, upper, ungrouped}
	}
	return slices.Index(order[:], c)
}

// learnWords enters the words of the corpus with their rules.
func (l *learner) learnWords() {
	rules := make(map[uint32]*tally)
	usual := make(map[uint32]casing)
	for under := range l.byTag() {
		t := l.tagOf(under[0])
		for _, s := range under {
			key := t.seed().of(spell(s.Form).word)
			usual[key] = t.casing
			for _, c := range l.numbered(s) {
				tallyOf(rules, key).add(uint16(c), s.Count)
			}
		}
	}
	l.table.words = newIndex(len(rules))
	for _, key := range slices.Sorted(maps.Keys(rules)) {
		rule, _ := rules[key].best(func(rule uint16) int {
			return rank(casing(rule%uint16(numCasings)), usual[key])
		})
		l.table.words.put(key, rule)
	}
}

// numbered returns the rules that make the lemma of a sample.
func (l *learner) numbered(s Sample) []int32 {
	var rules []int32
	for _, c := range candidates(s.Form, s.Lemma) {
		if number, ok := l.numbers[c.edit]; ok {
			rules = append(rules, ruleOf(number, c.casing))
		}
	}
	return rules
}

func (l *learner) tagOf(s Sample) tag { return l.table.nearest(s.UPOS, s.XPOS) }

// learnLemmas enters the lemmas of the corpus.
func (l *learner) learnLemmas() {
	keys := make(map[uint32]bool)
	for _, s := range l.samples {
		keys[l.tagOf(s).uposSeed().of(hashOf(s.Lemma))] = true
	}
	l.table.lemmas = newIndex(len(keys))
	for key := range keys {
		l.table.lemmas.put(key, 0)
	}
}
