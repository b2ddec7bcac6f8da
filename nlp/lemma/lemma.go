// Package lemma gives words their lemmas: the form under which a dictionary
// lists them, "go" for "went".
//
// A lemma is made by a rule: rewrite a word in small letters, say, cut some letters
// from its end, add others (the edit scripts of Chrupała 2006). [Learn] learns from a
// corpus which rule goes with which word and tag. Words that it has not met
// follow the longest known ending under their tag, and where that leaves a
// choice, the rule that leads to a known lemma: "hoping" comes from "hope" and
// not from "hop".
//
//	lemmatizer := table.For(labels.UPOS, labels.XPOS)
//	rule := lemmatizer.Rule("went", tag)   // takes no memory
//	fmt.Println(table.Apply(rule, "went")) // "go"
//
// Rules are numbers, so that a document can hold one per word and make the
// strings when somebody asks for them. The package knows no language: tags are
// strings out of the corpus, UPOS of Universal Dependencies and an XPOS of the
// language's own.
package lemma

// A Table is what was learnt. [Learn] and [Decode] make tables; they are not changed after
// that and may be shared. Their keys are hashes of letters under a seed.
type Table struct {
	tags    []tag
	edits   []edit
	choices [][]int32 // numbers of edits, the likeliest first, of which endings leave the choice

	words    index // a word under a tag: its rule
	endings  index // an ending under a tag: its choice
	writings index // an ending under a tag and a shape: its writing
	lemmas   index // a known lemma under an UPOS: 0
}

// maxChoices is the most edits that an ending may leave to choose from.
const maxChoices = 4

// A Lemmatizer is a table made ready for the tags of a model. It may be used
// by several goroutines.
type Lemmatizer struct {
	table *Table
	tags  []binding
}

// A binding is what the table knows of one tag of a model.
type binding struct {
	seed    seed    // under which words and endings are found
	upos    seed    // under which lemmas are found
	writing writing // where endings say nothing
	kin     []seed  // of the tags that are tried for a word not met under this one
}

// For returns a lemmatizer for tags numbered from 0: tag t stands for upos[t] and
// xpos[t]. A pair that the table does not know is read as the most frequent one
// with the same UPOS, or else as one with the same XPOS.
func (t *Table) For(upos, xpos []string) *Lemmatizer {
	l := &Lemmatizer{table: t, tags: make([]binding, min(len(upos), len(xpos)))}
	for i := range l.tags {
		l.tags[i] = t.bind(t.nearest(upos[i], xpos[i]))
	}
	return l
}

func (t *Table) bind(own tag) binding {
	b := binding{seed: own.seed(), upos: own.uposSeed(), writing: own.writing}
	for _, other := range t.tags {
		if other.upos == own.upos && other.writing == own.writing && other != own {
			b.kin = append(b.kin, other.seed())
		}
	}
	b.kin = b.kin[:min(len(b.kin), maxKin)]
	return b
}

// maxKin bounds the tags that are tried for a word: rare ones are not worth it.
const maxKin = 5

// nearest returns the tag that serves for a pair.
func (t *Table) nearest(upos, xpos string) tag {
	best, likeness := tag{upos: upos, xpos: xpos}, 0
	for _, known := range t.tags {
		if l := known.likeness(upos, xpos); l > likeness {
			best, likeness = known, l
		}
	}
	return best
}

// Rule returns the number of the rule that makes the lemma of form under a tag.
// The empty form and a tag out of range have the rule that leaves a word as it
// is, number 0.
func (l *Lemmatizer) Rule(form string, tag int) int32 {
	if form == "" || uint(tag) >= uint(len(l.tags)) {
		return 0
	}
	b := &l.tags[tag]
	word := wordHash(form)
	if rule, ok := l.table.words.get(b.seed.of(word)); ok {
		return rule
	}
	for _, kin := range b.kin {
		if rule, ok := l.table.words.get(kin.of(word)); ok {
			return rule
		}
	}
	s := spell(form)
	return ruleOf(l.table.guessEdit(b, &s, form), l.table.guessWriting(b, &s))
}

// guessEdit returns the edit of a word that was not met: of the choice that its longest
// ending leaves, or its next shorter one, the first edit that leads to a known lemma. Where
// none does it is the first for the longest ending.
func (t *Table) guessEdit(b *binding, s *spelling, form string) int32 {
	n, choice := t.endings.longest(b.seed, s, s.longest)
	if n < 0 {
		return 0
	}
	likeliest := t.choices[choice][0]
	if likeliest == 0 && len(t.choices[choice]) == 1 {
		return likeliest // the word is its own lemma
	}
	for n >= 0 {
		for _, e := range t.choices[choice] {
			if _, ok := t.lemmas.get(b.upos.of(t.edits[e].hash(form))); ok {
				return e
			}
		}
		n, choice = t.endings.longest(b.seed, s, n-1)
	}
	return likeliest
}

// guessWriting returns the writing of the lemma of a word that was not met.
func (t *Table) guessWriting(b *binding, s *spelling) writing {
	if s.shape == small {
		return asIs
	}
	if n, w := t.writings.longest(b.seed.with(s.shape), s, s.longest); n >= 0 {
		return writing(w)
	}
	return b.writing
}
