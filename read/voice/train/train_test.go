package main

import (
	"bytes"
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

// TestRun trains twice on the same articles: the models are the same, and know them.
func TestRun(t *testing.T) {
	t.Parallel()
	dir := data(t, 10)
	var files [2][]byte
	for i := range files {
		out := filepath.Join(dir, fmt.Sprint(i))
		if err := run(dir, out); err != nil {
			t.Fatal(err)
		}
		files[i], _ = os.ReadFile(out)
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("the same command makes other bytes")
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
