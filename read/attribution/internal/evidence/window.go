package evidence

import "github.com/writethru/writethru/nlp"

// Limits of a window, in words to each side of the cue.
const (
	farthest = 300
	mostHops = 12 // sentences
)

// Window returns the words in which the source and the content of the cue at word i are looked
// for: its sentence, and those beside it as far as quotations reach.
func (w *Words) Window(i int) nlp.Range {
	s := int(w.Word[i].Sentence)
	first, last := s, s
	for hop := 0; hop < mostHops && first > 0 && w.reaches(first-1, first); hop++ {
		first--
	}
	for hop := 0; hop < mostHops && last+1 < len(w.Doc.Sentences) && w.reaches(last+1, last); hop++ {
		last++
	}
	r := nlp.Range{Begin: w.Doc.Sentences[first].Begin, End: w.Doc.Sentences[last].End}
	return nlp.Range{Begin: max(r.Begin, i-farthest), End: min(r.End, i+farthest)}
}

// reaches reports whether a window that holds a sentence reaches into the one beside it: where that
// one holds quoted words. Into another block it reaches only where the two run on.
func (w *Words) reaches(into, from int) bool {
	if b := w.Doc.Sentences[max(into, from)].Begin; w.Word[b].First && !w.runsOn(b) {
		return false
	}
	r := w.Doc.Sentences[into]
	for i := r.Begin; i < r.End; i++ {
		if w.Word[i].Quotation >= 0 {
			return true
		}
	}
	return false
}

// runsOn reports whether the block that begins at word i opens with a quotation that the block
// before leads to, or with a dash under a quotation.
func (w *Words) runsOn(i int) bool {
	if w.Doc.Class[i] == nlp.Dash {
		return w.Word[i-1].Quote == Closing
	}
	q := w.Word[i].Quotation
	return q >= 0 && (w.Quotations[q].Resumed || w.Doc.Class[i-1] == nlp.Colon)
}
