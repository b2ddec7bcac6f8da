package nlp_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/kernel"
	"github.com/writethru/writethru/nlp/internal/weights/weightstest"
)

// difference names what two annotations of a text differ in, "" where they do not.
func difference(a, b *nlp.Doc) string {
	switch {
	case !slices.Equal(a.Sentences, b.Sentences):
		return fmt.Sprintf("sentences %v and %v", a.Sentences, b.Sentences)
	case !slices.Equal(a.Tag, b.Tag):
		return fmt.Sprintf("tags %v and %v", a.Tag, b.Tag)
	case !slices.Equal(a.Head, b.Head):
		return fmt.Sprintf("heads %v and %v", a.Head, b.Head)
	case !slices.Equal(a.Relation, b.Relation):
		return fmt.Sprintf("relations %v and %v", a.Relation, b.Relation)
	case !slices.Equal(a.Lemmas, b.Lemmas):
		return fmt.Sprintf("lemmas %v and %v", a.Lemmas, b.Lemmas)
	case !slices.Equal(a.Names, b.Names):
		return fmt.Sprintf("names %v and %v", a.Names, b.Names)
	}
	return ""
}

// texts returns texts of many lengths, from a few words to more than fit a batch.
func texts() []string {
	var texts []string
	for i := range 40 {
		texts = append(texts, strings.Repeat(story[strings.Index(story, "mayor")+i:]+" ", 1+i*i%23))
	}
	return texts
}

func TestParseIsIndependentOfTheBatch(t *testing.T) {
	t.Parallel()
	p, texts := untrained(t, kernel.Best()), texts()
	want := make([]*nlp.Doc, len(texts))
	for i, text := range texts {
		want[i] = annotated(untrained(t, kernel.Best()), text)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		order := random.Perm(len(texts))
		docs := make([]*nlp.Doc, len(texts))
		for i, at := range order {
			docs[i] = p.Split(texts[at], lines(texts[at]))
		}
		p.Parse(docs...)
		for i, at := range order {
			if d := difference(want[at], docs[i]); d != "" {
				t.Fatalf("text %d: %s", at, d)
			}
		}
	}
}

func TestParseFromManyGoroutines(t *testing.T) {
	t.Parallel()
	p, texts := untrained(t, kernel.Best()), texts()
	want := make([]*nlp.Doc, len(texts))
	for i, text := range texts {
		want[i] = annotated(p, text)
	}
	var group sync.WaitGroup
	for g := range 6 {
		group.Go(func() {
			doc := new(nlp.Doc)
			for i := range texts {
				at := (i*7 + g) % len(texts)
				p.SplitInto(doc, texts[at], lines(texts[at]))
				p.Parse(doc)
				if d := difference(want[at], doc); d != "" {
					t.Errorf("text %d: %s", at, d)
				}
			}
		})
	}
	group.Wait()
}

func TestParseIsTheSameOnAllKernels(t *testing.T) {
	t.Parallel()
	text := strings.Repeat(story, 12)
	for seed := range uint64(3) {
		model := weightstest.Untrained(seed, nlp.Joints).Encode()
		var want *nlp.Doc
		for _, k := range kernel.Available() {
			p, err := nlp.LoadWith(k, model, en.Orthography())
			if err != nil {
				t.Fatal(err)
			}
			got := annotated(p, text)
			if want == nil {
				want = got
			}
			if d := difference(want, got); d != "" {
				t.Errorf("%s: %s", k, d)
			}
		}
	}
}

// FuzzLoad changes some bytes of a model and makes its checksum right: a model that is
// not refused is read by all kernels, and all read the same.
func FuzzLoad(f *testing.F) {
	file := weightstest.Untrained(1, nlp.Joints).Encode()
	f.Add(uint64(1), uint8(3))
	f.Add(uint64(2), uint8(1))
	f.Fuzz(func(t *testing.T, seed uint64, changes uint8) {
		model, random := bytes.Clone(file), rand.New(rand.NewPCG(seed, 0))
		for range 1 + changes%8 {
			reach := []int{200, 20000, len(model) - weightstest.Header}[random.IntN(3)]
			at := weightstest.Header + random.IntN(reach)
			if random.IntN(2) == 0 {
				at = len(model) - 1 - random.IntN(reach)
			}
			model[at] = byte(random.Uint32())
		}
		weightstest.Sign(model)
		var want *nlp.Doc
		for _, k := range kernel.Available() {
			p, err := nlp.LoadWith(k, model, nlp.Orthography{})
			if err != nil {
				return
			}
			got := annotated(p, story)
			if want == nil {
				want = got
			}
			if d := difference(want, got); d != "" {
				t.Errorf("%s: %s", k, d)
			}
			for i := range got.Len() {
				_ = got.Lemma(i)
			}
		}
	})
}
