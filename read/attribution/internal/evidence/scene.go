package evidence

import "github.com/writethru/writethru/nlp"

// A Scene is what is seen of a cue and the words about it. Rows of one word, or border, follow on
// those of the one before; a border is named for the word after it.
type Scene struct {
	Cue    int // index into the window
	Window nlp.Range

	arguments, borders       []Row
	argumentEnds, borderEnds []int32
}

// See looks at the cue at word i.
func (s *Scene) See(w *Words, i int) {
	f := w.frame(i)
	s.Cue, s.Window = i-f.window.Begin, f.window
	s.arguments, s.borders = s.arguments[:0], s.borders[:0]
	s.argumentEnds, s.borderEnds = s.argumentEnds[:0], s.borderEnds[:0]
	for j := f.window.Begin; j < f.window.End; j++ {
		s.arguments = w.argument(s.arguments, &f, j)
		s.argumentEnds = append(s.argumentEnds, int32(len(s.arguments)))
		if j > f.window.Begin {
			s.borders = w.border(s.borders, &f, j)
		}
		s.borderEnds = append(s.borderEnds, int32(len(s.borders)))
	}
}

// Len returns the number of words in the window.
func (s *Scene) Len() int { return s.Window.Len() }

// Argument returns what is seen of the i-th word of the window.
func (s *Scene) Argument(i int) []Row { return between(s.arguments, s.argumentEnds, i) }

// Border returns what is seen before the i-th word of the window; there is nothing
// before the first.
func (s *Scene) Border(i int) []Row { return between(s.borders, s.borderEnds, i) }

func between(rows []Row, ends []int32, i int) []Row {
	if i == 0 {
		return rows[:ends[0]]
	}
	return rows[ends[i-1]:ends[i]]
}

// Rows returns all rows of words, and all of borders.
func (s *Scene) Rows() (arguments, borders []Row) { return s.arguments, s.borders }

// Keep leaves out the rows that are not to be kept.
func (s *Scene) Keep(argument, border func(Row) bool) {
	s.arguments = keep(s.arguments, s.argumentEnds, argument)
	s.borders = keep(s.borders, s.borderEnds, border)
}

// keep leaves out rows, and moves the ends.
func keep(rows []Row, ends []int32, want func(Row) bool) []Row {
	kept, at := rows[:0], int32(0)
	for i, end := range ends {
		for ; at < end; at++ {
			if want(rows[at]) {
				kept = append(kept, rows[at])
			}
		}
		ends[i] = int32(len(kept))
	}
	return kept
}
