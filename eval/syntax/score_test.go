package syntax_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/syntax"
)

// lines makes lines of ten columns out of “ID FORM LEMMA UPOS HEAD DEPREL”, in which
// a form that ends in + has no space after it.
func lines(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		c := strings.Fields(line)
		if len(c) < 6 {
			b.WriteString(line)
			continue
		}
		misc := "_"
		if form, joined := strings.CutSuffix(c[1], "+"); joined {
			c[1], misc = form, "SpaceAfter=No"
		}
		b.WriteString(strings.Join([]string{c[0], c[1], c[2], c[3], c[3], "_", c[4], c[5], "_", misc}, "\t") + "\n")
	}
	return b.String()
}

// tales are two documents with what makes alignment hard.
var tales = lines(`# newdoc id = mill
1 The the DET 2 det
2 mill mill NOUN 5 nsubj
3-4 can't _ _ _ _
3 ca can AUX 5 aux
4 n't not PART 5 advmod
5 run run VERB 0 root
6 in in ADP 7 case
7 rain rain NOUN 5 obl:in
8 . . PUNCT 5 punct

1-3 Y'all'd+ _ _ _ _
1 You you PRON 4 nsubj
2 all all DET 1 det
3 would will AUX 4 aux
4 stop stop VERB 0 root
5-6 Ada's _ _ _ _
5 Ada Ada PROPN 7 nmod:poss
6 's 's PART 5 case
7 wheel+ wheel NOUN 4 obj
8 ! ! PUNCT 4 punct

# newdoc id = weir
1 Well+ well INTJ 7 discourse
2 -+ - PUNCT 1 punct
3 kept+ keep VERB 4 amod
4 weirs weir NOUN 7 nsubj
5-6 don't+ _ _ _ _
5 do do AUX 7 aux
6 n't not PART 7 advmod
7 leak leak VERB 0 root

`)

// f is a figure of which nothing is lost between P, R and the aligned words.
func f(p, r, f1, aligned float64) syntax.Figure {
	return syntax.Figure{P: p, R: r, F1: f1, Aligned: aligned}
}

func TestScore(t *testing.T) {
	t.Parallel()
	gold := treebank(t, lines(`1 Rain rain NOUN 2 nsubj
2 fell fall VERB 0 root
3-4 didn't _ _ _ _
3 did do AUX 2 aux
4 n't not PART 2 advmod:neg
5 it+ it PRON 2 expl
6 ? ? PUNCT 2 punct

`))
	system := treebank(t, lines(`1 Rain rain VERB 0 root
2 fell fell VERB 1 acl

1 didn't did AUX 2 aux
2 it? it PRON 0 root

`))
	got, err := syntax.Score(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	want := syntax.Scores{
		syntax.Tokens:    f(75, 60, 66.67, 0), // Rain, fell, didn't of four and of five
		syntax.Sentences: f(0, 0, 0, 0),
		syntax.Words:     f(50, 33.33, 40, 0), // Rain, fell
		syntax.UPOS:      f(25, 16.67, 20, 50),
		syntax.XPOS:      f(25, 16.67, 20, 50),
		syntax.UFeats:    f(50, 33.33, 40, 100),
		syntax.Lemmas:    f(25, 16.67, 20, 50),
		syntax.UAS:       f(0, 0, 0, 0),
		syntax.LAS:       f(0, 0, 0, 0),
		syntax.CLAS:      f(0, 0, 0, 0),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestGoldAgainstItself(t *testing.T) {
	t.Parallel()
	got, err := syntax.Score(treebank(t, tales), treebank(t, tales))
	if err != nil {
		t.Fatal(err)
	}
	for m := range syntax.Measures {
		if got[m].F1 != 100 {
			t.Errorf("%s is %v, want 100", m, got[m])
		}
	}
}

// The cut may differ, and multi-word tokens with it: words are found by their forms.
func TestAlignment(t *testing.T) {
	t.Parallel()
	gold := lines("1-2 don't+ _ _ _ _\n1 do do AUX 3 aux\n2 n't not PART 3 advmod\n3 leak leak VERB 0 root\n\n")
	for _, test := range []struct {
		about, system string
		words         float64 // recall
	}{
		{"separate tokens", "1 do+ do AUX 3 aux\n2 n't+ not PART 3 advmod\n3 leak leak VERB 0 root\n\n", 100},
		{"one word", "1 don't+ do AUX 2 aux\n2 leak leak VERB 0 root\n\n", 33.33},
		{"another order", "1-2 don't+ _ _ _ _\n1 n't not PART 3 advmod\n2 do do AUX 3 aux\n3 leak leak VERB 0 root\n\n", 66.67},
		{"a longer token", "1-3 don'tleak _ _ _ _\n1 do do AUX 3 aux\n2 n't not PART 3 advmod\n3 Leak leak VERB 0 root\n\n", 100},
		{"tokens that overlap", "1 don+ do AUX 3 aux\n2-3 'tleak _ _ _ _\n2 n't not PART 3 advmod\n3 leak leak VERB 0 root\n\n", 66.67},
	} {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			got, err := syntax.Score(treebank(t, gold), treebank(t, lines(test.system)))
			if err != nil {
				t.Fatal(err)
			}
			if got[syntax.Words].R != test.words {
				t.Errorf("recall of words is %v, want %v", got[syntax.Words].R, test.words)
			}
		})
	}
}

func TestTextsMustAgree(t *testing.T) {
	t.Parallel()
	_, err := syntax.Score(treebank(t, tales), treebank(t, strings.ReplaceAll(tales, "rain", "snow")))
	if writethru.KindOf(err) != writethru.Malformed || !strings.Contains(err.Error(), "rain") || !strings.Contains(err.Error(), "snow") {
		t.Errorf("error %v, want one of kind malformed that shows both texts", err)
	}
}
