package conllu

import (
	"slices"
	"strings"

	"github.com/writethru/writethru/nlp"
)

// unsaid stands in a column of which nothing is said.
const unsaid = "_"

// Forms returns the words of the document, its paragraphs' sentences each, as an
// [nlp.Splitter] joins them.
func (d *Document) Forms() [][][]nlp.Form {
	paragraphs := make([][][]nlp.Form, 0, len(d.Paragraphs))
	forms, rest := d.forms(), d.Sentences
	for _, p := range d.Paragraphs {
		var sentences [][]nlp.Form
		for len(rest) > 0 && rest[0].Begin < p.End {
			sentences = append(sentences, forms[rest[0].Begin:rest[0].End])
			rest = rest[1:]
		}
		paragraphs = append(paragraphs, sentences)
	}
	return paragraphs
}

func (d *Document) forms() []nlp.Form {
	forms := make([]nlp.Form, len(d.Words))
	for _, token := range d.Tokens {
		for i := token.Begin; i < token.End; i++ {
			forms[i] = nlp.Form{Letters: d.Words[i].Form, Continues: i > token.Begin}
		}
		forms[token.End-1].SpaceAfter = token.SpaceAfter
	}
	return forms
}

// FromDoc returns what doc says as a document of the given ID. Bytes of its text that
// are not UTF-8 become U+FFFD.
func FromDoc(id string, doc *nlp.Doc) Document {
	d := Document{
		ID:         id,
		Words:      make([]Word, doc.Len()),
		Tokens:     make([]Token, 0, doc.Len()),
		Sentences:  slices.Clone(doc.Sentences),
		Paragraphs: slices.Clone(doc.Blocks),
	}
	for i := range d.Words {
		d.Words[i] = wordOf(doc, i)
	}
	for _, sentence := range doc.Sentences {
		for i := sentence.Begin; i < sentence.End; {
			token := tokenOf(doc, i, sentence.End)
			d.Tokens = append(d.Tokens, token)
			i = token.End
		}
	}
	for _, name := range doc.Names {
		d.setName(name.Range, doc.Kind(name))
	}
	return d
}

func wordOf(doc *nlp.Doc, i int) Word {
	w := Word{
		Form:  valid(doc.Token(i)),
		Lemma: unsaid, UPOS: unsaid, XPOS: unsaid, Feats: unsaid, Deprel: unsaid, Misc: unsaid,
		Head: nlp.Root,
	}
	if doc.Labels != nil {
		w.UPOS, w.XPOS = doc.UPOS(i), doc.XPOS(i)
		w.Head, w.Deprel = int(doc.Head[i]), doc.Deprel(i)
	}
	if len(doc.Lemmas) > 0 {
		w.Lemma = valid(doc.Lemma(i))
	}
	return w
}

// tokenOf returns the token that begins with word i, in a sentence that ends with end.
func tokenOf(doc *nlp.Doc, i, end int) Token {
	words := nlp.Range{Begin: i, End: i + 1}
	for words.End < end && doc.Continues(words.End) {
		words.End++
	}
	return Token{
		Form:       valid(doc.Span(words).In(doc.Text)),
		Range:      words,
		SpaceAfter: words.End == doc.Len() || !doc.Joined(words.End),
	}
}

func valid(form string) string { return strings.ToValidUTF8(form, "\uFFFD") }

// setName marks the words of a name.
func (d *Document) setName(words nlp.Range, kind string) {
	last := words.End - 1
	for i := words.Begin; i <= last; i++ {
		place := "I-"
		switch {
		case words.Begin == last:
			place = "S-"
		case i == words.Begin:
			place = "B-"
		case i == last:
			place = "E-"
		}
		d.Words[i].Misc = "ner=" + place + kind
	}
}
