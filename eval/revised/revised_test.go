package revised_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/revised"
	"github.com/writethru/writethru/revise"
)

const page = `<!doctype html><html lang="en"><head><title>Trams return to Tessel</title>
<meta property="og:title" content="Trams return to Tessel"></head><body>
<nav><a href="/">A very long link of the menu, which says something</a></nav>
<main class="story x1"><h1>Trams return to Tessel</h1>
<p>The trams of Tessel will run again from Monday morning, the city said on Friday after six weeks of strike.</p>
<p>Drivers had asked for shorter shifts at night, and for 40 more of their kind to be hired by the summer.</p>
<p>“We have what we came for,” said Edda Brink, who speaks for the drivers, in front of the depot on Friday.</p>
<p>The mayor called the agreement expensive, and said that there had been no other way left to go in the end.</p>
<img src="/tram.jpg"></main><script>let visits = 1</script></body></html>`

func TestFurniture(t *testing.T) {
	t.Parallel()
	variants := revised.Furniture([]byte(page))
	if len(variants) < 30 {
		t.Fatalf("%d variants", len(variants))
	}
	for _, v := range variants {
		if bytes.Equal(v.Before, v.After) && !strings.HasPrefix(v.Kind, "links of the frame") {
			t.Errorf("%s: nothing changed", v.Kind)
		}
		for _, state := range [][]byte{v.Before, v.After} {
			for line := range strings.Lines(page) {
				if words := strings.TrimSuffix(strings.TrimSpace(line), "</p>"); strings.HasPrefix(words, "<p>") && !bytes.Contains(state, []byte(words)) {
					t.Errorf("%s: the article lost %q", v.Kind, words)
				}
			}
		}
	}
	if got := revised.Furniture([]byte("<p>Short.</p>")); got != nil {
		t.Errorf("a page without an article has %d variants", len(got))
	}
}

func TestEdits(t *testing.T) {
	t.Parallel()
	edits := revised.Edits([]byte(page))
	if len(edits) != 12 {
		t.Errorf("%d edits, want each of 6 twice", len(edits))
	}
	for _, e := range edits {
		if e.Place == "" || !strings.Contains(page, e.Place) || bytes.Equal(e.Before, e.After) {
			t.Errorf("%s at %q: changed %v", e.Kind, e.Place, !bytes.Equal(e.Before, e.After))
		}
	}
}

func TestScore(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	const before, after = "Äpfel fall. Pears rise a lot.\nNuts are dear.", "Äpfel fall. Pears rise a little.\nPlums rot."
	archive := filepath.Join(dir, "versions.zst")
	writeArchive(t, archive, map[string]any{"id": "fruit", "v": []map[string]string{{"body": before}, {"body": after}}})
	labels := filepath.Join(dir, "labels.jsonl")
	write(t, labels, []byte(`{"article":"fruit","versions":[0,1],"equal":[[[0,11],[0,11]]],"changed":[[[12,29],[12,32]]]}`))

	read, err := revised.ReadAlignments(labels, archive)
	if err != nil || len(read) != 1 || read[0].Before != before {
		t.Fatalf("read %v, %v", read, err)
	}
	r := &revise.Revision{Before: reading(before, 12, 30), After: reading(after, 12, 33)}
	r.Pairs = []revise.Pair{{Before: []int{0}, After: []int{0}}, {Before: []int{1}, After: []int{1}}, {Before: []int{2}, After: []int{2}}}
	all, changed := read[0].Score(r)
	if want := (revised.Tally{Gold: 2, Found: 3, Right: 2}); all != want {
		t.Errorf("all are %v, want %v", all, want)
	}
	if want := (revised.Tally{Gold: 1, Found: 2, Right: 1}); changed != want {
		t.Errorf("changed are %v, want %v", changed, want)
	}
	write(t, labels, []byte(`{"article":"fruit","versions":[1,2]}`))
	if _, err := revised.ReadAlignments(labels, archive); writethru.KindOf(err) != writethru.Malformed {
		t.Errorf("a version that is not there gives %v", err)
	}
}

// reading cuts text into three sentences: up to the first place, the second, and the line that follows.
func reading(text string, first, second int) *writethru.Reading {
	r := &writethru.Reading{}
	r.Article.Text = text
	begin := 0
	for _, end := range []int{first, second, len(text)} {
		r.Sentences = append(r.Sentences, writethru.Sentence{Span: writethru.Span{Begin: begin, End: end}.Trim(text)})
		begin = end
	}
	return r
}

func writeArchive(t *testing.T, path string, article any) {
	t.Helper()
	line, err := json.Marshal(article)
	if err != nil {
		t.Fatal(err)
	}
	encoder, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, encoder.EncodeAll(line, nil))
}

func write(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}
