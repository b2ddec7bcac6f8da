package block

// headings returns, by block, the heading that it stands under, -1 where there is none. A
// heading heads what follows it inside the smallest element that holds more than
// the heading itself: the title of a box says nothing of the text after the box.
func (o *Outline) headings() []int32 {
	type open struct{ heading, end int32 }
	var stack []open
	under := make([]int32, len(o.Blocks))
	for i := range o.Blocks {
		at := int32(i)
		for len(stack) > 0 && stack[len(stack)-1].end <= at {
			stack = stack[:len(stack)-1]
		}
		under[i] = -1
		if len(stack) > 0 {
			under[i] = stack[len(stack)-1].heading
		}
		if o.heads(&o.Blocks[i]) {
			stack = append(stack, open{at, o.reach(at)})
		}
	}
	return under
}

// reach returns the end of the smallest element that holds more than the heading.
func (o *Outline) reach(heading int32) int32 {
	e := &o.Elements[o.Blocks[heading].Element]
	for e.last-e.first <= 1 && e.Parent >= 0 {
		e = &o.Elements[e.Parent]
	}
	return e.last
}

// heads reports whether b heads what follows: a heading, or a short line of
// emphasis.
func (o *Outline) heads(b *Block) bool {
	const short = 60
	return o.Elements[b.Element].Within&InHeading != 0 || b.chars < short && b.emphasis*10 >= b.chars*9
}
