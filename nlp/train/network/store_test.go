package network

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/subword"
	"github.com/writethru/writethru/nlp/train/corpus"
)

// small returns a network with random weights, and text for it.
func small(t *testing.T, seed uint64) (*Network, *corpus.Example) {
	t.Helper()
	vectors, err := readVectors(strings.NewReader(plainVectors), "", 10)
	if err != nil {
		t.Fatal(err)
	}
	labels := nlp.Labels{UPOS: []string{"NOUN", "VERB"}, XPOS: []string{"NN", "VB"}, Relations: []string{"root", "nsubj"}, Names: []string{"Ship"}}
	words := NewLexicon(map[subword.Key]int{subword.KeyOf("tide"): 2, subword.KeyOf("gulls"): 3}, 2)
	sizes := Config{Width: 32, Recurrent: 64, Layers: 2, Subwords: 32, Hidden: 32, Arc: 32, Relation: 32, Seed: seed}
	text := &corpus.Example{
		Words:     []string{"Gulls", "leave", "the", "keel", "at", "low", "tide"},
		Joints:    []nlp.Joint{nlp.Opening, nlp.Spaced, nlp.Spaced, nlp.Spaced, nlp.Spaced, nlp.Spaced, nlp.Spaced},
		Sentences: []nlp.Range{{End: 7}},
	}
	return New(sizes, Inventory{Labels: labels, Words: words, Vectors: vectors}), text
}

func TestSaveAndLoad(t *testing.T) {
	t.Parallel()
	n, text := small(t, 3)
	n.History = []string{"a command"}
	dir := t.TempDir()
	first, second := filepath.Join(dir, "first.net"), filepath.Join(dir, "second.net")
	if err := n.Save(first); err != nil {
		t.Fatal(err)
	}
	loaded, err := Load(first)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(NewEnsemble(n).Predict(text, true), NewEnsemble(loaded).Predict(text, true)); diff != "" {
		t.Errorf("a network that was saved says something else (-before +after):\n%s", diff)
	}
	if err := loaded.Save(second); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(content(t, first), content(t, second)) {
		t.Error("a network that was loaded is saved with other bytes")
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 2 {
		t.Errorf("%d files in the folder, want the two networks alone", len(entries))
	}
	other, _ := small(t, 4)
	if cmp.Equal(NewEnsemble(n).Predict(text, true), NewEnsemble(other).Predict(text, true)) {
		t.Error("another network says the same")
	}
}

func TestLoadRefuses(t *testing.T) {
	t.Parallel()
	n, _ := small(t, 3)
	dir := t.TempDir()
	path := filepath.Join(dir, "whole.net")
	if err := n.Save(path); err != nil {
		t.Fatal(err)
	}
	whole := content(t, path)
	for name, bad := range map[string][]byte{"empty": nil, "cut": whole[:len(whole)/2], "text": []byte("no network at all")} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Load(path); err == nil || !strings.Contains(err.Error(), "is no network") {
			t.Errorf("%s: error %v, want one that says that it is no network", name, err)
		}
	}
	if _, err := Load(filepath.Join(dir, "none")); !os.IsNotExist(err) {
		t.Errorf("error %v for no file", err)
	}
}

func content(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
