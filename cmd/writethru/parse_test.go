package main

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

// chain is a parser to which every word is a noun that depends on the one before.
type chain struct{ *nlp.Splitter }

func (chain) Parse(docs ...*nlp.Doc) {
	for _, doc := range docs {
		doc.Labels = &nlp.Labels{UPOS: []string{"NOUN"}, XPOS: []string{"NN"}, Relations: []string{"dep"}, Names: []string{"Person"}}
		doc.Tag, doc.Relation = make([]uint8, doc.Len()), make([]uint8, doc.Len())
		for i := range doc.Len() {
			doc.Head = append(doc.Head, int32(i-1)) // the first is a root
		}
		doc.Sentences = []nlp.Range{{Begin: 0, End: doc.Len()}}
		doc.Names = []nlp.Name{{Range: nlp.Range{Begin: 1, End: 2}}}
	}
}

func TestTrees(t *testing.T) {
	t.Parallel()
	form := trees{parser: chain{nlp.NewSplitter(en.Orthography())}, clean: true}
	reading := &writethru.Reading{Input: "mill.txt"}
	reading.Article.Text = "Mayor Marsh\x1b left.\nNobody knows."
	reading.Blocks = []writethru.Block{{Span: writethru.Span{Begin: 0, End: 18}}}
	got, err := form.reading(reading)
	if err != nil {
		t.Fatal(err)
	}
	const mayor, marsh = "\n1\tMayor\t_\tNOUN\tNN\t_\t0\tdep\t_\t_\n", "\n2\tMarsh\t_\tNOUN\tNN\t_\t1\tdep\t_\tner=S-Person"
	for _, want := range []string{"# newdoc id = mill.txt\n", mayor, marsh} {
		if !strings.Contains(string(got), want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if strings.ContainsAny(string(got), "\x1b") || strings.Contains(string(got), "Nobody") {
		t.Errorf("steers the terminal, or goes beyond the blocks:\n%s", got)
	}
}

// Whatever bytes come in, what comes out can be read as CoNLL-U, or an error is told.
func TestParseBadInput(t *testing.T) {
	t.Parallel()
	for name, input := range map[string]string{
		"Latin-1":            "Le caf\xe9 est ferm\xe9.",
		"broken UTF-8":       "Café \xf0\x9f\x98 closes.",
		"controls":           "The mill\u0085has\u2028been \u200esold\u200f.\r\n\r\x0bIt is.",
		"one long word":      strings.Repeat("x", 1<<20),
		"no full stop":       strings.Repeat("mill wheel ", 1<<12),
		"emoji":              "Shut 👩‍👩‍👧‍👦 🇳🇴!",
		"other scripts":      "水车坏了。Мельница продана.",
		"HTML left in words": "The <b>mill</b> is&nbsp;sold.",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var stdout, stderr bytes.Buffer
			m := &Main{
				Stdin: strings.NewReader(input), Stdout: &stdout, Stderr: &stderr,
				Getenv:   func(string) string { return "" },
				Terminal: func(io.Writer) (int, bool) { return 0, false },
			}
			if status := m.Run(t.Context(), []string{"parse", "--type", "text", "-"}); status != exitOK {
				t.Fatalf("status %d: %s", status, &stderr)
			}
			documents, err := conllu.Read(&stdout)
			if err != nil {
				t.Fatal(err)
			}
			if len(documents) != 1 || len(documents[0].Words) == 0 {
				t.Errorf("got %+v, want one document with words", documents)
			}
		})
	}
}
