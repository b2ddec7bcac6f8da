package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/network"
	"github.com/writethru/writethru/nlp/train/quantize"
	"github.com/writethru/writethru/nlp/train/tensor"
)

// tiny are the smallest sizes that every part of a network takes.
var tiny = network.Config{Width: 32, Recurrent: 64, Layers: 2, Subwords: 32, Hidden: 32, Arc: 32, Relation: 32, Seed: 1}

// harbour returns options for a folder of data in which every part is the same
// invented text.
func harbour(t *testing.T) options {
	t.Helper()
	dir := t.TempDir()
	for _, treebank := range []string{"ewt", "gum"} {
		for _, part := range []string{"train", "dev"} {
			place(t, "harbour.conllu", dir, "ud", treebank, part+".conllu")
		}
	}
	for _, part := range []string{"train", "dev"} {
		place(t, "ferry.tsv", dir, "ner", "worldwide", part, "ferry.tsv")
	}
	place(t, "quay.txt", dir, "polnear", "train", "text", "quay.txt")
	place(t, "pier.jsonl", dir, "pages", "pier.jsonl")
	place(t, "vectors.txt", dir, "vectors.txt")
	return options{
		preset: preset{Config: tiny, rate: 1e-2, batch: 60}, epochs: 1, every: 10, silver: 1, names: 1,
		data: dir, vectors: filepath.Join(dir, "vectors.txt"), vectorLimit: 100, rare: 2, out: filepath.Join(dir, "out.net"),
	}
}

// place copies a file of testdata to the path.
func place(t *testing.T, name string, path ...string) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(path...)
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestTrainingIsRepeatable trains a teacher, and a student of it, twice: on one processor
// and on several. It is not parallel, for the number of processors is that of the whole program.
func TestTrainingIsRepeatable(t *testing.T) {
	o := harbour(t)
	learn := func(processors int) []byte {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		teacher := o
		teacher.out = filepath.Join(o.data, "teacher.net")
		if err := run(teacher); err != nil {
			t.Fatal(err)
		}
		student := o
		student.teachers, student.Dropout = teacher.out, .2
		return trained(t, student)
	}
	first := learn(1)
	if second := learn(4); !bytes.Equal(first, second) {
		t.Error("four processors make other weights than one")
	}
	o.Seed++
	if other := learn(4); bytes.Equal(first, other) {
		t.Error("another seed makes the same weights")
	}
}

// TestTrainingGoesOn stops a training after its first epoch.
func TestTrainingGoesOn(t *testing.T) {
	t.Parallel()
	o := harbour(t)
	o.epochs, o.Dropout, o.command = 3, .2, "train"
	whole := trained(t, o)
	o.out = filepath.Join(o.data, "stopped.net")
	n, m, err := begin(o)
	if err != nil {
		t.Fatal(err)
	}
	stopped, err := newTraining(n, m, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := stopped.epoch(); err != nil {
		t.Fatal(err)
	}
	other := o
	other.command = "train -seed 7"
	if err := run(other); err == nil {
		t.Error("another command goes on with the training")
	}
	if !bytes.Equal(whole, trained(t, o)) {
		t.Error("a training that was stopped and went on makes other weights")
	}
	if _, err := os.Stat(o.out + resumeSuffix); err == nil {
		t.Error("the checkpoint of a training that is done is still there")
	}
}

// trained returns the weights of a training.
func trained(t *testing.T, o options) []byte {
	t.Helper()
	if err := run(o); err != nil {
		t.Fatal(err)
	}
	weights, err := os.ReadFile(o.out)
	if err != nil {
		t.Fatal(err)
	}
	return weights
}

// TestIntegersFollowFloats holds what a parser says of the text that a network was trained
// on against what the network itself says.
func TestIntegersFollowFloats(t *testing.T) {
	t.Parallel()
	o := harbour(t)
	m, err := load(o)
	if err != nil {
		t.Fatal(err)
	}
	n := overfit(t, o, m)
	trees, err := o.trainingTrees()
	if err != nil {
		t.Fatal(err)
	}
	parser, err := nlp.Load(quantize.Model(n, lemmas(trees, ""), m.trees).Encode(), en.Orthography())
	if err != nil {
		t.Fatal(err)
	}
	for _, keep := range []bool{true, false} {
		a := agreement{parser: parser}
		for _, e := range slices.Concat(m.trees, m.names) {
			a.add(e, network.NewEnsemble(n).Predict(e, keep), keep)
		}
		a.check(t, keep)
	}
	checkLearnt(t, parser, trees)
}

// TestModelAsTeacher lets a finished model label what has no trees.
func TestModelAsTeacher(t *testing.T) {
	t.Parallel()
	o, m := taughtByModel(t)
	if err := m.addTeaching(o); err != nil {
		t.Fatal(err)
	}
	documents := map[string]bool{}
	for _, e := range slices.Concat(m.raw, m.names) {
		documents[e.Document] = true
		for what, labels := range map[string][]int32{"tags": e.Tags, "heads": e.Heads, "relations": e.Relations, "borders": e.Borders, "names": e.Names} {
			if len(labels) != e.Len() {
				t.Errorf("%s: %d words with %d %s", e.Document, e.Len(), len(labels), what)
			}
		}
	}
	for _, want := range []string{"quay.txt", "pier", "ferry.tsv"} {
		if !documents[want] {
			t.Errorf("%s is not labelled, only %v", want, documents)
		}
	}
	if want := []string{"# the model of 2026-01-02", "go run one", "go run two"}; !slices.Equal(m.history, want) {
		t.Errorf("the history is %q, want %q", m.history, want)
	}
}

func TestModelIsNoTeacher(t *testing.T) {
	t.Parallel()
	o, m := taughtByModel(t)
	m.inventory.Labels.Relations = m.inventory.Labels.Relations[1:]
	if err := m.addTeaching(o); err == nil {
		t.Error("a model with other relations is taken for a teacher")
	}
	if err := os.Remove(filepath.Join(o.data, cardName)); err != nil {
		t.Fatal(err)
	}
	if err := m.addTeaching(o); writethru.KindOf(err) != writethru.NotFound {
		t.Errorf("a model without a card gives %v, want kind not-found", err)
	}
}

// taughtByModel returns options that name a model and its card as the teacher.
func taughtByModel(t *testing.T) (options, *material) {
	t.Helper()
	o := harbour(t)
	m, err := load(o)
	if err != nil {
		t.Fatal(err)
	}
	trees, err := o.trainingTrees()
	if err != nil {
		t.Fatal(err)
	}
	o.teachers = filepath.Join(o.data, "model.bin")
	card := madeOn + "2026-01-02 |\n" + commandsBegin + "go run one\ngo run two\n" + commandsEnd
	for path, content := range map[string][]byte{
		o.teachers:                      quantize.Model(overfit(t, o, m), lemmas(trees, ""), m.trees).Encode(),
		filepath.Join(o.data, cardName): []byte(card),
	} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return o, m
}

// overfit trains a network until it knows its examples by heart.
func overfit(t *testing.T, o options, m *material) *network.Network {
	t.Helper()
	vectors, err := readVectors(o)
	if err != nil {
		t.Fatal(err)
	}
	n := network.New(o.Config, network.Inventory{Labels: m.inventory.Labels, Words: lexicon(m, o.rare), Vectors: vectors})
	tapes := []*tensor.Tape{tensor.NewTape(n.Params, 1), tensor.NewTape(n.Params, 2)}
	adam, random := tensor.NewAdam(n.Params), rand.New(rand.NewPCG(1, 2))
	first, last := 0.0, 0.0
	for epoch := range 40 {
		last = 0
		for _, b := range m.batches(random, o) {
			loss, _ := learn(n, tapes, b)
			adam.Step(tapes, o.rate)
			last += loss
		}
		if epoch == 0 {
			first = last
		}
	}
	if last > first/20 {
		t.Fatalf("the loss fell from %.3f to %.3f, want a twentieth", first, last)
	}
	return n
}

// An agreement counts what parser and network see alike: of words, the sentences of
// examples, and the names of those examples whose names are known.
type agreement struct {
	parser                        *nlp.Parser
	words, tags, heads, relations int
	examples, sentences           int
	named, names                  int
}

func (a *agreement) add(e *corpus.Example, p *network.Prediction, keep bool) {
	doc := a.parser.Join(e.Forms())
	if keep {
		a.parser.ParseSentences(doc)
	} else {
		a.parser.Parse(doc)
	}
	a.words += doc.Len()
	for i := range doc.Len() {
		a.tags += count(doc.Tag[i] == uint8(p.Tags[i]))
		a.heads += count(doc.Head[i] == p.Heads[i])
		a.relations += count(doc.Relation[i] == uint8(p.Relations[i]))
	}
	a.examples++
	a.sentences += count(slices.Equal(doc.Sentences, p.Sentences))
	if e.Names != nil { // elsewhere the network has not learnt what a name is
		a.named++
		a.names += count(slices.Equal(doc.Names, nlp.NamesOf(p.Names)) && slices.Equal(doc.Names, nlp.NamesOf(e.Names)))
	}
}

func count(same bool) int {
	if same {
		return 1
	}
	return 0
}

func (a *agreement) check(t *testing.T, keep bool) {
	t.Helper()
	for what, n := range map[string]int{"tags": a.tags, "heads": a.heads, "relations": a.relations} {
		if 100*n < 99*a.words {
			t.Errorf("keep %t: %d of %d %s agree, want 99 %%", keep, n, a.words, what)
		}
	}
	if a.sentences < a.examples {
		t.Errorf("keep %t: %d of %d examples have the same sentences", keep, a.sentences, a.examples)
	}
	if a.names < a.named || a.named == 0 {
		t.Errorf("keep %t: %d of %d examples have the same names, and the right ones", keep, a.names, a.named)
	}
}

// checkLearnt checks that the parser knows the trees it was trained on, so that agreement is not
// that of two who know nothing.
func checkLearnt(t *testing.T, parser *nlp.Parser, trees []conllu.Document) {
	t.Helper()
	words, right := 0, 0
	for i := range trees {
		doc := parser.Join(trees[i].Forms()...)
		parser.ParseSentences(doc)
		for j, w := range trees[i].Words {
			words++
			right += count(int(doc.Head[j]) == w.Head && doc.UPOS(j) == w.UPOS && doc.Lemma(j) == w.Lemma)
		}
	}
	if 100*right < 95*words {
		t.Errorf("of %d words that were learnt %d have their head, tag and lemma, want 95 %%", words, right)
	}
}
