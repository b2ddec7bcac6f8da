package conllu_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/nlp"
)

// rows makes lines of ten columns out of words parted by blanks.
func rows(lines ...string) string {
	var b strings.Builder
	for _, line := range lines {
		if line != "" && line[0] != '#' {
			line = strings.Join(strings.Fields(line), "\t")
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

func ferry() string {
	return rows(
		"# newdoc id = ferry",
		"# newpar",
		"# text = Ferries don't sail.",
		"1 Ferries ferry NOUN NNS Number=Plur 4 nsubj 4:nsubj _",
		"2-3 don't _ _ _ _ _ _ _ _",
		"2 do do AUX VBP _ 4 aux _ _",
		"3 n't not PART RB _ 4 advmod _ _",
		"4 sail sail VERB VB _ 0 root 0:root Gloss=go|SpaceAfter=No",
		"4.1 now now ADV RB _ _ _ 4:advmod _",
		"5 . . PUNCT . _ 4 punct _ _",
		"",
		"1 Why why ADV WRB _ 0 root _ SpaceAfter=No",
		"2 ? ? PUNCT . _ 1 punct _ _",
		"",
		"# newpar id = ferry-2",
		"1 Wind wind NOUN NN _ _ _ _ _",
		"",
		"# newdoc",
		"1 Done do VERB VBN _ 0 root _ _",
	)
}

func TestRead(t *testing.T) {
	t.Parallel()
	got, err := conllu.Read(strings.NewReader(ferry()))
	if err != nil {
		t.Fatal(err)
	}
	span := func(begin, end int) nlp.Range { return nlp.Range{Begin: begin, End: end} }
	want := []conllu.Document{
		{
			ID: "ferry",
			Words: []conllu.Word{
				{"Ferries", "ferry", "NOUN", "NNS", "Number=Plur", 3, "nsubj", "_"},
				{"do", "do", "AUX", "VBP", "_", 3, "aux", "_"},
				{"n't", "not", "PART", "RB", "_", 3, "advmod", "_"},
				{"sail", "sail", "VERB", "VB", "_", nlp.Root, "root", "Gloss=go"},
				{".", ".", "PUNCT", ".", "_", 3, "punct", "_"},
				{"Why", "why", "ADV", "WRB", "_", nlp.Root, "root", "_"},
				{"?", "?", "PUNCT", ".", "_", 5, "punct", "_"},
				{"Wind", "wind", "NOUN", "NN", "_", nlp.Root, "_", "_"},
			},
			Tokens: []conllu.Token{
				{"Ferries", span(0, 1), true}, {"don't", span(1, 3), true}, {"sail", span(3, 4), false}, {".", span(4, 5), true},
				{"Why", span(5, 6), false}, {"?", span(6, 7), true}, {"Wind", span(7, 8), true},
			},
			Sentences:  []nlp.Range{span(0, 5), span(5, 7), span(7, 8)},
			Paragraphs: []nlp.Range{span(0, 7), span(7, 8)},
		},
		{
			Words:      []conllu.Word{{"Done", "do", "VERB", "VBN", "_", nlp.Root, "root", "_"}},
			Tokens:     []conllu.Token{{"Done", span(0, 1), true}},
			Sentences:  []nlp.Range{span(0, 1)},
			Paragraphs: []nlp.Range{span(0, 1)},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRaw(t *testing.T) {
	t.Parallel()
	documents, err := conllu.Read(strings.NewReader(ferry()))
	if err != nil {
		t.Fatal(err)
	}
	raw := documents[0].Raw()
	if want := "Ferries don't sail. Why?\n\nWind"; raw.Text != want {
		t.Errorf("text is %q, want %q", raw.Text, want)
	}
	for name, test := range map[string]struct {
		spans []writethru.Span
		want  []string
	}{
		"tokens": {raw.Tokens, []string{"Ferries", "don't", "sail", ".", "Why", "?", "Wind"}},
		"blocks": {raw.Blocks, []string{"Ferries don't sail. Why?", "Wind"}},
	} {
		var got []string
		for _, s := range test.spans {
			got = append(got, s.In(raw.Text))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestReadErrors(t *testing.T) {
	t.Parallel()
	const word = "1 Wind wind NOUN NN _ 0 root _ _"
	for _, test := range []struct{ about, text, want string }{
		{"nine columns", rows("1 Wind wind NOUN NN _ 0 root _"), "line 1: not ten columns parted by tabs"},
		{"eleven columns", rows(word + " _"), "line 1: not ten columns parted by tabs"},
		{"blanks", "# x\n" + word, "line 2: not ten columns parted by tabs"},
		{"not UTF-8", rows(word, "2 \xff x X X _ 1 dep _ _"), "line 2: not UTF-8"},
		{"no form", "1\t\t_\t_\t_\t_\t0\troot\t_\t_\n", "line 1: no form"},
		{"a number missing", rows(word, "3 rose rise VERB VBD _ 1 dep _ _"), `line 2: the word has the number "3", want 2`},
		{"no number", rows("one Wind wind NOUN NN _ 0 root _ _"), `line 1: the word has the number "one", want 1`},
		{"a head beyond the sentence", rows("1 Wind wind NOUN NN _ 2 root _ _", ""), "line 2: word 1 of the sentence has the head 2, which is none of its words"},
		{"a negative head", rows("1 Wind wind NOUN NN _ -1 root _ _"), "line 1: word 1 of the sentence has the head -1, which is none of its words"},
		{"a head that is no number", rows("1 Wind wind NOUN NN _ x root _ _"), `line 1: the head "x" is no number`},
		{"a range too early", rows("2-3 don't _ _ _ _ _ _ _ _"), `line 1: the range "2-3" is out of place`},
		{"a range backwards", rows("1-0 don't _ _ _ _ _ _ _ _"), `line 1: the range "1-0" is out of place`},
		{"a range beyond numbers", rows("1-99999999999999999999 don't _ _ _ _ _ _ _ _"), `line 1: the range "1-99999999999999999999" is out of place`},
		{"ranges that overlap", rows("1-2 don't _ _ _ _ _ _ _ _", "1-2 don't _ _ _ _ _ _ _ _"), "line 2: two ranges overlap"},
		{"a range cut off", rows("1-2 don't _ _ _ _ _ _ _ _", word), "line 2: the sentence ends inside a range"},
		{"a line too long", "# " + strings.Repeat("x", 4<<20), "line 1: bufio.Scanner: token too long"},
	} {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			_, err := conllu.Read(strings.NewReader(test.text))
			if err == nil || err.Error() != test.want {
				t.Errorf("error %v, want %s", err, test.want)
			}
			if kind := writethru.KindOf(err); kind != writethru.Malformed {
				t.Errorf("kind %s, want malformed", kind)
			}
		})
	}
}

func TestReadFileErrors(t *testing.T) {
	t.Parallel()
	if _, err := conllu.ReadFile(t.TempDir() + "/none.conllu"); writethru.KindOf(err) != writethru.NotFound {
		t.Errorf("a missing file gives %v, want kind not-found", err)
	}
	if _, err := conllu.ReadFile(t.TempDir()); writethru.KindOf(err) != writethru.Malformed {
		t.Errorf("a directory gives %v, want kind malformed", err)
	}
}

// Whatever comes in, ranges that come out lie within the document, one after another,
// and what was read can be written.
func FuzzRead(f *testing.F) {
	f.Add(ferry())
	f.Add(rows("1-2 don't _ _ _ _ _ _ _ _", "1 do _ _ _ _ _ _ _ _", "# newdoc", "2 n't _ _ _ _ 1 _ _ SpaceAfter=No"))
	f.Add(rows("1-1 cant _ _ _ _ _ _ _ _", "1 can _ _ _ _ 0 _ _ _"))
	f.Fuzz(func(t *testing.T, text string) {
		documents, err := conllu.Read(strings.NewReader(text))
		if err != nil {
			if writethru.KindOf(err) != writethru.Malformed {
				t.Errorf("kind of %v is not malformed", err)
			}
			return
		}
		for i := range documents {
			checkDocument(t, &documents[i])
			documents[i].ID = ""
		}
		if !strings.Contains(text, "\r") { // of which reading takes some for ends of lines
			checkAppended(t, documents)
		}
	})
}

func checkDocument(t *testing.T, d *conllu.Document) {
	t.Helper()
	n := len(d.Words)
	var tokens []nlp.Range
	for _, token := range d.Tokens {
		tokens = append(tokens, token.Range)
	}
	for name, ranges := range map[string][]nlp.Range{"tokens": tokens, "sentences": d.Sentences, "paragraphs": d.Paragraphs} {
		end := 0
		for _, r := range ranges {
			if r.Begin != end || r.End <= r.Begin {
				t.Fatalf("%s: %v follows on %d", name, r, end)
			}
			end = r.End
		}
		if end != n {
			t.Fatalf("%s end with word %d of %d", name, end, n)
		}
	}
	for i, w := range d.Words {
		if w.Head < nlp.Root || w.Head >= n {
			t.Fatalf("word %d has the head %d", i, w.Head)
		}
	}
	if raw := d.Raw(); len(raw.Tokens) != len(d.Tokens) || len(raw.Blocks) != len(d.Paragraphs) {
		t.Fatalf("%d spans of %d tokens, %d of %d paragraphs", len(raw.Tokens), len(d.Tokens), len(raw.Blocks), len(d.Paragraphs))
	}
}
