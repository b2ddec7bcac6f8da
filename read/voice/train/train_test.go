package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	parser "github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/voice"
	"github.com/writethru/writethru/read/voice/newsdiscourse"
)

// article is an invented one of four voices.
const article = `{"id":"%d","source":"herald","domain":"politics","sentences":[
	{"text":"Photo: A. Roe / The Herald","label":"NA","speech":false},
	{"text":"The council of Tarn City closed bridge %[1]d on Tuesday.","label":"Main","speech":false},
	{"text":"It had been built in 1903.","label":"Distant_Historical","speech":false},
	{"text":"“We had no other choice,” the mayor said.","label":"Main","speech":true},
	{"text":"The plan is the boldest in years.","label":"Distant_Evaluation","speech":false}]}
`

// data returns a folder with so many articles in each part of the set.
func data(t *testing.T, articles int) string {
	dir := t.TempDir()
	path := filepath.Join(dir, "voice", "newsdiscourse")
	if err := os.MkdirAll(path, 0o755); err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for i := range articles {
		fmt.Fprintf(&text, article, i)
	}
	for _, part := range []string{"train", "validation"} {
		if err := os.WriteFile(filepath.Join(path, part+".jsonl"), []byte(text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// glove returns a file of vectors.
func glove(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "vectors.tgz")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	const text = `{"dimensions":2,"words":["the","mayor","bridge"],"vectors":{"the":[1,2,9],"mayor":[-1,0,9],"bridge":[0,1,9]}}`
	zipped := gzip.NewWriter(file)
	archive := tar.NewWriter(zipped)
	archive.WriteHeader(&tar.Header{Name: "package/an-embeddings.json", Size: int64(len(text)), Mode: 0o644})
	archive.Write([]byte(text))
	archive.Close()
	zipped.Close()
	return path
}

// TestRun trains twice on the same articles: the models are the same, and know them.
func TestRun(t *testing.T) {
	t.Parallel()
	dir := data(t, 10)
	var files [2][]byte
	for i := range files {
		out := filepath.Join(dir, fmt.Sprint(i))
		if err := run(&options{data: dir, vectors: glove(t), out: out, card: out + ".md"}); err != nil {
			t.Fatal(err)
		}
		files[i], _ = os.ReadFile(out)
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("the same command makes other bytes")
	}
	card, _ := os.ReadFile(filepath.Join(dir, "0.md"))
	for _, want := range []string{"10 articles of Reuters", "50 sentences", "| cross-validation, all | ", "| validation, politics | "} {
		if !strings.Contains(string(card), want) {
			t.Errorf("the card does not say %q", want)
		}
	}
	r, err := voice.New(files[0], en.Voice())
	if err != nil {
		t.Fatal(err)
	}
	articles, err := newsdiscourse.Load(dir, "validation")
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := articles[0].Parse(parser.English())
	for k, v := range r.Verdicts(doc, newsdiscourse.Quoted(doc)) {
		if want := articles[0].Sentences[k].Voice(); v != want {
			t.Errorf("sentence %d is %s, want %s", k, v, want)
		}
	}
}
