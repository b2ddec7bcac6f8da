package nlp

import (
	"sync"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp/internal/kernel"
	"github.com/writethru/writethru/nlp/internal/weights"
	"github.com/writethru/writethru/nlp/lemma"
)

// A Parser reads text with a model. It is safe for use by several goroutines at
// once.
type Parser struct {
	*Splitter
	labels  Labels
	lemmas  *lemma.Table
	lemma   *lemma.Lemmatizer
	encoder *encoder
	workers sync.Pool // of *worker
}

// Load returns a parser with the model whose file's bytes are given, which must not
// change any more, for text written in the given way. It fails with kind malformed
// when the model is damaged.
func Load(model []byte, o Orthography) (*Parser, error) {
	return loadWith(kernel.Best(), model, o)
}

func loadWith(k kernel.Kernel, model []byte, o Orthography) (*Parser, error) {
	m, err := weights.Decode(model)
	if err != nil {
		return nil, err
	}
	if len(m.Joint) != Joints*3*m.Recurrent {
		return nil, writethru.Errorf(writethru.Malformed, "the model knows %d joints of words instead of %d", len(m.Joint)/(3*m.Recurrent), Joints)
	}
	lemmas, err := lemma.Decode(m.Lemmas)
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the model's lemmas cannot be read: %w", err)
	}
	p := &Parser{
		Splitter: NewSplitter(o),
		labels:   Labels{UPOS: m.UPOS, XPOS: m.XPOS, Relations: m.Relations, Names: m.Names},
		lemmas:   lemmas,
		lemma:    lemmas.For(m.UPOS, m.XPOS),
		encoder:  newEncoder(k, m),
	}
	p.workers.New = func() any { return newWorker(p.encoder) }
	return p, nil
}

// Parse fills the sentences and the annotation of documents that the splitter has
// cut into words. Sentences end where the model sees a border, and at the ends of blocks. All
// documents are read in one go; what is said of one does not depend on the others.
func (p *Parser) Parse(docs ...*Doc) { p.parse(docs, false) }

// ParseSentences does as Parse does, and keeps the sentences that the documents have; but those of
// more than [LongestSentence] words are cut, those that cross the border of a block end
// there, and words that are in none belong to the next.
func (p *Parser) ParseSentences(docs ...*Doc) { p.parse(docs, true) }

func (p *Parser) parse(docs []*Doc, keep bool) {
	w := p.workers.Get().(*worker)
	defer p.workers.Put(w)
	p.parseWith(w, docs, keep)
}

func (p *Parser) parseWith(w *worker, docs []*Doc, keep bool) {
	for _, d := range docs {
		d.annotate(&p.labels, p.lemmas)
		p.prepare(w, d, keep)
	}
	for rest := w.stretches; len(rest) > 0; {
		n := batchLength(rest)
		w.read(p, rest[:n], keep)
		rest = rest[n:]
	}
	for _, d := range docs {
		w.poll.agree(d)
	}
	w.forget()
}

// prepare gives the worker the stretches of a document.
func (p *Parser) prepare(w *worker, d *Doc, keep bool) {
	w.rules = p.rules(w.rules[:0], d)
	first := len(w.joints)
	w.joints = p.joints(w.joints, d, w.rules)
	sentences := w.rules
	if keep {
		w.given = append(w.given[:0], d.Sentences...)
		d.recut(w.given)
		sentences = d.Sentences
	} else {
		d.Sentences = d.Sentences[:0]
	}
	w.stretches = stretches(w.stretches, d, sentences, w.joints[first:])
}

// Sizes of what is read in one go, in words.
const (
	batchWords     = 512
	longestStretch = 192 // of a block, but for longer sentences
)

// A stretch is a block of a document, or a part of a long one: what the first
// layer of the encoder sees as one sequence.
type stretch struct {
	doc *Doc
	Range
	joints []Joint
	row    int // of its first word, in the batch
}

// stretches appends the stretches of a document, long blocks cut between the given
// sentences, which cover them.
func stretches(out []stretch, d *Doc, sentences []Range, joints []Joint) []stretch {
	for _, b := range d.Blocks {
		for begin := b.Begin; begin < b.End; {
			end := sentences[0].End
			sentences = sentences[1:]
			for len(sentences) > 0 && sentences[0].End <= min(b.End, begin+longestStretch) {
				end = sentences[0].End
				sentences = sentences[1:]
			}
			out = append(out, stretch{doc: d, Range: Range{begin, end}, joints: joints[begin:end]})
			begin = end
		}
	}
	return out
}

// batchLength returns how many stretches are read in one go.
func batchLength(stretches []stretch) int {
	words := 0
	for i, s := range stretches {
		if words += s.Len(); words > batchWords && i > 0 {
			return i
		}
	}
	return len(stretches)
}

// recut sets the sentences of the document to those given, made to cover its blocks.
func (d *Doc) recut(given []Range) {
	d.Sentences = d.Sentences[:0]
	for _, b := range d.Blocks {
		begin := b.Begin
		for len(given) > 0 && given[0].Begin < b.End {
			if end := min(given[0].End, b.End); end > begin {
				d.addSentence(Range{begin, end})
				begin = end
			}
			if given[0].End > b.End {
				break
			}
			given = given[1:]
		}
		if begin < b.End {
			d.addSentence(Range{begin, b.End})
		}
	}
}
