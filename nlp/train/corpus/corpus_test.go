package corpus_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/train/corpus"
)

// treebank reads rows of form, UPOS, XPOS, head and relation; “+” before a form says that it
// belongs to the token before, “-” after it that no space follows.
func treebank(t *testing.T, text string) []conllu.Document {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(text) {
		columns := strings.Fields(line)
		if len(columns) != 6 {
			b.WriteString(strings.TrimSpace(line) + "\n")
			continue
		}
		misc := "_"
		form, glued := strings.CutSuffix(columns[1], "-")
		if glued {
			misc = "SpaceAfter=No"
		}
		fmt.Fprintf(&b, "%s\t%s\t_\t%s\t%s\t_\t%s\t%s\t_\t%s\n", columns[0], form, columns[2], columns[3], columns[4], columns[5], misc)
	}
	documents, err := conllu.Read(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return documents
}

const ferries = `# newdoc id = pier
	# newpar
	1 Ferries NOUN NNS 2 nsubj
	2 sail- VERB VBP 0 root
	3 . PUNCT . 2 punct

	1 Gulls NOUN NNS 2 nsubj
	2 watch- VERB VBP 0 root
	3 . PUNCT . 2 punct

	# newpar
	1 Nobody PRON NN 2 nsubj
	2 pays VERB VBZ 0 root
`

func splitter() *nlp.Splitter { return nlp.NewSplitter(en.Orthography()) }

func TestTreebank(t *testing.T) {
	t.Parallel()
	documents := treebank(t, ferries)
	in := corpus.NewInventory(documents, nil)
	examples := corpus.Treebank(documents, in, splitter())
	if len(examples) != 2 {
		t.Fatalf("%d examples, want one for each paragraph", len(examples))
	}
	e := examples[0]
	for _, test := range []struct {
		what      string
		got, want any
	}{
		{"words", e.Words, []string{"Ferries", "sail", ".", "Gulls", "watch", "."}},
		{"sentences", e.Sentences, []nlp.Range{{Begin: 0, End: 3}, {Begin: 3, End: 6}}},
		{"borders", e.Borders, []int32{0, 0, 1, 0, 0, 1}},
		{"heads", e.Heads, []int32{1, nlp.Root, 1, 4, nlp.Root, 4}},
		{"heads of the second paragraph", examples[1].Heads, []int32{1, nlp.Root}},
		{"names", e.Names, []int32(nil)},
		{"document", examples[1].Document, "pier"},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.what, diff)
		}
	}
	for i, want := range []nlp.Joint{nlp.Opening, nlp.Spaced, 0, nlp.Spaced, nlp.Spaced, 0} {
		if got := e.Joints[i] & (nlp.Opening | nlp.Spaced | nlp.Within); got != want {
			t.Errorf("%s follows as %b, want %b", e.Words[i], got, want)
		}
	}
	for i, want := range []string{"nsubj", "root", "punct"} {
		if got := in.Labels.Relations[e.Relations[i]]; got != want {
			t.Errorf("%s is %s, want %s", e.Words[i], got, want)
		}
	}
}

// TestLongParagraphs cuts a paragraph between its sentences, so that no word and no tree is
// lost.
func TestLongParagraphs(t *testing.T) {
	t.Parallel()
	const sentences, words = 40, 11
	var b strings.Builder
	b.WriteString("# newdoc id = ledger\n")
	for range sentences {
		for i := 1; i < words; i++ {
			fmt.Fprintf(&b, "%d crate%d NOUN NN %d dep\n", i, i, i+1)
		}
		fmt.Fprintf(&b, "%d . PUNCT . 0 root\n\n", words)
	}
	documents := treebank(t, b.String())
	examples := corpus.Treebank(documents, corpus.NewInventory(documents, nil), splitter())
	total := 0
	for _, e := range examples {
		if e.Len() > 160 || e.Len()%words != 0 || len(e.Sentences) != e.Len()/words {
			t.Errorf("an example has %d words and %d sentences", e.Len(), len(e.Sentences))
		}
		for i, h := range e.Heads {
			want := int32(i + 1)
			if i%words == words-1 {
				want = nlp.Root
			}
			if h != want {
				t.Fatalf("the head of word %d is %d, want %d", i, h, want)
			}
		}
		total += e.Len()
	}
	if total != sentences*words || len(examples) < 3 {
		t.Errorf("%d words in %d examples, want %d in several", total, len(examples), sentences*words)
	}
}

func TestInventory(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	b.WriteString("# newdoc id = count\n")
	for i := range 40 {
		tag, relation := "NN", "obl:tide"
		if i == 0 {
			tag, relation = "NNS", "obl:rare"
		}
		fmt.Fprintf(&b, "1 crate NOUN %s 2 %s\n2 up ADV RB 0 root\n\n", tag, relation)
	}
	documents := treebank(t, b.String())
	in := corpus.NewInventory(documents, []string{"Ship"})
	want := nlp.Labels{
		UPOS: []string{"ADV", "NOUN"}, XPOS: []string{"RB", "NN"},
		Relations: []string{"root", "obl:tide", "obl"}, Names: []string{"Ship"},
	}
	if diff := cmp.Diff(want, in.Labels); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
	rare := corpus.Treebank(documents, in, splitter())[0]
	if in.Labels.XPOS[rare.Tags[0]] != "NN" || in.Labels.Relations[rare.Relations[0]] != "obl" {
		t.Errorf("a rare tag and relation have the numbers %d and %d", rare.Tags[0], rare.Relations[0])
	}
	other := treebank(t, "# newdoc id = other\n1 oh INTJ UH 0 vocative\n")
	if e := corpus.Treebank(other, in, splitter())[0]; e.Tags[0] != corpus.Unknown || e.Relations[0] != corpus.Unknown {
		t.Errorf("a tag and a relation never met have the numbers %d and %d", e.Tags[0], e.Relations[0])
	}
}

func TestNewswire(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.tsv"), "Tora\tB-Person\nLund\tI-Person\nleft\tO\nOstrand\tB-Location\n.\tO\n\nGulls\tO\nland\tO\n.\tO\n")
	write(t, filepath.Join(dir, "b.tsv"), "Copy\tO\n")
	examples, err := corpus.Newswire(dir, splitter(), "b.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if len(examples) != 2 || examples[0].Document != "a.tsv" {
		t.Fatalf("%d examples, want the two paragraphs of a.tsv", len(examples))
	}
	want := []nlp.Name{{Range: nlp.Range{Begin: 0, End: 2}, Kind: 0}, {Range: nlp.Range{Begin: 3, End: 4}, Kind: 2}}
	if diff := cmp.Diff(want, nlp.NamesOf(examples[0].Names)); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int32{0, 0, 0}, examples[1].Names); diff != "" {
		t.Errorf("states without names (-want +got):\n%s", diff)
	}
	if examples[0].Heads != nil || examples[0].Borders != nil {
		t.Error("newswire has trees or borders that nobody gave")
	}
	if _, err := corpus.Newswire(t.TempDir(), splitter()); writethru.KindOf(err) != writethru.NotFound {
		t.Errorf("an empty folder gives %v, want kind not-found", err)
	}
}

func TestRaw(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "log.txt"), "The tide is low. We don't sail.\n\n  \nHarbour shut\n")
	write(t, filepath.Join(dir, "void.txt"), "")
	examples, err := corpus.Raw(dir, splitter())
	if err != nil {
		t.Fatal(err)
	}
	var got [][]string
	for _, e := range examples {
		got = append(got, e.Words)
	}
	want := [][]string{{"The", "tide", "is", "low", ".", "We", "do", "n't", "sail", "."}, {"Harbour", "shut"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("words (-want +got):\n%s", diff)
	}
	if len(examples[0].Sentences) != 2 || examples[0].Joints[7]&nlp.Within == 0 {
		t.Errorf("sentences %v, joints %v: want two, and n't within its token", examples[0].Sentences, examples[0].Joints)
	}
}

func TestPages(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "pages.jsonl")
	write(t, path, `{"id": "a", "text": "Low tide.\nNo ferry sails.", "title": "Tides"}`+"\n"+`{"id": "b", "with": []}`+"\n")
	examples, err := corpus.Pages(path, splitter())
	if err != nil {
		t.Fatal(err)
	}
	if len(examples) != 2 || examples[0].Document != "a" || examples[1].Len() != 4 {
		t.Errorf("%d examples, want the two lines of a", len(examples))
	}
	write(t, path, `{"id": "a", "text": `)
	if _, err := corpus.Pages(path, splitter()); writethru.KindOf(err) != writethru.Malformed {
		t.Errorf("a file that breaks off gives %v, want kind malformed", err)
	}
}

func TestForms(t *testing.T) {
	t.Parallel()
	doc := splitter().Split("We don't sail. Gulls do.", []writethru.Span{{End: 24}})
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.txt"), doc.Text)
	examples, err := corpus.Raw(dir, splitter())
	if err != nil {
		t.Fatal(err)
	}
	again := splitter().Join(examples[0].Forms())
	if strings.TrimSpace(again.Text) != doc.Text || !cmp.Equal(again.Begin, doc.Begin) || !cmp.Equal(again.Class, doc.Class) {
		t.Errorf("joined again, %q is %q", doc.Text, again.Text)
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
