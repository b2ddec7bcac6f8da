package evidence

// Kinds of evidence for what stands between two words.
const (
	borderBias uint32 = iota
	borderForms
	borderBefore
	borderAfter
	borderTags
	borderLinks
	borderLinksCue
	borderQuotes
	borderRelations
	borderName
	borderCue
	borderMarks
	borderHead
)

// border appends what speaks for and against each pair of parts for the words i-1 and i.
func (w *Words) border(rows []Row, f *frame, i int) []Row {
	l := list(rows)
	x, y := &w.Word[i-1], &w.Word[i]
	kx, ky := w.links.at(i-1), w.links.at(i)
	at := side(i, f.cue+1)
	step := uint32(0) // a new branch begins
	if kx.branch != ky.branch {
		step = 1 + uint32(min(ky.depth, 2))
	}
	l.add(borderBias, at)
	l.add(borderForms, mix3(x.Form, y.Form, at))
	l.add(borderBefore, mix3(x.Form, step, at))
	l.add(borderAfter, mix3(y.Form, step, at))
	l.add(borderTags, mix3(x.Tag, y.Tag, step))
	l.add(borderLinks, mix3(kx.hash, ky.hash, step))
	l.add(borderLinksCue, mix3(ky.hash, f.word.Stem, step))
	l.add(borderRelations, mix3(x.Relation, y.Relation, w.bond(i)))
	l.add(borderQuotes, mix3(uint32(x.Quote)<<4|uint32(y.Quote), step, at))
	l.add(borderCue, mix3(w.toCue(i, f), y.Tag, f.word.Tag))
	l.add(borderMarks, mix3(uint32(w.Doc.Class[i-1])<<8|uint32(w.Doc.Class[i]), uint32(x.Quote)<<4|uint32(y.Quote), at))
	if x.Sentence != y.Sentence || x.Name != 0 && x.Name == y.Name {
		l.add(borderName, mix3(x.Name, y.Name, uint32(y.Sentence-x.Sentence)))
	}
	return l
}

// bond says which of the words i-1 and i depends on the other.
func (w *Words) bond(i int) uint32 {
	switch {
	case int(w.Word[i].Head) == i-1:
		return 1
	case int(w.Word[i-1].Head) == i:
		return 2
	case w.Word[i].Head == w.Word[i-1].Head:
		return 3
	}
	return 0
}

// toCue says how near to the cue the border before word i is.
func (w *Words) toCue(i int, f *frame) uint32 { return uint32(max(-4, min(5, i-f.cue)) + 4) }
