package eval

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/corpus/corpustest"
	"github.com/writethru/writethru/eval/messaging"
)

// tagless reads all that stands between tags, a run a line.
type tagless struct{}

func (tagless) Name() string { return "tagless" }

func (tagless) Extract(page corpus.Page) corpus.Prediction {
	var text strings.Builder
	for piece := range strings.SplitSeq(string(page.HTML), "<") {
		_, after, _ := strings.Cut(piece, ">")
		text.WriteString(after + "\n")
	}
	return corpus.Prediction{ID: page.ID, Text: text.String(), Title: "The flood"}
}

const report = "The river Ohme rose by two metres in the night, the district said, and stood in the market at dawn."

// writeData writes all the data sets, of one page or text each.
func writeData(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	pages := filepath.Join(dir, "pages")
	if err := os.Mkdir(pages, 0o700); err != nil {
		t.Fatal(err)
	}
	var paragraphs, html []string
	for _, place := range []string{"", " Above the mill it fell.", " Below it rose.", " Both bridges held.", " Nobody was hurt."} {
		paragraphs, html = append(paragraphs, report+place), append(html, "<p>"+report+place+"</p>")
	}
	text := strings.Join(paragraphs, "\n")
	for _, name := range PageSets() {
		gold := []corpus.Gold{{ID: "a", HTML: name + "/a.html", Text: &text, Paragraphs: paragraphs, Title: "The Flood"}}
		corpustest.WriteSet(t, pages, name, gold, corpustest.Entry{Path: name + "/a.html", HTML: strings.Join(html, "")})
	}
	writeFile(t, filepath.Join(dir, "polnear", "dev", "text", "a.txt"), "“It rose,” said Ada Holm.")
	writeFile(t, filepath.Join(dir, "polnear", "dev", "attributions", "a_1.ann"),
		"T1\tContent 0 10\t\nT2\tCue 11 15\t\nT3\tSource 16 24\t\nE1\tAttribution:T2 Content:T1 Cue:T2 Source:T3\n")
	writeFile(t, filepath.Join(dir, "polnear", "dev_heshe.tsv"), "article\tevent\tstart\tend\tpronoun\tspeaker\tflag\n")
	return dir
}

func writeFile(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestPages(t *testing.T) {
	t.Parallel()
	got, err := Pages(t.Context(), writeData(t), []Extractor{tagless{}})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Tables) != len(PageSets()) {
		t.Fatalf("%d tables, want %d", len(got.Tables), len(PageSets()))
	}
	want := Table{
		Title:   "fundus, 1 pages",
		Columns: []string{"shingle F1", "page F1", "≥ .95", "exact", "paragraph F1", "title"},
		Rows: []Row{{"tagless", []string{
			"1.0000 (1.0000/1.0000)", "1.0000", "1.000", "1.0000", "1.0000 (1.0000/1.0000)", "1.0000",
		}}},
	}
	if diff := cmp.Diff(want, got.Tables[2]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMessaging(t *testing.T) {
	t.Parallel()
	wordings := messaging.Wordings{
		"appeal":          {"en": {"<p>Please give two pounds a month.</p>", "<p><!-- nothing --></p>A word or two."}},
		messaging.Control: {"en": {"<p>The mill stood empty on Friday.</p>"}},
	}
	got, err := Messaging(t.Context(), writeData(t), wordings, []Extractor{tagless{}})
	if err != nil {
		t.Fatal(err)
	}
	want := []Table{
		{"Leak, fundus", []string{"appeal, 2", "report-control, 1"}, []Row{{"tagless", []string{"1.000", "1.000"}}}},
		{"Phantom, fundus", []string{"appeal, 2", "report-control, 1"}, []Row{{"tagless", []string{"0.000", "0.000"}}}},
	}
	if diff := cmp.Diff(want, got.Tables); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// speaker says that the text is direct speech by its last two words.
type speaker struct{ failing error }

func (speaker) Name() string { return "speaker" }

func (s speaker) Read(input, text string) (*writethru.Reading, error) {
	r := &writethru.Reading{Input: input}
	r.Article.Text = text
	r.Attributions = []writethru.Attribution{{
		Source:  &writethru.Source{Spans: []writethru.Span{{Begin: len(text) - 9, End: len(text)}}},
		Content: writethru.Part{Spans: []writethru.Span{{Begin: 0, End: 10}}},
	}}
	return r, s.failing
}

func TestAttribution(t *testing.T) {
	t.Parallel()
	got, err := Attribution(t.Context(), writeData(t), []Reader{speaker{}})
	if err != nil {
		t.Fatal(err)
	}
	const right, none = "100.00 (100.00/100.00)", "0.00 (0.00/0.00)"
	want := Table{
		Title:   "AQ-R, content IoU ≥ 0.5, PolNeAR dev, 1 documents",
		Columns: []string{"ALL", "SPEECH", "QUOTED", "DIRECT", "INDIRECT-SPEECH", "INDIRECT-OTHER"},
		Rows:    []Row{{"speaker", []string{right, right, right, right, none, none}}},
	}
	if diff := cmp.Diff(want, got.Tables[1]); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestErrorsEndTheRun(t *testing.T) {
	t.Parallel()
	dir := writeData(t)
	broken := errors.New("broken")
	if _, err := Attribution(t.Context(), dir, []Reader{speaker{broken}}); !errors.Is(err, broken) {
		t.Errorf("error %v, want that of the reader", err)
	}
	if _, err := Pages(t.Context(), t.TempDir(), nil); writethru.KindOf(err) != writethru.NotFound {
		t.Errorf("error %v, want kind not-found", err)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if _, err := Pages(ended, dir, []Extractor{tagless{}}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that the run was ended", err)
	}
}

func TestRecorded(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "other-reader.jsonl")
	writeFile(t, path, `{"set":"s","id":"a","text":"Rain","title":"T","published":"2024-01-02","authors":["Ada Holm"]}`+"\n"+`{"set":"r","id":"a","text":"Snow"}`)
	r, err := ReadRecorded(path)
	if err != nil {
		t.Fatal(err)
	}
	if r.Name() != "other-reader" {
		t.Errorf("name %q, want other-reader", r.Name())
	}
	want := corpus.Prediction{ID: "a", Text: "Rain", Title: "T", Published: "2024-01-02", Authors: []string{"Ada Holm"}}
	if diff := cmp.Diff(want, r.Extract(corpus.Page{Set: "s", ID: "a"})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := r.Extract(corpus.Page{Set: "r", ID: "a"}).Text; got != "Snow" {
		t.Errorf("text %q of another set, want Snow", got)
	}
	if got := r.Extract(corpus.Page{Set: "s", ID: "b"}); got.Text != "" {
		t.Errorf("text %q of a page without a record", got.Text)
	}
}

func TestPredictKeepsABlockOnOneLine(t *testing.T) {
	t.Parallel()
	d := &writethru.Document{}
	d.Article = writethru.Article{Text: "Head\n\nIt rained. Sign up! It poured.\n\nA caption\n\nEnd", Title: "T", Byline: []string{"Ada Holm"}}
	d.Blocks = []writethru.Block{
		{Span: writethru.Span{Begin: 0, End: 4}, Kind: writethru.Heading},
		{Span: writethru.Span{Begin: 6, End: 36}, Kind: writethru.Paragraph},
		{Span: writethru.Span{Begin: 38, End: 47}, Kind: writethru.Caption},
		{Span: writethru.Span{Begin: 49, End: 52}, Kind: writethru.Paragraph},
	}
	d.Messaging = []writethru.Message{{Span: writethru.Span{Begin: 17, End: 26}}}
	want := corpus.Prediction{ID: "a", Text: "Head\nIt rained. It poured.\nEnd", Title: "T", Authors: []string{"Ada Holm"}}
	if diff := cmp.Diff(want, Predict("a", d)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
