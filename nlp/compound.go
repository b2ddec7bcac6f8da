package nlp

// Compound makes every hyphenated word one again, such as long-term, which is three
// words in Universal Dependencies. It is for readers that look at words as they are
// written; what a parser said of the document is forgotten.
func (d *Doc) Compound() {
	d.Annotation.reset()
	n, s := 0, 0
	for b := range d.Blocks {
		block := &d.Blocks[b]
		begin := n
		for ; s < len(d.Sentences) && d.Sentences[s].Begin < block.End; s++ {
			first := n
			n = d.compound(d.Sentences[s], n)
			d.Sentences[s] = Range{first, n}
		}
		*block = Range{begin, n}
	}
	d.Begin, d.End, d.Class = d.Begin[:n], d.End[:n], d.Class[:n]
}

// compound moves the words of a sentence to n and after, hyphenated ones as one, and
// returns where they end.
func (d *Doc) compound(s Range, n int) int {
	for i := s.Begin; i < s.End; n++ {
		last := i
		for d.isHyphenated(last, s.End) {
			last += 2
		}
		d.Begin[n], d.End[n], d.Class[n] = d.Begin[i], d.End[last], d.Class[i]
		i = last + 1
	}
	return n
}

// isHyphenated reports whether a hyphen joins word i to another before end.
func (d *Doc) isHyphenated(i, end int) bool {
	return i+2 < end && d.Class[i].IsWord() && d.Class[i+1] == Hyphen && d.Class[i+2].IsWord() && d.Joined(i+1) && d.Joined(i+2)
}
