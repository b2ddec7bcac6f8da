package lemma_test

import (
	"bytes"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp/lemma"
)

// corpus is a small language of our own making, close to English.
func corpus() []lemma.Sample {
	return []lemma.Sample{
		{"the", "DET", "DT", "the", 40}, {"The", "DET", "DT", "the", 10},
		{"went", "VERB", "VBD", "go", 9}, {"goes", "VERB", "VBZ", "go", 5}, {"go", "VERB", "VB", "go", 7},
		{"walked", "VERB", "VBD", "walk", 3}, {"Talked", "VERB", "VBD", "talk", 2}, {"walks", "VERB", "VBZ", "walk", 2},
		{"baked", "VERB", "VBD", "bake", 2}, {"raked", "VERB", "VBD", "rake", 1}, {"slaked", "VERB", "VBD", "slake", 1},
		{"soak", "VERB", "VB", "soak", 2}, {"hike", "VERB", "VB", "hike", 1},
		{"left", "VERB", "VBD", "leave", 4}, {"left", "ADJ", "JJ", "left", 4},
		{"dogs", "NOUN", "NNS", "dog", 4}, {"cats", "NOUN", "NNS", "cat", 2}, {"cities", "NOUN", "NNS", "city", 2},
		{"parties", "NOUN", "NNS", "party", 1}, {"Copies", "NOUN", "NNS", "copy", 1},
		{"dog", "NOUN", "NN", "dog", 9}, {"City", "NOUN", "NN", "city", 3}, {"TV", "NOUN", "NN", "TV", 3},
		{"Marsh", "PROPN", "NNP", "Marsh", 5}, {"HOLT", "PROPN", "NNP", "Holt", 1}, {"Holt", "PROPN", "NNP", "Holt", 3},
		{"NTU", "PROPN", "NNP", "NTU", 3}, {"McTarn", "PROPN", "NNP", "McTarn", 2}, {"von", "PROPN", "NNP", "von", 1},
		{"Tarnish", "ADJ", "JJ", "Tarnish", 3}, {"Holtish", "ADJ", "JJ", "Holtish", 2}, {"Red", "ADJ", "JJ", "red", 8},
		{"7,500", "NUM", "CD", "7500", 2}, {"12,000", "NUM", "CD", "12000", 2}, {"6.5", "NUM", "CD", "6.5", 3}, {"480", "NUM", "CD", "480", 3},
		{"n’t", "PART", "RB", "not", 8}, {"Not", "PART", "RB", "not", 1}, {"’ll", "AUX", "MD", "will", 3}, {"’s", "PART", "POS", "'s", 2}, {"'s", "PART", "POS", "'s", 5}, {"“", "PUNCT", "``", "\"", 6},
		{"Élodie", "PROPN", "NNP", "Élodie", 2},
	}
}

var (
	upos = []string{"DET", "VERB", "VERB", "VERB", "VERB", "ADJ", "NOUN", "NOUN", "PROPN", "NUM", "PART", "AUX", "PUNCT", "VERB", "X", "Q", "PART"}
	xpos = []string{"DT", "VBD", "VBZ", "VB", "VBN", "JJ", "NNS", "NN", "NNP", "CD", "RB", "MD", "``", "NEW", "NNS", "Q", "POS"}
)

func tagOf(t *testing.T, u, x string) int {
	t.Helper()
	for i := range upos {
		if upos[i] == u && xpos[i] == x {
			return i
		}
	}
	t.Fatalf("no tag %s %s", u, x)
	return 0
}

func TestLemma(t *testing.T) {
	t.Parallel()
	learnt := lemma.Learn(corpus())
	decoded, err := lemma.Decode(learnt.Encode())
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ why, form, upos, xpos, want string }{
		{"as met", "went", "VERB", "VBD", "go"},
		{"begins a sentence", "Went", "VERB", "VBD", "go"},
		{"the tag decides, verb", "left", "VERB", "VBD", "leave"},
		{"the tag decides, adjective", "left", "ADJ", "JJ", "left"},
		{"an ending", "ponies", "NOUN", "NNS", "pony"},
		{"an ending in capitals", "PONIES", "NOUN", "NNS", "pony"},
		{"a known lemma, nothing added", "soaked", "VERB", "VBD", "soak"},
		{"a known lemma, a letter added", "hiked", "VERB", "VBD", "hike"},
		{"met under a tag akin", "went", "VERB", "VBN", "go"},
		{"a tag akin to no other but by UPOS", "left", "VERB", "NEW", "leave"},
		{"a tag known by XPOS alone", "dogs", "X", "NNS", "dog"},
		{"an unknown tag", "dogs", "Q", "Q", "dogs"},
		{"a name keeps its capital", "Quill", "PROPN", "NNP", "Quill"},
		{"a known name in capitals", "MARSH", "PROPN", "NNP", "Marsh"},
		{"a name not written in small letters", "von", "PROPN", "NNP", "von"},
		{"capitals within", "McTarn", "PROPN", "NNP", "McTarn"},
		{"an acronym", "NTU", "PROPN", "NNP", "NTU"},
		{"an acronym that is no name", "TV", "NOUN", "NN", "TV"},
		{"an adjective of a name", "Zellish", "ADJ", "JJ", "Zellish"},
		{"… in small letters", "tarnish", "ADJ", "JJ", "Tarnish"},
		{"a number with commas", "1,250", "NUM", "CD", "1250"},
		{"a number with a point", "1.25", "NUM", "CD", "1.25"},
		{"a clitic", "n’t", "PART", "RB", "not"},
		{"a clitic in capitals", "N’T", "PART", "RB", "not"},
		{"a typewriter's apostrophe", "'ll", "AUX", "MD", "will"},
		{"a lemma with an apostrophe", "’s", "PART", "POS", "'s"},
		{"a mark", "“", "PUNCT", "``", "\""},
		{"letters of more bytes", "ÉLODIE", "PROPN", "NNP", "Élodie"},
		{"the empty form", "", "NOUN", "NN", ""},
		{"no UTF-8", "\xff\xfes", "NOUN", "NNS", "\xff\xfe"},
	}
	for name, table := range map[string]*lemma.Table{"learnt": learnt, "decoded": decoded} {
		lemmatizer := table.For(upos, xpos)
		for _, test := range tests {
			rule := lemmatizer.Rule(test.form, tagOf(t, test.upos, test.xpos))
			if got := table.Apply(rule, test.form); got != test.want {
				t.Errorf("%s: %s: the lemma of %q as %s %s is %q, want %q",
					name, test.why, test.form, test.upos, test.xpos, got, test.want)
			}
		}
	}
}

func TestStrangeNumbersLeaveTheForm(t *testing.T) {
	t.Parallel()
	table := lemma.Learn(corpus())
	lemmatizer := table.For(upos, xpos)
	for _, tag := range []int{-1, len(upos), 1 << 40} {
		if rule := lemmatizer.Rule("went", tag); table.Apply(rule, "went") != "went" {
			t.Errorf("tag %d gives rule %d", tag, rule)
		}
	}
	for _, rule := range []int32{-1, -1 << 31, 1<<31 - 1} {
		if got := table.Apply(rule, "went"); got != "went" {
			t.Errorf("rule %d makes %q of “went”", rule, got)
		}
	}
}

func TestLearnForgetsOrder(t *testing.T) {
	t.Parallel()
	samples := corpus()
	first := lemma.Learn(samples).Encode()
	for i, j := 0, len(samples)-1; i < j; i, j = i+1, j-1 {
		samples[i], samples[j] = samples[j], samples[i]
	}
	samples = append(samples, lemma.Sample{Form: "", UPOS: "X", XPOS: "X", Lemma: "nothing", Count: 3})
	if !bytes.Equal(lemma.Learn(samples).Encode(), first) {
		t.Error("the table depends on the order of the samples, or on one without a form")
	}
}

func TestNothingLearnt(t *testing.T) {
	t.Parallel()
	table, err := lemma.Decode(lemma.Learn(nil).Encode())
	if err != nil {
		t.Fatal(err)
	}
	lemmatizer := table.For(upos, xpos)
	if got := table.Apply(lemmatizer.Rule("Went", 1), "Went"); got != "Went" {
		t.Errorf("a table of nothing makes %q of “Went”", got)
	}
}

func TestRuleTakesNoMemory(t *testing.T) {
	table := lemma.Learn(corpus())
	lemmatizer := table.For(upos, xpos)
	for _, form := range []string{"went", "Soaked", "PONIES", "1,250", "Élodies"} {
		for tag := range upos {
			if n := testing.AllocsPerRun(10, func() { lemmatizer.Rule(form, tag) }); n > 0 {
				t.Errorf("the rule of %q under tag %d takes memory %v times", form, tag, n)
			}
		}
	}
	rule := lemmatizer.Rule("dogs", tagOf(t, "NOUN", "NNS"))
	if n := testing.AllocsPerRun(10, func() { table.Apply(rule, "dogs") }); n > 0 {
		t.Errorf("cutting a letter takes memory %v times", n)
	}
}

func TestDecodeRefuses(t *testing.T) {
	t.Parallel()
	good := lemma.Learn(corpus()).Encode()
	for n := range good {
		if _, err := lemma.Decode(good[:n]); writethru.KindOf(err) != writethru.Malformed {
			t.Fatalf("the first %d of %d bytes: %v, want an error of kind malformed", n, len(good), err)
		}
	}
	if _, err := lemma.Decode(append(good, 0)); writethru.KindOf(err) != writethru.Malformed {
		t.Errorf("a byte too many: %v, want an error of kind malformed", err)
	}
}
