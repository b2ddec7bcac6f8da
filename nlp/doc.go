// Package nlp reads raw text: it cuts it into words and sentences and, with a
// model, gives every word its tags, its lemma and its place in the sentence's
// tree, and finds the names.
//
// A [Splitter] cuts a text into a [Doc], or makes one of words that are already cut
// ([Splitter.Join]): parallel arrays over one text, and the sentences as ranges of
// words. Nothing is copied out of the text, and no memory is taken per word beyond the
// arrays, which a Doc that is used again keeps. A [Parser], which holds a model, fills
// the arrays of syntax and names.
//
// The package knows no language and no news. What is particular to a
// language comes in as an [Orthography] and a model; the zero Orthography does
// for any language written with spaces between words.
//
//	splitter := nlp.NewSplitter(en.Orthography())
//	doc := splitter.Split(text, blocks)
//	for _, s := range doc.Sentences {
//		fmt.Println(doc.Span(s).In(text))
//	}
package nlp

import (
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp/lemma"
)

// A Doc is a text cut into words and sentences. Word i covers the bytes
// [Begin[i], End[i]) of Text; words are in order, disjoint and never empty. They
// are the syntactic words of Universal Dependencies: “don’t” is two of them, do
// and n’t.
type Doc struct {
	Text       string
	Begin, End []int32
	Class      []Class
	Blocks     []Range // the stretches of text that the caller named, those without a word left out
	Sentences  []Range // in order, disjoint; every word is in one, none crosses the border of a block

	Annotation
}

// An Annotation is what a [Parser] says of the words of a Doc. Its arrays are as
// long as the Doc's, or empty where no parser has seen it.
type Annotation struct {
	Labels   *Labels // what the numbers below mean
	Tag      []uint8 // index into Labels.UPOS and Labels.XPOS
	Head     []int32 // the word that this one depends on, an index into the Doc; Root for roots
	Relation []uint8 // index into Labels.Relations
	Lemmas   []int32 // number of the rule that makes the lemma
	Names    []Name  // in order, disjoint

	lemmas *lemma.Table
}

// Root is the head of a word that depends on none.
const Root = -1

// Labels are the names of the tags, relations and kinds of names that a model knows.
type Labels struct {
	UPOS, XPOS []string // of tag t: UPOS[t] and XPOS[t]
	Relations  []string // of Universal Dependencies, with subtypes
	Names      []string
}

// A Name is a named entity: its words and its kind, an index into Labels.Names.
type Name struct {
	Range
	Kind uint8
}

// A Range is a half-open range of words, [Begin, End).
type Range struct{ Begin, End int }

// Len returns the number of words of the range.
func (r Range) Len() int { return r.End - r.Begin }

// Len returns the number of words of the document.
func (d *Doc) Len() int { return len(d.Begin) }

// Token returns the letters of word i.
func (d *Doc) Token(i int) string { return d.Text[d.Begin[i]:d.End[i]] }

// UPOS returns the universal part of speech of word i.
func (d *Doc) UPOS(i int) string { return d.Labels.UPOS[d.Tag[i]] }

// XPOS returns the language's own tag of word i.
func (d *Doc) XPOS(i int) string { return d.Labels.XPOS[d.Tag[i]] }

// Lemma returns the lemma of word i.
func (d *Doc) Lemma(i int) string { return d.lemmas.Apply(d.Lemmas[i], d.Token(i)) }

// Deprel returns the relation of word i to its head.
func (d *Doc) Deprel(i int) string { return d.Labels.Relations[d.Relation[i]] }

// Kind returns the kind of a name.
func (d *Doc) Kind(n Name) string { return d.Labels.Names[n.Kind] }

// Span returns the bytes from the first word of r to its last.
func (d *Doc) Span(r Range) writethru.Span {
	if r.Begin >= r.End {
		return writethru.Span{}
	}
	return writethru.Span{Begin: int(d.Begin[r.Begin]), End: int(d.End[r.End-1])}
}

// Joined reports whether word i follows on its predecessor with nothing
// between them.
func (d *Doc) Joined(i int) bool { return i > 0 && d.Begin[i] == d.End[i-1] }

// Continues reports whether word i belongs to the same token as its predecessor,
// as n’t does in don’t: in CoNLL-U the two share one line with a range of numbers.
func (d *Doc) Continues(i int) bool { return d.Class[i] == Clitic && d.Joined(i) }

// reset empties the document and keeps its memory.
func (d *Doc) reset(text string) {
	d.Text = text
	d.Begin, d.End, d.Class = d.Begin[:0], d.End[:0], d.Class[:0]
	d.Blocks, d.Sentences = d.Blocks[:0], d.Sentences[:0]
	d.Annotation.reset()
}

func (a *Annotation) reset() {
	a.Labels, a.lemmas = nil, nil
	a.Tag, a.Head, a.Relation, a.Lemmas, a.Names = a.Tag[:0], a.Head[:0], a.Relation[:0], a.Lemmas[:0], a.Names[:0]
}

// annotate makes room for what a parser says.
func (d *Doc) annotate(labels *Labels, lemmas *lemma.Table) {
	n := d.Len()
	d.Labels, d.lemmas = labels, lemmas
	d.Tag = slices.Grow(d.Tag[:0], n)[:n]
	d.Head = slices.Grow(d.Head[:0], n)[:n]
	d.Relation = slices.Grow(d.Relation[:0], n)[:n]
	d.Lemmas = slices.Grow(d.Lemmas[:0], n)[:n]
	d.Names = d.Names[:0]
}

func (d *Doc) add(begin, end int, class Class) {
	d.Begin = append(d.Begin, int32(begin))
	d.End = append(d.End, int32(end))
	d.Class = append(d.Class, class)
}
