package conllu_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

// parsed returns the sentence “Ada Marsh’s dog didn’t bark.” so many times, with its
// trees and names.
func parsed(times int) *nlp.Doc {
	sentence := []nlp.Form{
		{Letters: "Ada", SpaceAfter: true}, {Letters: "Marsh"}, {Letters: "’s", Continues: true, SpaceAfter: true},
		{Letters: "dog", SpaceAfter: true}, {Letters: "did"}, {Letters: "n’t", Continues: true, SpaceAfter: true},
		{Letters: "bark"}, {Letters: "."},
	}
	doc := nlp.NewSplitter(en.Orthography()).Join(slices.Repeat([][]nlp.Form{sentence}, times))
	doc.Labels = &nlp.Labels{
		UPOS:      []string{"PROPN", "PART", "NOUN", "AUX", "VERB", "PUNCT"},
		XPOS:      []string{"NNP", "POS", "NN", "VBD", "VB", "."},
		Relations: []string{"nmod:poss", "flat", "case", "nsubj", "aux", "advmod", "root", "punct"},
		Names:     []string{"Person"},
	}
	doc.Tag = slices.Repeat([]uint8{0, 0, 1, 2, 3, 1, 4, 5}, times)
	doc.Relation = slices.Repeat([]uint8{0, 1, 2, 3, 4, 5, 6, 7}, times)
	for _, s := range doc.Sentences {
		for _, head := range []int{3, 0, 0, 6, 6, 6, nlp.Root, 6} {
			if head != nlp.Root {
				head += s.Begin
			}
			doc.Head = append(doc.Head, int32(head))
		}
		for _, name := range []nlp.Range{{Begin: 0, End: 2}, {Begin: 3, End: 4}, {Begin: 5, End: 8}} {
			doc.Names = append(doc.Names, nlp.Name{Range: nlp.Range{Begin: s.Begin + name.Begin, End: s.Begin + name.End}})
		}
	}
	return doc
}

func TestAppendParsed(t *testing.T) {
	t.Parallel()
	d := conllu.FromDoc("tales/my dog.txt", parsed(1))
	want := "# newdoc id = tales/my_dog.txt\n# newpar\n# sent_id = tales_my_dog.txt-1\n# text = Ada Marsh’s dog didn’t bark.\n" +
		rows(
			"1 Ada _ PROPN NNP _ 4 nmod:poss _ ner=B-Person",
			"2-3 Marsh’s _ _ _ _ _ _ _ _",
			"2 Marsh _ PROPN NNP _ 1 flat _ ner=E-Person",
			"3 ’s _ PART POS _ 1 case _ _",
			"4 dog _ NOUN NN _ 7 nsubj _ ner=S-Person",
			"5-6 didn’t _ _ _ _ _ _ _ _",
			"5 did _ AUX VBD _ 7 aux _ _",
			"6 n’t _ PART POS _ 7 advmod _ ner=B-Person",
			"7 bark _ VERB VB _ 0 root _ ner=I-Person|SpaceAfter=No",
			"8 . _ PUNCT . _ 7 punct _ ner=E-Person",
			"",
		)
	if diff := cmp.Diff(want, string(d.Append(nil))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAppendUnparsed(t *testing.T) {
	t.Parallel()
	text := "Rain\xff  fell.\n\nWho’d\tknow?"
	blocks := []writethru.Span{{Begin: 0, End: 13}, {Begin: 13, End: len(text)}}
	d := conllu.FromDoc("", nlp.NewSplitter(en.Orthography()).Split(text, blocks))
	got := string(d.Append([]byte("before\n")))
	for _, want := range []string{
		"before\n# newdoc\n# newpar\n# sent_id = 1\n# text = Rain\uFFFD fell.\n",
		"\tfell\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n",
		"\n\n# newpar\n# sent_id = 2\n# text = Who’d know?\n1-2\tWho’d\t_\t",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

// What was read, written and read again is the same.
func TestReadAppended(t *testing.T) {
	t.Parallel()
	documents, err := conllu.Read(strings.NewReader(ferry()))
	if err != nil {
		t.Fatal(err)
	}
	checkAppended(t, documents)
}

func checkAppended(t *testing.T, documents []conllu.Document) {
	t.Helper()
	var written []byte
	for i := range documents {
		written = documents[i].Append(written)
	}
	again, err := conllu.Read(bytes.NewReader(written))
	if err != nil {
		t.Fatalf("%v in\n%s", err, written)
	}
	if diff := cmp.Diff(documents, again); diff != "" {
		t.Errorf("(-first +again):\n%s\nwritten:\n%s", diff, written)
	}
}

// The words of a treebank, joined, are the same document but for its tags and trees.
func TestForms(t *testing.T) {
	t.Parallel()
	documents, err := conllu.Read(strings.NewReader(ferry()))
	if err != nil {
		t.Fatal(err)
	}
	gold := documents[0]
	doc := nlp.NewSplitter(en.Orthography()).Join(gold.Forms()...)
	got := conllu.FromDoc(gold.ID, doc)
	for i, w := range gold.Words {
		gold.Words[i] = conllu.Word{Form: w.Form, Lemma: "_", UPOS: "_", XPOS: "_", Feats: "_", Head: nlp.Root, Deprel: "_", Misc: "_"}
	}
	if diff := cmp.Diff(gold, got); diff != "" {
		t.Errorf("(-gold +joined):\n%s", diff)
	}
}

// Whatever text is cut, it can be written, and read again.
func FuzzAppend(f *testing.F) {
	splitter := nlp.NewSplitter(en.Orthography())
	f.Add("Rain\xff  fell.\n\nWho’d\tknow?", "a\nb/c")
	f.Add("# a\u0085b\u2028c\x00d_\r\n\u200e(1 000)", "")
	f.Fuzz(func(t *testing.T, text, id string) {
		doc := splitter.Split(text, []writethru.Span{{Begin: 0, End: len(text)}})
		d := conllu.FromDoc("", doc)
		if len(d.Words) > 0 {
			checkAppended(t, []conllu.Document{d})
		}
		d.ID = id
		if _, err := conllu.Read(bytes.NewReader(d.Append(nil))); err != nil && utf8.ValidString(id) {
			t.Errorf("with the ID %q: %v", id, err)
		}
	})
}
