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
// Samples without a form, a lemma or a positive count are passed over.
func Learn(samples []Sample) *Table {
	samples = merge(samples)
	edits := editsOf(samples)
	l := &learner{
		table:    &Table{tags: tagsOf(samples), edits: edits},
		examples: examplesOf(samples, edits),
	}
	l.learnWords()
	l.learnEndings()
	l.learnWritings()
	l.learnLemmas()
	return l.table
}

type learner struct {
	table    *Table
	examples []example
}

// merge returns the samples in order of their tags, each once.
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

// tagsOf returns the tags of the samples, the most frequent first.
func tagsOf(samples []Sample) []tag {
	type pair struct{ upos, xpos string }
	tokens, written := make(map[pair]int), make(map[pair]tally)
	for _, s := range samples {
		p := pair{s.UPOS, s.XPOS}
		tokens[p] += s.Count
		if written[p] == nil {
			written[p] = make(tally)
		}
		if s.Form == lower.rewrite(s.Form) {
			continue
		}
		for _, c := range candidates(s.Form, s.Lemma) {
			written[p][int32(c.writing)] += s.Count
		}
	}
	var tags []tag
	for p, n := range tokens {
		t := tag{upos: p.upos, xpos: p.xpos, tokens: n}
		if len(written[p]) > 0 {
			t.writing = writing(written[p].best(func(w int32) int { return preference(writing(w), lower) }))
		}
		tags = append(tags, t)
	}
	slices.SortFunc(tags, func(a, b tag) int {
		return cmp.Or(cmp.Compare(b.tokens, a.tokens), cmp.Compare(a.upos, b.upos), cmp.Compare(a.xpos, b.xpos))
	})
	return tags
}

// preference orders the writings that would all do for a word, under a tag whose words are
// mostly written in the writing usual. The name Smith may be kept or made a title; the
// second is right for SMITH as well.
func preference(w, usual writing) int {
	order := [numWritings]writing{title, asIs, upper, lower, ungrouped, straight}
	if usual == lower {
		order = [numWritings]writing{lower, title, asIs, upper, ungrouped, straight}
	}
	return slices.Index(order[:], w)
}

// learnWords enters the words of the corpus with their rules.
func (l *learner) learnWords() {
	rules, usual := make(map[uint32]tally), make(map[uint32]writing)
	for _, x := range l.examples {
		t := l.tagOf(x)
		key := t.seed().of(wordHash(x.Form))
		usual[key] = t.writing
		if rules[key] == nil {
			rules[key] = make(tally)
		}
		for _, rule := range x.rules {
			rules[key][rule] += x.Count
		}
	}
	l.table.words = newIndex(len(rules))
	for key, t := range rules {
		l.table.words.put(key, t.best(func(rule int32) int { return preference(writingOf(rule), usual[key]) }))
	}
}

func (l *learner) tagOf(x example) tag { return l.table.nearest(x.UPOS, x.XPOS) }

// learnLemmas enters the lemmas of the corpus.
func (l *learner) learnLemmas() {
	keys := make(map[uint32]bool)
	for _, x := range l.examples {
		keys[l.tagOf(x).uposSeed().of(hashOf(x.Lemma))] = true
	}
	l.table.lemmas = newIndex(len(keys))
	for key := range keys {
		l.table.lemmas.put(key, 0)
	}
}

// A tally counts numbers.
type tally map[int32]int

// best returns the most frequent number and, of those that are as frequent, the one that
// comes first.
func (t tally) best(place func(int32) int) int32 { return t.ranked(place)[0] }

// ranked returns the numbers, the best first.
func (t tally) ranked(place func(int32) int) []int32 {
	return slices.SortedFunc(maps.Keys(t), func(a, b int32) int {
		return cmp.Or(cmp.Compare(t[b], t[a]), cmp.Compare(place(a), place(b)), cmp.Compare(a, b))
	})
}
