package block

// findMain returns the element that holds the article, as a guess by length alone: the
// deepest that holds at least two thirds of what the one around it holds of the
// long blocks, those of readers' comments and the like left out.
func (o *Outline) findMain(own []Sort) int32 {
	o.sumMain(own)
	best := int32(0)
	for i := 1; i < len(o.Elements); i++ {
		e := &o.Elements[i]
		if e.Parent == best && e.mainChars > 0 && e.mainChars*3 >= o.Elements[best].mainChars*2 {
			best = int32(i)
		}
	}
	return best
}

// sumMain sets mainChars of all elements.
func (o *Outline) sumMain(own []Sort) {
	const besides = sortComments | sortRelated | sortConsent
	for i := range o.Elements {
		o.Elements[i].mainChars = 0
	}
	for i := range o.Blocks {
		if b := &o.Blocks[i]; b.long() {
			o.Elements[b.Element].mainChars += b.chars
		}
	}
	for i := len(o.Elements) - 1; i > 0; i-- {
		e := &o.Elements[i]
		up := &o.Elements[e.Parent]
		up.title = up.title || e.title
		if own[i]&besides != 0 && !e.title && e.Depth > 2 { // html and body bear all kinds of names
			e.mainChars = 0
		}
		up.mainChars += e.mainChars
	}
}
