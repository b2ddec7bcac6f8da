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
// more than [LongestSentence] words are cut.
func (p *Parser) ParseSentences(docs ...*Doc) { p.parse(docs, true) }

func (p *Parser) parse(docs []*Doc, keep bool) {
	w := p.workers.Get().(*worker)
	defer p.workers.Put(w)
	var batch []stretch
	words := 0
	for _, d := range docs {
		d.annotate(&p.labels, p.lemmas)
		given := d.Sentences
		w.given = append(w.given[:0], given...)
		d.Sentences = d.Sentences[:0]
		if keep {
			d.Sentences = appendShort(d.Sentences, w.given)
		}
		for _, s := range stretches(nil, d, w.given) {
			if words+s.Len() > batchWords && len(batch) > 0 {
				w.read(p, batch, keep)
				batch, words = batch[:0], 0
			}
			batch, words = append(batch, s), words+s.Len()
		}
	}
	if len(batch) > 0 {
		w.read(p, batch, keep)
	}
}

// Sizes of what is read in one go, in words.
const (
	batchWords     = 512
	longestStretch = 192 // of a block, if a sentence ends before
	hardStretch    = 256 // if none does
)

// A stretch is a block of a document, or a part of a long one: what the encoder
// sees as one sequence.
type stretch struct {
	doc *Doc
	Range
	block int // first word of its block
	row   int // of its first word, in the batch
}

// stretches appends the stretches of a document, cut between the sentences that the
// splitter sees where blocks are long.
func stretches(out []stretch, d *Doc, sentences []Range) []stretch {
	next := 0
	for _, b := range d.Blocks {
		for begin := b.Begin; begin < b.End; {
			end := begin
			for next < len(sentences) && sentences[next].End <= b.End && (end == begin || sentences[next].End-begin <= longestStretch) {
				end = sentences[next].End
				next++
			}
			if end == begin || end-begin > hardStretch {
				end = min(begin+hardStretch, b.End)
			}
			out = append(out, stretch{doc: d, Range: Range{begin, end}, block: b.Begin})
			begin = end
			for next < len(sentences) && sentences[next].End <= begin {
				next++
			}
		}
	}
	return out
}

// appendShort appends sentences, those that are too long in pieces.
func appendShort(out, sentences []Range) []Range {
	for _, s := range sentences {
		for s.Len() > LongestSentence {
			out = append(out, Range{s.Begin, s.Begin + LongestSentence})
			s.Begin += LongestSentence
		}
		out = append(out, s)
	}
	return out
}
