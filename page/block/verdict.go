package block

import "github.com/writethru/writethru"

// A Verdict is what a model makes of the blocks of an outline.
type Verdict struct {
	*Evidence
	Score []float32 // by block: log odds of report
}

// MessageKind returns the kind of message that block i of o is, if it is one: by
// its words where they speak clearly, else by the names around it, else by
// whatever its words come nearest to.
func (v *Verdict) MessageKind(o *Outline, i int) writethru.MessageKind {
	const clear = -0.5
	if v.Message[i] > clear {
		return writethru.MessageKind(Classes[v.Kind[i]])
	}
	sorts := o.Elements[o.Blocks[i].Element].sorts
	for _, by := range kindsBySort {
		if sorts&by.sorts != 0 {
			return by.kind
		}
	}
	if b := &o.Blocks[i]; b.linkChars*2 > b.chars {
		return writethru.Related
	}
	return writethru.MessageKind(Classes[v.Kind[i]])
}

// kindsBySort is what the names of elements say of the kind of a message, the
// most telling first.
var kindsBySort = [...]struct {
	sorts Sort
	kind  writethru.MessageKind
}{
	{sortNewsletter, writethru.Newsletter},
	{sortAppeal, writethru.Appeal},
	{sortShare | sortComments, writethru.Share},
	{sortAdvert, writethru.Promo},
	{sortRelated, writethru.Related},
	{sortAuthor | sortCaption | sortInfo, writethru.Credit},
}

// InFrame reports whether block i stands in the frame of the site: its menus, its
// footer, its requests for consent.
func (o *Outline) InFrame(i int) bool {
	e := &o.Elements[o.Blocks[i].Element]
	return e.Within&(InNav|InFooter|InHidden) != 0 || e.sorts&(sortMenu|sortConsent) != 0
}

// refers reports whether block i is a paragraph that is but a link, or a word or two and a
// link: a reference to another story, whatever its words.
func (o *Outline) refers(i int) bool {
	const label, fewWords = 25, 4
	b := &o.Blocks[i]
	return b.words >= fewWords && b.linkChars*10 >= b.chars*7 && b.chars-b.linkChars <= label &&
		o.Within(i)&(InList|InTable|InHeading|InQuote) == 0
}
