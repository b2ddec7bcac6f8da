package eval

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

var _ Parser = (*nlp.Parser)(nil)

// chain is a parser to which every word is a noun that depends on the next one, every block
// a sentence, and every first word of a sentence a person.
type chain struct{ *nlp.Splitter }

func (c chain) Parse(docs ...*nlp.Doc) {
	for _, doc := range docs {
		doc.Sentences = append(doc.Sentences[:0], doc.Blocks...)
	}
	c.ParseSentences(docs...)
}

func (chain) ParseSentences(docs ...*nlp.Doc) {
	for _, doc := range docs {
		doc.Labels = &nlp.Labels{UPOS: []string{"NOUN"}, XPOS: []string{"NN"}, Relations: []string{"dep", "root"}, Names: []string{"Person"}}
		doc.Tag = make([]uint8, doc.Len())
		doc.Relation = make([]uint8, doc.Len())
		doc.Head = make([]int32, doc.Len())
		for _, s := range doc.Sentences {
			for i := s.Begin; i < s.End; i++ {
				doc.Head[i] = int32(i + 1)
			}
			doc.Head[s.End-1], doc.Relation[s.End-1] = nlp.Root, 1
			doc.Names = append(doc.Names, nlp.Name{Range: nlp.Range{Begin: s.Begin, End: s.Begin + 1}})
		}
	}
}

// trees are two sentences in one paragraph, of four words of which one is no noun.
const trees = "# newdoc id = a\n# newpar\n" +
	"1\tMill\tmill\tNOUN\tNN\t_\t2\tcompound\t_\t_\n2\twheels\twheel\tNOUN\tNNS\t_\t0\troot\t_\t_\n\n" +
	"1\tRain\train\tNOUN\tNN\t_\t2\tdep:x\t_\t_\n2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"

func writeTreebanks(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, treebank := range []string{"ewt", "gum"} {
		for _, part := range []Part{Train, Dev, Test} {
			writeFile(t, filepath.Join(dir, "ud", treebank, string(part)+".conllu"), trees)
		}
	}
	newswire := filepath.Join(dir, "ner", "worldwide")
	const tagged = "Ada\tB-Person\nMarsh\tI-Person\n\nAda\tB-Person\nleft\tO\n"
	writeFile(t, filepath.Join(newswire, "dev", "ea_courier_1.tsv"), tagged)
	writeFile(t, filepath.Join(newswire, "dev", "ea_herald_1.tsv"), "Ohme\tB-Location\n")
	writeFile(t, filepath.Join(newswire, "dev", "we_post_1.tsv"), "Ohme\tB-Person\n")
	writeFile(t, filepath.Join(newswire, "train", "ea_courier_2.tsv"), tagged)
	return dir
}

func TestNLP(t *testing.T) {
	t.Parallel()
	parser := chain{nlp.NewSplitter(en.Orthography())}
	got, err := NLP(t.Context(), writeTreebanks(t), parser, Train, Dev)
	if err != nil {
		t.Fatal(err)
	}
	syntaxColumns := []string{"Words", "Sentences", "UPOS", "XPOS", "Lemmas", "UAS", "LAS", "CLAS"}
	scored := []Row{
		{"writethru, gold words", []string{"100.00", "100.00", "75.00", "50.00", "0.00", "100.00", "75.00", "75.00"}},
		{"writethru, raw text", []string{"100.00", "0.00", "75.00", "50.00", "0.00", "75.00", "50.00", "50.00"}},
	}
	nameColumns := []string{"names", "all", "Person", "Location", "Organization", "NORP", "Date", "Misc", "Money", "Facility", "Product"}
	want := []Table{
		{"EWT test", syntaxColumns, nil},
		{"GUM test", syntaxColumns, nil},
		{"EWT dev", syntaxColumns, scored},
		{"GUM dev", syntaxColumns, scored},
		{"EWT train", syntaxColumns, scored},
		{"GUM train", syntaxColumns, scored},
		{"Newswire names dev", nameColumns, []Row{{"writethru", []string{"4", "50.00", "57.14", "0.00", "", "", "", "", "", "", ""}}}},
		{"Newswire names train", nameColumns, []Row{{"writethru", []string{"2", "50.00", "50.00", "", "", "", "", "", "", "", ""}}}},
		{"Newswire names dev, region by region", nameColumns[:5], []Row{
			{"ea", []string{"3", "33.33", "40.00", "0.00", ""}},
			{"we", []string{"1", "100.00", "100.00", "", ""}},
		}},
	}
	if diff := cmp.Diff(want, got.Tables); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTrainIsSampled(t *testing.T) {
	t.Parallel()
	documents := make([]int, 2*sampledTrain+1)
	for i := range documents {
		documents[i] = i
	}
	if diff := cmp.Diff([]int{0, sampledTrain, 2 * sampledTrain}, sample(Train, documents)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := len(sample(Dev, documents)); got != len(documents) {
		t.Errorf("%d documents of dev are measured, want %d", got, len(documents))
	}
}

func TestNLPErrors(t *testing.T) {
	t.Parallel()
	parser := chain{nlp.NewSplitter(en.Orthography())}
	for _, missing := range []string{"ud/gum/test.conllu", "ner/worldwide/dev"} {
		dir := writeTreebanks(t)
		if err := os.RemoveAll(filepath.Join(dir, missing)); err != nil {
			t.Fatal(err)
		}
		if _, err := NLP(t.Context(), dir, parser, Test, Dev); writethru.KindOf(err) != writethru.NotFound {
			t.Errorf("without %s: error %v, want kind not-found", missing, err)
		}
	}
}
