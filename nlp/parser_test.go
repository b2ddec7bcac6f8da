package nlp_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/kernel"
	"github.com/writethru/writethru/nlp/internal/weights/weightstest"
)

// untrained returns a parser with a model made by chance.
func untrained(t testing.TB, k kernel.Kernel) *nlp.Parser {
	t.Helper()
	p, err := nlp.LoadWith(k, weightstest.Untrained(1, nlp.Joints).Encode(), en.Orthography())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// annotated returns what a parser says of a text.
func annotated(p *nlp.Parser, text string) *nlp.Doc {
	d := p.Split(text, lines(text))
	p.Parse(d)
	return d
}

// sound reports the first thing in an annotated document that cannot be.
func sound(d *nlp.Doc) error {
	n := d.Len()
	if len(d.Tag) != n || len(d.Head) != n || len(d.Relation) != n || len(d.Lemmas) != n {
		return fmt.Errorf("%d words with %d tags, %d heads, %d relations and %d lemmas", n, len(d.Tag), len(d.Head), len(d.Relation), len(d.Lemmas))
	}
	for i := range n {
		if d.Begin[i] >= d.End[i] || int(d.End[i]) > len(d.Text) || i > 0 && d.Begin[i] < d.End[i-1] {
			return fmt.Errorf("word %d is [%d, %d)", i, d.Begin[i], d.End[i])
		}
		if d.UPOS(i) == "" || d.XPOS(i) == "" || d.Lemma(i) == "" {
			return fmt.Errorf("word %d %q lacks a tag or a lemma", i, d.Token(i))
		}
	}
	at := 0
	for _, s := range d.Sentences {
		if s.Begin != at || s.Len() < 1 || s.Len() > nlp.LongestSentence {
			return fmt.Errorf("sentence %v begins elsewhere than at %d or is too short or long", s, at)
		}
		if err := soundTree(d, s); err != nil {
			return err
		}
		at = s.End
	}
	if at != n {
		return fmt.Errorf("sentences end at %d of %d words", at, n)
	}
	return soundNames(d)
}

// soundTree reports what is wrong with the tree of a sentence.
func soundTree(d *nlp.Doc, s nlp.Range) error {
	roots := 0
	for i := s.Begin; i < s.End; i++ {
		steps := 0
		for up := int32(i); up != nlp.Root; up = d.Head[up] {
			if int(up) < s.Begin || int(up) >= s.End {
				return fmt.Errorf("word %d hangs from %d outside of sentence %v", i, up, s)
			}
			if steps++; steps > s.Len() {
				return fmt.Errorf("word %d hangs from a cycle", i)
			}
		}
		if d.Head[i] == nlp.Root {
			roots++
		}
		if (d.Deprel(i) == "root") != (d.Head[i] == nlp.Root) {
			return fmt.Errorf("word %d with head %d is %s", i, d.Head[i], d.Deprel(i))
		}
	}
	if roots != 1 {
		return fmt.Errorf("%d roots in sentence %v", roots, s)
	}
	return nil
}

// soundNames reports what is wrong with the names: each lies in one sentence.
func soundNames(d *nlp.Doc) error {
	sentences, end := d.Sentences, 0
	for _, n := range d.Names {
		if n.Begin < end || n.Len() < 1 || n.End > d.Len() || d.Kind(n) == "" {
			return fmt.Errorf("name %v after one that ends at %d", n, end)
		}
		for sentences[0].End <= n.Begin {
			sentences = sentences[1:]
		}
		if n.End > sentences[0].End {
			return fmt.Errorf("name %v leaves sentence %v", n, sentences[0])
		}
		end = n.End
	}
	return nil
}

var badTexts = map[string]string{
	"empty":           "",
	"spaces":          " \n\t\u00a0\u200b ",
	"one letter":      "x",
	"long token":      strings.Repeat("x", 1<<20),
	"long token, odd": strings.Repeat("é", 1<<19),
	"no stop":         strings.Repeat("harbour ", 1<<17),
	"stops":           strings.Repeat(".", 1<<14) + strings.Repeat(" .", 1<<12),
	"clitics":         strings.Repeat("'s", 1<<12),
	"quotes":          strings.Repeat("“‘\"'", 1<<11),
	"invalid":         "The \xff\xfe ferry \x80 left\xc3. \xed\xa0\x80 It \xf4\x90\x80\x80 sank.",
	"controls":        "a\x00b \x01 The\x1b[31m ferry\x7f left.\r\nIt \v sank.\f",
	"directions":      "The \u202eyrref\u202c left \u200f(\u2067north\u2069)\u200e.\ufeff",
	"emoji":           strings.Repeat("👩‍👩‍👧‍👦🏽🇩🇪☎️1️⃣ ", 300),
	"combining":       "Z" + strings.Repeat("\u0301", 5000) + "oë left.",
	"table":           strings.Repeat("1|2|3|", 5000),
	"scripts":         "Паром отошёл. 渡轮离开了。フェリーは出た。 غادرت العبارة. המעבורת עזבה. เรือข้ามฟากออกแล้ว",
	"markup":          "<p class=\"x\">The ferry &amp; crew</p><script>left();</script><!-- north -->",
	"lines":           strings.Repeat("a\n\n", 2000),
}

func TestParseBadText(t *testing.T) {
	t.Parallel()
	p := untrained(t, kernel.Best())
	for name, text := range badTexts {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if err := sound(annotated(p, text)); err != nil {
				t.Error(err)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range badTexts {
		f.Add(text[:min(len(text), 300)])
	}
	f.Add(story)
	p := untrained(f, kernel.Best())
	f.Fuzz(func(t *testing.T, text string) {
		d := annotated(p, text)
		if err := sound(d); err != nil {
			t.Fatal(err)
		}
		p.ParseSentences(d)
		if err := sound(d); err != nil {
			t.Fatal("with its own sentences: ", err)
		}
	})
}

// sentencesOf returns a document of one block whose sentences have so many words.
func sentencesOf(p *nlp.Parser, lengths ...int) *nlp.Doc {
	var block [][]nlp.Form
	for s, n := range lengths {
		forms := make([]nlp.Form, n)
		for i := range forms {
			forms[i] = nlp.Form{Letters: fmt.Sprintf("w%dx%d", s, i%7), SpaceAfter: true}
		}
		block = append(block, forms)
	}
	return p.Join(block, block)
}

func TestParseSentencesOfAnyLength(t *testing.T) {
	t.Parallel()
	p := untrained(t, kernel.Best())
	for _, lengths := range [][]int{
		{1}, {255}, {256}, {257}, {100, 100, 100}, {190, 250}, {300, 10}, {10, 300}, {600, 10, 20},
		{600, 300, 5}, {513, 513, 513}, {5, 1000, 1000, 7},
	} {
		d := sentencesOf(p, lengths...)
		p.ParseSentences(d)
		if err := sound(d); err != nil {
			t.Errorf("%v: %v", lengths, err)
		}
		p.Parse(d)
		if err := sound(d); err != nil {
			t.Errorf("%v, cut anew: %v", lengths, err)
		}
	}
}

// TestParseSentencesKeepsThem has sentences that the model would not make.
func TestParseSentencesKeepsThem(t *testing.T) {
	t.Parallel()
	p := untrained(t, kernel.Best())
	d := sentencesOf(p, 3, 1, 4, 1, 5, 9, 2, 6)
	want := fmt.Sprint(d.Sentences)
	p.ParseSentences(d)
	if got := fmt.Sprint(d.Sentences); got != want {
		t.Errorf("sentences %s, want %s", got, want)
	}
}

// TestParseSentencesThatDoNotCover has documents of two blocks of 18 words whose maker was careless.
func TestParseSentencesThatDoNotCover(t *testing.T) {
	t.Parallel()
	p := untrained(t, kernel.Best())
	for name, c := range map[string]struct{ given, want []nlp.Range }{
		"none":           {nil, []nlp.Range{{0, 18}, {18, 36}}},
		"the first":      {[]nlp.Range{{0, 5}}, []nlp.Range{{0, 5}, {5, 18}, {18, 36}}},
		"a gap":          {[]nlp.Range{{0, 5}, {8, 10}}, []nlp.Range{{0, 5}, {5, 10}, {10, 18}, {18, 36}}},
		"across blocks":  {[]nlp.Range{{0, 5}, {5, 30}}, []nlp.Range{{0, 5}, {5, 18}, {18, 30}, {30, 36}}},
		"overlapping":    {[]nlp.Range{{0, 5}, {3, 9}, {3, 18}}, []nlp.Range{{0, 5}, {5, 9}, {9, 18}, {18, 36}}},
		"empty":          {[]nlp.Range{{0, 0}, {7, 7}, {20, 20}}, []nlp.Range{{0, 7}, {7, 18}, {18, 20}, {20, 36}}},
		"beyond the end": {[]nlp.Range{{0, 99}, {99, 100}}, []nlp.Range{{0, 18}, {18, 36}}},
		"out of order":   {[]nlp.Range{{18, 36}, {0, 18}}, []nlp.Range{{0, 18}, {18, 36}}},
	} {
		d := sentencesOf(p, 5, 6, 7)
		d.Sentences = c.given
		p.ParseSentences(d)
		if err := sound(d); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got, want := fmt.Sprint(d.Sentences), fmt.Sprint(c.want); got != want {
			t.Errorf("%s: sentences %s, want %s", name, got, want)
		}
	}
}

// TestParseLeavesOutWhatIsInNoBlock names two stretches of a text.
func TestParseLeavesOutWhatIsInNoBlock(t *testing.T) {
	t.Parallel()
	p := untrained(t, kernel.Best())
	const text = "Skip this. Zoë left. Skip that. The ferry did not."
	d := p.Split(text, []writethru.Span{{Begin: 11, End: 21}, {Begin: 33, End: 51}})
	p.Parse(d)
	if err := sound(d); err != nil {
		t.Error(err)
	}
	if got := d.Token(0); got != "Zoë" {
		t.Errorf("the first word is %q", got)
	}
}
