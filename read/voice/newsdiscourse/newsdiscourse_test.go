package newsdiscourse_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/voice/newsdiscourse"
)

const article = `{"id":"1","source":"herald","domain":"crime","sentences":[
	{"text":"Photo: A. Roe","label":"NA","speech":false},
	{"text":" ","label":"Main","speech":false},
	{"text":"The bridge is closed, the mayor said.","label":"Main","speech":true},
	{"text":"“It will open in May. So she hopes.","label":"Distant_Evaluation","speech":false}]}`

// data returns a folder whose training part is the text.
func data(t *testing.T, text string) string {
	dir := t.TempDir()
	path := filepath.Join(dir, "voice", "newsdiscourse")
	if err := os.MkdirAll(path, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(path, "train.jsonl"), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestLoad(t *testing.T) {
	t.Parallel()
	articles, err := newsdiscourse.Load(data(t, article), "train")
	if err != nil || len(articles) != 1 {
		t.Fatalf("%d articles, error %v", len(articles), err)
	}
	var voices []writethru.Voice
	for _, s := range articles[0].Sentences {
		voices = append(voices, s.Voice())
	}
	if want := []writethru.Voice{writethru.Site, writethru.Attributed, writethru.Loaded}; !slices.Equal(voices, want) {
		t.Errorf("voices %q, want %q", voices, want)
	}
	doc, numbers := articles[0].Parse(model.English())
	if !slices.Equal(numbers, []int{0, 1, 2}) {
		t.Errorf("sentences %v", numbers)
	}
	if quoted := newsdiscourse.Quoted(doc); len(quoted) != 1 || quoted[0] != doc.Sentences[2] {
		t.Errorf("quoted %v of %v", quoted, doc.Sentences)
	}
}

func TestLoadRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"{", strings.Replace(article, "NA", "Sport", 1)} {
		if _, err := newsdiscourse.Load(data(t, text), "train"); err == nil {
			t.Errorf("%.40s: no error", text)
		}
	}
}

func TestScore(t *testing.T) {
	t.Parallel()
	var s newsdiscourse.Score
	s.Count(writethru.Reported, writethru.Reported)
	s.Count(writethru.Reported, writethru.Loaded)
	s.Count(writethru.Loaded, writethru.Loaded)
	if got, want := s.String(), "macro 0.333  site 0.000  attributed 0.000  loaded 0.667  reported 0.667"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
