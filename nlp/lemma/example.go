package lemma

import (
	"cmp"
	"maps"
	"slices"
)

// An example is a sample with the rules that make its lemma and write the least.
type example struct {
	Sample
	rules []int32
}

// edit returns the number of the edit of the first rule.
func (x *example) edit() int32 { return editNumber(x.rules[0]) }

// examplesOf returns the samples with their rules, which are numbered as edits are.
func examplesOf(samples []Sample, edits []edit) []example {
	numbers := make(map[edit]int32, len(edits))
	for i, e := range edits {
		numbers[e] = int32(i)
	}
	examples := make([]example, len(samples))
	for i, s := range samples {
		examples[i].Sample = s
		for _, c := range candidates(s.Form, s.Lemma) {
			examples[i].rules = append(examples[i].rules, ruleOf(numbers[c.edit], c.writing))
		}
	}
	return examples
}

// editsOf returns the edits that make the lemmas of the samples: first the one that does
// nothing, then the most frequent.
func editsOf(samples []Sample) []edit {
	counts := make(map[edit]int)
	for _, s := range samples {
		for _, c := range candidates(s.Form, s.Lemma) {
			counts[c.edit] += s.Count
		}
	}
	delete(counts, edit{})
	edits := slices.SortedFunc(maps.Keys(counts), func(a, b edit) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a.cut, b.cut), cmp.Compare(a.add, b.add))
	})
	return slices.Insert(edits, 0, edit{})
}

// A candidate is an edit after a writing.
type candidate struct {
	edit    edit
	writing writing
}

// candidates returns all candidates that make lemma of form and write the least.
func candidates(form, lemma string) []candidate {
	var all []candidate
	for c := range numWritings {
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
