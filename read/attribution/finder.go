package attribution

import (
	"math"
	"sync"

	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
	"github.com/writethru/writethru/read/attribution/internal/sequence"
	"github.com/writethru/writethru/read/attribution/internal/weights"
)

// A Finder finds attributions. It is safe for use by several goroutines at once.
type Finder struct {
	workers sync.Pool // of *worker
}

// New returns a finder with the model whose file's bytes are given, which must not
// change any more. It fails with kind malformed when the model is damaged.
func New(model []byte, l lang.Attribution) (*Finder, error) {
	m, err := weights.Decode(model)
	if err != nil {
		return nil, err
	}
	lexicon := evidence.NewLexicon(l, m.Often())
	f := new(Finder)
	f.workers.New = func() any { return &worker{model: m, words: evidence.NewWords(lexicon)} }
	return f, nil
}

// Find returns the attributions of a document that a parser has annotated, in the order of
// their first words. Contents share no word; speech within speech is an inner attribution of the outer one. In a
// document without annotation there are none.
func (f *Finder) Find(doc *nlp.Doc) []Attribution {
	if doc.Labels == nil || doc.Len() == 0 {
		return nil
	}
	w := f.workers.Get().(*worker)
	defer f.workers.Put(w)
	return w.find(doc)
}

// A worker reads one document at a time, and keeps its memory.
type worker struct {
	model   *weights.Model
	words   *evidence.Words
	rows    []evidence.Row
	cues    []evidence.Cue
	scene   evidence.Scene
	scores  sequence.Scores
	decoder sequence.Decoder
}

func (w *worker) find(doc *nlp.Doc) []Attribution {
	w.words.Read(doc)
	defer w.words.Forget()
	w.findCues()
	w.words.Compete(w.cues)
	found := turns(doc)
	for i := range found {
		found[i].Kind = kind(w.words, found[i].Content)
	}
	w.cues = outside(w.cues, found)
	for _, c := range w.cues {
		if a := w.attribution(c); len(a.Content) > 0 {
			found = append(found, a)
		}
	}
	return nest(w.words, carry(w.words, share(w.words, choose(yield(w.words, found), doc.Len()))))
}

// findCues keeps the words that are likely to be the heads of cues.
func (w *worker) findCues() {
	w.cues = w.cues[:0]
	for i := range w.words.Word {
		if !w.words.CanBeCue(i) {
			continue
		}
		w.rows = w.words.Cue(w.rows[:0], i)
		if p := probability(w.model.CueScore(w.rows)); p >= evidence.Likely {
			w.cues = append(w.cues, evidence.Cue{Word: i, Confidence: p})
		}
	}
}

// attribution finds what belongs to a cue.
func (w *worker) attribution(c evidence.Cue) Attribution {
	w.scene.See(w.words, c.Word)
	w.model.Score(&w.scores, &w.scene)
	parts := w.decoder.Decode(&w.scores)
	a := Attribution{
		Source:     spans(parts, sequence.Source, w.scene.Window.Begin),
		Cue:        spans(parts, sequence.Cue, w.scene.Window.Begin),
		Content:    spans(parts, sequence.Content, w.scene.Window.Begin),
		Confidence: c.Confidence,
	}
	if len(a.Content) == 0 && len(a.Source) > 0 {
		a.Content = complete(w.words, c.Word, w.cues)
	}
	if len(a.Content) > 0 {
		a.Content = purify(w.words, a.Content, a.Cue[0].Begin)
	}
	a.Kind = kind(w.words, a.Content)
	return a
}

func probability(score float32) float32 { return float32(1 / (1 + math.Exp(-float64(score)))) }
