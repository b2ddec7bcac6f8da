package archive

import "github.com/writethru/writethru"

// A Passage is a sentence of a hit with the words that were looked for, in code points of it. It is so written in JSON.
type Passage struct {
	Text  string           `json:"text"`
	Marks []writethru.Span `json:"marks"` // never nil
}

// Passages returns the sentences of a hit, never nil.
func (h Hit) Passages() []Passage {
	list := make([]Passage, len(h.Sentences))
	for i, s := range h.Sentences {
		list[i] = h.passage(s)
	}
	return list
}

func (h Hit) passage(sentence writethru.Span) Passage {
	p := Passage{Text: sentence.In(h.Text), Marks: []writethru.Span{}}
	points := writethru.CodePoints(p.Text)
	for _, m := range h.Marks {
		if sentence.Contains(m) {
			p.Marks = append(p.Marks, points(writethru.Span{Begin: m.Begin - sentence.Begin, End: m.End - sentence.Begin}))
		}
	}
	return p
}
