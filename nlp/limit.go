package nlp

// addSentence appends a sentence, cut where it has more than LongestSentence words, such as a table
// that was pasted as text.
func (d *Doc) addSentence(r Range) {
	for r.End-r.Begin > LongestSentence {
		at := d.bestCut(r.Begin)
		d.Sentences = append(d.Sentences, Range{r.Begin, at})
		r.Begin = at
	}
	d.Sentences = append(d.Sentences, r)
}

// bestCut returns where to cut the sentence that begins at begin: in the latter half of
// what is allowed, at the last of the strongest marks.
func (d *Doc) bestCut(begin int) int {
	best, most := begin+LongestSentence, -1
	for i := best; i > begin+LongestSentence/2; i-- {
		if n := d.cutStrength(i); n > most {
			best, most = i, n
		}
	}
	return best
}

// cutStrength returns how good a place it is before word i to cut a sentence.
func (d *Doc) cutStrength(i int) int {
	switch {
	case d.Continues(i):
		return 0
	case d.Joined(i):
		return 1
	}
	switch d.Class[i-1] {
	case Stop:
		return 6
	case Comma:
		if d.Token(i-1) == ";" {
			return 5
		}
		return 3
	case Dash:
		return 4
	}
	return 2
}
