package corpus_test

import (
	"maps"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/corpus/corpustest"
)

func TestPages(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	corpustest.WriteSet(t, dir, "old", nil, corpustest.Entry{Path: "old/1.html", HTML: "one"}, corpustest.Entry{Path: "old/2.html", HTML: "two"})
	gold := []corpus.Gold{
		{ID: "c", HTML: "new/3.html"},
		{ID: "a", URL: "https://example.org/1", HTML: "old/1.html"}, // in the archive of another set
		{ID: "a#2", HTML: "old/1.html"},                             // two lines share a page
	}
	corpustest.WriteSet(t, dir, "new", gold, corpustest.Entry{Path: "new/3.html", HTML: "three"})
	set, err := corpus.Open(dir, "new")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for sample, err := range set.Pages() {
		if err != nil {
			t.Fatal(err)
		}
		if sample.Page.ID != sample.Gold.ID || sample.Page.URL != sample.Gold.URL || sample.Page.Set != "new" {
			t.Errorf("page %v has the gold of %v", sample.Page, sample.Gold)
		}
		got[sample.Page.ID] = string(sample.Page.HTML)
	}
	if want := map[string]string{"a": "one", "a#2": "one", "c": "three"}; !maps.Equal(got, want) {
		t.Errorf("pages are %v, want %v", got, want)
	}
}

func TestPagesStopsWhenAsked(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	corpustest.WriteSet(t, dir, "s", []corpus.Gold{{ID: "a", HTML: "s/a"}, {ID: "b", HTML: "s/missing"}}, corpustest.Entry{Path: "s/a"})
	set, err := corpus.Open(dir, "s")
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range set.Pages() {
		if err != nil {
			t.Errorf("error %v after the loop was left", err)
		}
		break
	}
}

func TestGoldTellsEmptyTextFromNone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	empty := ""
	gold := []corpus.Gold{{ID: "a", Text: &empty}, {ID: "b"}}
	corpustest.WriteSet(t, dir, "s", gold)
	set, err := corpus.Open(dir, "s")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(gold, set.Gold); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOpenFails(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "broken.jsonl"), []byte("{\"id\":\"a\"}\n{\"id\":"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]writethru.Kind{"missing": writethru.NotFound, "broken": writethru.Malformed} {
		if _, err := corpus.Open(dir, name); err == nil || writethru.KindOf(err) != want {
			t.Errorf("set %s: error %v, want kind %s", name, err, want)
		}
	}
}

func TestPagesFails(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	corpustest.WriteSet(t, dir, "lacking", []corpus.Gold{{ID: "a", HTML: "lacking/a"}})
	corpustest.WriteSet(t, dir, "elsewhere", []corpus.Gold{{ID: "a", HTML: "nowhere/a"}})
	corpustest.WriteSet(t, dir, "broken", []corpus.Gold{{ID: "a", HTML: "broken/a"}})
	if err := os.WriteFile(filepath.Join(dir, "broken.tar.zst"), []byte("no archive"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]writethru.Kind{
		"lacking": writethru.NotFound, "elsewhere": writethru.NotFound, "broken": writethru.Malformed,
	} {
		set, err := corpus.Open(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		var last error
		for _, err := range set.Pages() {
			last = err
		}
		if last == nil || writethru.KindOf(last) != want {
			t.Errorf("set %s: error %v, want kind %s", name, last, want)
		}
	}
}
