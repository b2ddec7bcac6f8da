package main

import (
	"math"

	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
	"github.com/writethru/writethru/read/attribution/internal/sequence"
	"github.com/writethru/writethru/read/attribution/internal/weights"
)

// A trainer learns a model in three steps: which forms can be cues, which words are, and what
// belongs to them.
type trainer struct {
	*options
	language lang.Attribution
}

func newTrainer(o *options) *trainer { return &trainer{o, en.Attribution()} }

// folds is in how many parts the articles are cut, so that what cues are likely in an
// article is learnt from others.
const folds = 4

func (t *trainer) learn(articles []*article) *weights.Model {
	rivals := t.rivals(articles)
	often := t.often(articles)
	cues := t.cues(articles, often)
	lessons := t.lessons(articles, rivals, often)
	f := learnFields(lessons, t.epochs, t.seed, func(epoch int) { progress("epoch", epoch+1, t.epochs) })
	return &weights.Model{
		Forms:     forms(often),
		Cue:       cues.quantize(),
		Arguments: f.arguments.quantize(),
		Borders:   f.borders.quantize(),
	}
}

// rivals returns for each article the cues that one who has learnt from others sees in it.
func (t *trainer) rivals(articles []*article) [][]evidence.Cue {
	rivals := make([][]evidence.Cue, len(articles))
	for fold := range folds {
		kept, held := part(articles, fold)
		often := t.often(kept)
		for i, cues := range t.likely(held, often, t.cues(kept, often)) {
			rivals[i*folds+fold] = cues
		}
		progress("fold", fold+1, folds)
	}
	return rivals
}

// part returns the articles outside of a fold and those in it.
func part(articles []*article, fold int) (kept, held []*article) {
	for i, a := range articles {
		if i%folds == fold {
			held = append(held, a)
		} else {
			kept = append(kept, a)
		}
	}
	return kept, held
}

// often counts how often each form is the head of a cue.
func (t *trainer) often(articles []*article) map[uint32]uint8 {
	all, cues := map[uint32]float64{}, map[uint32]float64{}
	words := evidence.NewWords(evidence.NewLexicon(t.language, nil))
	for _, a := range articles {
		words.Read(a.doc)
		for i := range words.Word {
			all[words.Word[i].Form]++
		}
		for _, g := range a.parts {
			cues[words.Word[g.head].Form]++
		}
	}
	often := map[uint32]uint8{}
	for form, n := range cues {
		if o := level(n / (all[form] + 2)); o > 0 {
			often[form] = o
		}
	}
	return often
}

// level returns the step of a share.
func level(share float64) uint8 {
	steps := [...]float64{.01, .05, .1, .2, .4, .6, .8}
	for i, s := range steps {
		if share < s {
			return uint8(i)
		}
	}
	return uint8(len(steps))
}

// cues learns which words are cues.
func (t *trainer) cues(articles []*article, often map[uint32]uint8) *table {
	words := evidence.NewWords(evidence.NewLexicon(t.language, often))
	var candidates []candidate
	for _, a := range articles {
		words.Read(a.doc)
		heads := a.heads()
		for i := range words.Word {
			if words.CanBeCue(i) {
				candidates = append(candidates, candidate{words.Cue(nil, i), heads[i]})
			}
		}
	}
	return learnCues(candidates, t.cueEpochs, t.seed)
}

// likely returns the likely cues of each article.
func (t *trainer) likely(articles []*article, often map[uint32]uint8, table *table) [][]evidence.Cue {
	words := evidence.NewWords(evidence.NewLexicon(t.language, often))
	likely := make([][]evidence.Cue, len(articles))
	for k, a := range articles {
		words.Read(a.doc)
		for i := range words.Word {
			if !words.CanBeCue(i) {
				continue
			}
			var score [1]float32
			table.sum(score[:], words.Cue(nil, i))
			likely[k] = append(likely[k], evidence.Cue{Word: i, Confidence: float32(1 / (1 + math.Exp(-float64(score[0]))))})
		}
	}
	return likely
}

// lessons returns the scenes of all gold cues.
func (t *trainer) lessons(articles []*article, rivals [][]evidence.Cue, often map[uint32]uint8) []*lesson {
	words := evidence.NewWords(evidence.NewLexicon(t.language, often))
	var lessons []*lesson
	for k, a := range articles {
		words.Read(a.doc)
		words.Compete(rivals[k])
		for _, g := range a.parts {
			l := new(lesson)
			l.See(words, g.head)
			for i := l.Window.Begin; i < l.Window.End; i++ {
				l.parts = append(l.parts, g.parts[i])
			}
			l.parts[l.Cue] = sequence.Cue
			lessons = append(lessons, l)
		}
	}
	return lessons
}
