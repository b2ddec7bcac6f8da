package eval

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/corpus/corpustest"
	"github.com/writethru/writethru/eval/messaging"
	"github.com/writethru/writethru/revise"
)

const tramPage = `<!doctype html><html lang="en"><head><title>Trams return to the streets of Tessel</title></head><body><main>
<h1>Trams return to the streets of Tessel</h1>
<p>The trams of Tessel will run again from Monday morning, the city said on Friday after six weeks of strike.</p>
<p>Drivers had asked for shorter shifts at night, and for 40 more of their kind to be hired by the summer.</p>
<p>“We have what we came for,” said Edda Brink, who speaks for the drivers, in front of the depot on Friday.</p>
<p>The mayor called the agreement expensive, and said that there had been no other way left to go in the end.</p>
<p>Shops along the line lost a third of what they take in an ordinary month, according to the chamber of trade.</p>
</main></body></html>`

func TestVersions(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	pages := filepath.Join(data, "pages")
	mustDo(t, os.MkdirAll(pages, 0o700), os.MkdirAll(filepath.Join(data, "versions"), 0o700))
	for _, name := range VersionSets {
		gold := corpus.Gold{ID: "a", URL: "https://tessel.example/trams", HTML: name + "/a.html"}
		corpustest.WriteSet(t, pages, name, []corpus.Gold{gold}, corpustest.Entry{Path: gold.HTML, HTML: tramPage})
	}
	labels := filepath.Join(data, "labels.jsonl")
	writeVersions(t, filepath.Join(data, "versions", "digitalgov.jsonl.zst"), labels)
	wordings, err := messaging.Own()
	mustDo(t, err)

	report, err := Versions(t.Context(), VersionsOptions{Data: data, Folds: "folds", Labels: labels, Wordings: []messaging.Wordings{wordings}})
	mustDo(t, err)
	if got := lastRow(report.Tables[0]); got != "all 66 0 0.00" {
		t.Errorf("phantoms: %s", got)
	}
	if got := lastRow(report.Tables[1]); got != "all 24 24 100.00" {
		t.Errorf("edits: %s", got)
	}
	if got := lastRow(report.Tables[2]); got != "writethru, dev 2 100.00 (100.00/100.00) 1 100.00 (100.00/100.00)" {
		t.Errorf("sentences: %s", got)
	}
}

func lastRow(t Table) string {
	row := t.Rows[len(t.Rows)-1]
	return row.Name + " " + strings.Join(row.Cells, " ")
}

// writeVersions writes an archive of two texts and labels for them, the same for both halves.
func writeVersions(t *testing.T, archive, labels string) {
	t.Helper()
	encoder, err := zstd.NewWriter(nil)
	mustDo(t, err)
	article := `{"id":"trams","v":[{"body":"The trams of Tessel will run again.\nThe strike took six weeks."},{"body":"The trams of Tessel will run again.\nThe strike took seven weeks."}]}`
	label := `{"article":"trams","versions":[0,1],"equal":[[[0,35],[0,35]]],"changed":[[[36,62],[36,64]]]}` + "\n"
	mustDo(t, os.WriteFile(archive, encoder.EncodeAll([]byte(article), nil), 0o600), os.WriteFile(labels, []byte(label+label), 0o600))
}

func mustDo(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestAlignmentQuality holds the line below which no change may take the alignment of sentences.
func TestAlignmentQuality(t *testing.T) {
	t.Parallel()
	table, err := alignmentTable(t.Context(), VersionsOptions{
		Data: publicData(t), Labels: filepath.Join("..", "revise", "testdata", "alignment.jsonl"),
	})
	mustDo(t, err)
	for _, row := range table.Rows {
		for _, column := range []int{1, 3} {
			const least = 95
			if f1, err := strconv.ParseFloat(strings.Fields(row.Cells[column])[0], 64); err != nil || f1 < least {
				t.Errorf("%s, %s: %s, want %d", row.Name, table.Columns[column], row.Cells[column], least)
			}
		}
	}
}

// TestPhantomQuality holds the line of changes that are none, on a part of the pages.
func TestPhantomQuality(t *testing.T) {
	t.Parallel()
	data := publicData(t)
	wordings, err := messaging.Own()
	mustDo(t, err)
	v, err := newVersions(VersionsOptions{Folds: "folds", Wordings: []messaging.Wordings{wordings}})
	mustDo(t, err)
	for _, name := range VersionSets {
		set, err := corpus.Open(filepath.Join(data, "pages"), name)
		mustDo(t, err)
		n := 0
		for sample, err := range set.Pages() {
			mustDo(t, err)
			if n++; n%4 == 0 {
				mustDo(t, v.measure(sample))
			}
		}
	}
	const most, least = 0.003, 0.95 // shares
	if c := v.phantoms.kinds[allKinds]; float64(c.have) > most*float64(c.pages) {
		t.Errorf("%d of %d pages with other furniture count as changed", c.have, c.pages)
	}
	if c := v.edits.kinds[allKinds]; float64(c.have) < least*float64(c.pages) {
		t.Errorf("%d of %d edits are told", c.have, c.pages)
	}
}

// TestReportIsTold holds the share of the gold's paragraphs that are told when each comes alone: the others
// are taken for messages by their words. Lines that end in no stop, which may be headings, are left out.
func TestReportIsTold(t *testing.T) {
	t.Parallel()
	data := publicData(t)
	v, err := newVersions(VersionsOptions{Folds: "folds"})
	mustDo(t, err)
	told, all := 0, 0
	for _, name := range VersionSets {
		set, err := corpus.Open(filepath.Join(data, "pages"), name)
		mustDo(t, err)
		for _, gold := range set.Gold {
			for _, p := range gold.Paragraphs {
				if !strings.HasSuffix(p, ".") {
					continue
				}
				const steady = "The trams of Tessel will run again."
				r := v.revisers[corpus.Fold(gold.URL)].Compare(paragraphs(steady), paragraphs(steady, p))
				if all++; r.Changed() {
					told++
				}
			}
		}
	}
	t.Logf("%d of %d paragraphs are told, %.2f per cent", told, all, 100*float64(told)/float64(all))
	const least = 0.98
	if float64(told) < least*float64(all) {
		t.Errorf("%d of %d paragraphs are told", told, all)
	}
}

// paragraphs makes a version of paragraphs of one sentence.
func paragraphs(words ...string) revise.Version {
	r := &writethru.Reading{}
	for _, w := range words {
		span := writethru.Span{Begin: len(r.Article.Text), End: len(r.Article.Text) + len(w)}
		r.Article.Text += w + "\n\n"
		r.Blocks = append(r.Blocks, writethru.Block{Span: span, Kind: writethru.Paragraph})
		r.Sentences = append(r.Sentences, writethru.Sentence{Span: span, Voice: writethru.Reported})
	}
	return revise.Version{Reading: r}
}
