package evidence

import (
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/quotation"
)

// A Word is what is known of a word for itself.
type Word struct {
	Form, Stem    uint32 // hashes; a name's Form is that of its kind
	Class         uint32 // of words that report, bits; 0 for all others
	Often         uint8  // how often it is the head of a cue, from 0 for hardly ever to 7 for nearly always
	Tag, Relation uint32 // hashes
	Head          int32
	Quote         Quote
	First         bool   // of its block
	Quotation     int32  // the outermost one around it, or -1
	Sentence      int32  // its index
	Name          uint32 // hash of the kind of name that it is part of, 0 outside of names
	Dependents    uint32 // bits, one for each relation of interest
	Subject       int32  // its subject, or -1
	Clause        int32  // the clause that completes it or stands beside it, or -1
}

// Quote says how a word stands to quotation marks.
type Quote uint8

// The states of words.
const (
	Outside Quote = iota
	Inside
	Opening // the mark itself
	Closing
	InSingle
)

// Words is a document seen word by word. It is filled anew by Read and keeps its memory.
type Words struct {
	Doc        *nlp.Doc
	Quotations []quotation.Quotation
	Word       []Word

	lexicon   *Lexicon
	tags      []uint32 // hashes of the names of Labels
	relations []relation
	labels    *nlp.Labels
	links     links
	rivals    rivals
}

// A relation is one of the labels of arcs.
type relation struct{ hash, bit uint32 }

// NewWords returns memory for documents.
func NewWords(l *Lexicon) *Words { return &Words{lexicon: l} }

// Read looks at a document that a parser has annotated.
func (w *Words) Read(doc *nlp.Doc) {
	w.Doc = doc
	w.know(doc.Labels)
	w.Quotations = quotation.Find(w.Quotations[:0], doc)
	if cap(w.Word) < doc.Len() {
		w.Word = make([]Word, doc.Len())
	}
	w.Word = w.Word[:doc.Len()]
	for s, r := range doc.Sentences {
		for i := r.Begin; i < r.End; i++ {
			w.Word[i] = w.look(i, int32(s))
		}
	}
	for _, b := range doc.Blocks {
		w.Word[b.Begin].First = true
	}
	w.name()
	w.quote()
	w.depend()
}

// Forget lets go of the document.
func (w *Words) Forget() { w.Doc = nil }

// know makes the hashes of labels, if they are new.
func (w *Words) know(labels *nlp.Labels) {
	if w.labels == labels {
		return
	}
	w.labels, w.tags, w.relations = labels, w.tags[:0], w.relations[:0]
	for _, tag := range labels.XPOS {
		w.tags = append(w.tags, hash(tag))
	}
	for _, name := range labels.Relations {
		w.relations = append(w.relations, relation{hash(name), dependents[name]})
	}
}

// anyDash is the form of all dashes, however long.
const anyDash = 2

func (w *Words) look(i int, sentence int32) Word {
	d := w.Doc
	token := d.Token(i)
	form := hash(token)
	if d.Class[i] == nlp.Dash {
		form = anyDash
	}
	known := w.lexicon.slot(form)
	return Word{
		Form:      form,
		Stem:      w.lexicon.stem(token),
		Class:     known.class,
		Often:     known.often,
		Tag:       w.tags[d.Tag[i]],
		Relation:  w.relations[d.Relation[i]].hash,
		Head:      d.Head[i],
		Quotation: -1,
		Sentence:  sentence,
		Subject:   -1,
		Clause:    -1,
	}
}

// name gives the words of names the kind of the name.
func (w *Words) name() {
	for _, n := range w.Doc.Names {
		kind := hash(w.Doc.Kind(n))
		for i := n.Begin; i < n.End; i++ {
			w.Word[i].Name = kind
			if w.Doc.UPOS(i) == "PROPN" {
				w.Word[i].Form, w.Word[i].Stem = kind, kind
			}
		}
	}
}

// quote says of the words of quotations that they are quoted.
func (w *Words) quote() {
	for k, q := range w.Quotations {
		if q.Depth > 0 {
			continue
		}
		state := Inside
		if q.Single {
			state = InSingle
		}
		for i := q.Begin; i < q.End; i++ {
			w.Word[i].Quote, w.Word[i].Quotation = state, int32(k)
		}
		w.Word[q.Begin].Quote = Opening
		if q.Closed {
			w.Word[q.End-1].Quote = Closing
		}
	}
}
