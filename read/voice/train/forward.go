package main

import "slices"

// score fills the hidden units and the scores of an article's sentences, and leaves some features out.
func (l *learner) score(sentences []sentence) {
	l.scores = slices.Grow(l.scores[:0], len(sentences)*labels)[:len(sentences)*labels]
	l.hidden = slices.Grow(l.hidden[:0], len(sentences))[:len(sentences)]
	l.kept = l.kept[:0]
	for k, s := range sentences {
		l.hidden[k] = l.look(&s)
		l.label(l.scores[k*labels:(k+1)*labels], &l.hidden[k])
	}
}

// look returns the hidden units of a sentence, none below zero.
func (l *learner) look(s *sentence) (hidden [units]float32) {
	for _, f := range s.features {
		at, known := l.places[f]
		if !known || l.random.Float32() < dropout {
			at = -1
		}
		l.kept = append(l.kept, at)
		if at >= 0 {
			add(&hidden, l.in.value[at*units:], f.Strength()/(1-dropout))
		}
	}
	for d, x := range s.mean {
		add(&hidden, l.project.value[d*units:], x)
	}
	for unit, x := range hidden {
		hidden[unit] = max(x, 0)
	}
	return hidden
}

func add(hidden *[units]float32, weights []float32, strength float32) {
	for unit := range hidden {
		hidden[unit] += weights[unit] * strength
	}
}

// label fills a row of scores.
func (l *learner) label(scores []float64, hidden *[units]float32) {
	for label, b := range l.bias.value {
		scores[label] = float64(b)
	}
	for unit, x := range hidden {
		for label, w := range l.out.value[unit*labels : (unit+1)*labels] {
			scores[label] += float64(w * x)
		}
	}
}
