package voice

import (
	"sync"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/voice/internal/chain"
)

// Voices are the voices, in the order in which models number them.
var Voices = [...]writethru.Voice{writethru.Site, writethru.Attributed, writethru.Loaded, writethru.Reported}

// The numbers of voices.
const (
	site = iota
	attributed
	loaded
	reported
)

// Loaded are words that judge, and what makes them do so.
type Loaded struct {
	nlp.Range
	Reason writethru.LoadedReason
}

// A Reader tells voices. It is safe for use by several goroutines at once.
type Reader struct {
	model   *chain.Model
	lexicon *lexicon
	workers sync.Pool // of *worker
}

// New returns a reader with the model whose file's bytes are given, for a language that
// has the given words. It fails with kind malformed when the model is damaged.
func New(model []byte, words lang.Voice) (*Reader, error) {
	m, err := chain.Decode(model)
	if err != nil {
		return nil, err
	}
	if len(m.Prices) != len(Voices) {
		return nil, writethru.Errorf(writethru.Malformed, "the model knows %d voices instead of %d", len(m.Prices), len(Voices))
	}
	r := &Reader{model: m, lexicon: newLexicon(&words)}
	r.workers.New = func() any { return newWorker(m, words.Saying) }
	return r, nil
}

// Read returns the voice of each sentence of a document that a parser has read, and the loaded
// words, in order and disjoint. Said are the words that attributions cover as content, quoted those in quotation
// marks; each in order and disjoint.
func (r *Reader) Read(doc *nlp.Doc, said, quoted []nlp.Range) ([]writethru.Voice, []Loaded) {
	w := r.workers.Get().(*worker)
	defer r.workers.Put(w)
	w.read(doc, quoted)
	w.shield(doc, said, quoted)
	if len(said) == 0 {
		w.shieldSpeech(doc)
	}
	voices := make([]writethru.Voice, len(doc.Sentences))
	var all []Loaded
	for k, s := range doc.Sentences {
		before := len(all)
		all = w.mark(all, r.lexicon, doc, k)
		voices[k] = Voices[w.settle(k, s, len(all) > before)]
		if voices[k] == writethru.Site {
			all = all[:before]
		}
	}
	return voices, all
}

// Verdicts returns what the model alone says of each sentence of a document that a parser has read. Its “loaded” says
// that the outlet evaluates, in whatever words.
func (r *Reader) Verdicts(doc *nlp.Doc, quoted []nlp.Range) []writethru.Voice {
	w := r.workers.Get().(*worker)
	defer r.workers.Put(w)
	w.read(doc, quoted)
	voices := make([]writethru.Voice, len(doc.Sentences))
	for k := range voices {
		voices[k] = Voices[w.verdict(k)]
	}
	return voices
}
