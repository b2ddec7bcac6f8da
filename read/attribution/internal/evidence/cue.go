package evidence

import "github.com/writethru/writethru/nlp"

// Kinds of evidence for cues.
const (
	cueBias uint32 = iota
	cueForm
	cueStem
	cueClass
	cueOften
	cueTag
	cueRelation
	cueBefore
	cueAfter
	cueBefore2
	cueAfter2
	cuePairBefore
	cuePairAfter
	cueHead
	cueHeadClass
	cueHeadRelation
	cueDependents
	cueDependentsForm
	cueDependentsClass
	cueClause
	cueClauseForm
	cueSubject
	cueSubjectClause
	cueQuote
	cueQuoteForm
	cueMarks
	cueMarksForm
	cuePlace
	cueOuter
	cueOften2
	cueSubjectStem
	cueQuoteDependents
	cueQuotation
	cueQuotationForm
)

// CanBeCue reports whether word i may be the head of a cue.
func (w *Words) CanBeCue(i int) bool {
	x := &w.Word[i]
	return x.Often > 0 || x.Dependents&(clause|parataxis) != 0 && x.Dependents&subject != 0 || w.isSign(i)
}

// isSign reports whether word i is a colon or a dash next to a quotation.
func (w *Words) isSign(i int) bool {
	if c := w.Doc.Class[i]; c != nlp.Colon && c != nlp.Dash {
		return false
	}
	return i > 0 && w.Word[i-1].Quote == Closing || i+1 < len(w.Word) && w.Word[i+1].Quote == Opening
}

// Cue appends what speaks for and against word i as the head of a cue.
func (w *Words) Cue(rows []Row, i int) []Row {
	l := list(rows)
	x := &w.Word[i]
	form, class, often := x.Form, x.Class, uint32(x.Often)
	l.add(cueBias, 0)
	l.add(cueForm, mix(form, x.Tag))
	l.add(cueStem, x.Stem)
	l.add(cueClass, mix(class, x.Relation))
	l.add(cueOften, mix(often, x.Relation))
	l.add(cueOften2, mix3(often, class, x.Tag))
	l.add(cueTag, x.Tag)
	l.add(cueRelation, mix(x.Relation, x.Stem))
	w.cueNeighbours(&l, i)
	w.cueTree(&l, i)
	w.cueQuotes(&l, i)
	return l
}

func (w *Words) cueNeighbours(l *list, i int) {
	x := &w.Word[i]
	before, after := w.form(i-1), w.form(i+1)
	l.add(cueBefore, before)
	l.add(cueAfter, after)
	l.add(cueBefore2, w.form(i-2))
	l.add(cueAfter2, mix(after, w.form(i+2)))
	l.add(cuePairBefore, mix(before, x.Stem))
	l.add(cuePairAfter, mix(after, x.Stem))
}

func (w *Words) cueTree(l *list, i int) {
	x := &w.Word[i]
	l.add(cueDependents, mix(x.Dependents, x.Tag))
	l.add(cueDependentsForm, mix(x.Dependents&(subject|clause|parataxis|openClause|object|passive|oblique), x.Stem))
	l.add(cueDependentsClass, mix3(x.Dependents&(subject|clause|parataxis|openClause|object|passive), x.Class, uint32(x.Often)))
	if h := x.Head; h >= 0 {
		head := &w.Word[h]
		l.add(cueHead, mix(head.Stem, x.Relation))
		l.add(cueHeadClass, mix3(head.Class, x.Relation, uint32(head.Often)))
		l.add(cueHeadRelation, mix3(head.Relation, x.Relation, side(i, int(h))))
	}
	if s := x.Subject; s >= 0 {
		sub := &w.Word[s]
		l.add(cueSubject, mix3(sub.Form, x.Class, uint32(x.Often)))
		l.add(cueSubjectStem, mix(sub.Form, x.Stem))
		l.add(cueSubjectClause, mix3(sub.Tag, sub.Name, uint32(x.Often)))
	}
	if c := x.Clause; c >= 0 {
		cl := &w.Word[c]
		l.add(cueClause, mix3(cl.Relation, cl.Tag, side(int(c), i)))
		l.add(cueClauseForm, mix3(cl.Relation, x.Stem, side(int(c), i)))
	}
}

// cueQuotes looks at the marks about a word: speech stands beside them.
func (w *Words) cueQuotes(l *list, i int) {
	x := &w.Word[i]
	left, right := w.nearestQuote(i, -1), w.nearestQuote(i, 1)
	marks := mix3(left, right, uint32(x.Quote))
	l.add(cueQuote, mix(uint32(x.Quote), uint32(x.Often)))
	l.add(cueQuoteForm, mix(uint32(x.Quote), x.Stem))
	l.add(cueMarks, mix(marks, uint32(x.Often)))
	l.add(cueMarksForm, mix(marks, x.Stem))
	l.add(cueQuoteDependents, mix3(marks, x.Dependents&(subject|clause|parataxis|object), x.Class))
	if x.Quotation >= 0 {
		q := w.Quotations[x.Quotation]
		into := mix3(bucket(i-q.Begin), bucket(q.Len()), w.announced(q.Begin))
		l.add(cueQuotation, mix(into, uint32(x.Often)))
		l.add(cueQuotationForm, mix3(w.announced(q.Begin), bucket(q.Len()), x.Stem))
	}
	s := w.Doc.Sentences[x.Sentence]
	l.add(cuePlace, mix3(bucket(i-s.Begin), bucket(s.End-1-i), uint32(x.Often)))
	if o := w.outer(i); o >= 0 {
		outer := &w.Word[o]
		l.add(cueOuter, mix3(uint32(outer.Often), outer.Class, uint32(x.Quote)))
	}
}

// nearestQuote says how far off and of which sort the next mark in a direction is, within
// a few words of the same sentence.
func (w *Words) nearestQuote(i, step int) uint32 {
	const near = 8
	s := w.Doc.Sentences[w.Word[i].Sentence]
	for d := 1; d <= near; d++ {
		j := i + d*step
		if j < s.Begin || j >= s.End {
			return 99
		}
		if q := w.Word[j].Quote; q == Opening || q == Closing {
			return bucket(d)<<8 | uint32(q)
		}
	}
	return 98
}

// announced says what stands before a quotation: the end of a block, which may have a colon, or
// another mark.
func (w *Words) announced(begin int) uint32 {
	if begin == 0 {
		return 0
	}
	before := uint32(w.Doc.Class[begin-1]) << 2
	if w.Word[begin].First {
		before |= 1
	}
	if w.Quotations[w.Word[begin].Quotation].Resumed {
		before |= 2
	}
	return before
}

// outer returns the next word above word i that often is a cue, or -1.
func (w *Words) outer(i int) int {
	const high = 6
	for range high {
		if i = int(w.Word[i].Head); i < 0 {
			return -1
		}
		if w.Word[i].Often > 3 {
			return i
		}
	}
	return -1
}

// form returns the form of word i, and of whatever stands outside of the text.
func (w *Words) form(i int) uint32 {
	if i < 0 || i >= len(w.Word) {
		return 1
	}
	return w.Word[i].Form
}

// side says on which side of j the word i stands.
func side(i, j int) uint32 {
	if i < j {
		return 1
	}
	return 2
}

// bucket returns a rough size of n.
func bucket(n int) uint32 {
	switch {
	case n < 0:
		return bucket(-n) + 32
	case n < 5:
		return uint32(n)
	case n < 8:
		return 5
	case n < 13:
		return 6
	case n < 25:
		return 7
	case n < 50:
		return 8
	}
	return 9
}

// isMark reports whether word i parts words without being one.
func (w *Words) isMark(i int) bool { return w.Doc.Class[i] >= nlp.Stop }
