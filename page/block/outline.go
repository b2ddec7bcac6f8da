// Package block cuts a page into blocks of text and tells which of them are
// report.
//
// [Cut] walks the parsed tree once and returns an [Outline]: the visible text
// of the page, the blocks that it falls into, and the elements they stand in.
// A [Model] then gives every block a [Score] out of the shape of the page
// around it, the names its elements bear, and its words. No site is known by name.
package block

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An Outline is a page as a sequence of blocks, with the tree of the elements
// that hold them.
type Outline struct {
	Text     []byte    // the words of all blocks, one after the other, white space collapsed
	Blocks   []Block   // in document order
	Elements []Element // in document order, parents before children; 0 is the root
	Title    string    // of the page's head, white space collapsed

	AsksForPassword bool // there is a field for one

	main int32 // the element that holds the article, as a guess
}

// A Block is a run of text that no block-level element interrupts.
type Block struct {
	Begin, End int32 // in Outline.Text
	Element    int32 // the innermost block-level element around it

	chars     int32 // code points
	words     int32
	linkChars int32 // code points inside <a href>
	links     int32
	emphasis  int32 // code points inside <b>, <strong>, <em>, <i>
	digits    int32
	upper     int32
	commas    int32
	stops     int32 // full stops, question and exclamation marks
	quotes    int32 // quotation marks
	linked    bool  // begins inside a link
	breaks    bool  // cut off from the block before it by <br><br> alone
}

// An Element is a block-level element of the page.
type Element struct {
	Node   *html.Node
	Parent int32
	Depth  int32
	Within Role // the roles of the element and of all around it

	first, last int32 // its blocks, half-open
	chars       int32 // in its blocks
	linkChars   int32
	links       int32
	twins       int32 // elements of its parent that look like it, itself among them
	longChars   int32 // in its long blocks with few links
	mainChars   int32 // the same, less those of readers' comments and the like
	title       bool  // holds an h1
	controls    int32 // buttons and fields in it
	style       uint32
	namesOwn    float32 // evidence of its names for report, log odds
	namesAll    float32 // the same, summed with all around it
	sorts       Sort    // by names, its own and those around it
}

// A Role is a set of parts that an element may play by its tag.
type Role uint32

// The roles.
const (
	InArticle Role = 1 << iota
	InMain
	InAside
	InNav
	InHeader
	InFooter
	InFigure
	InForm
	InQuote
	InTable
	InList
	InCaption
	InHidden
	InHeading
	InBody // itemprop="articleBody"
)

// Words returns the text of block i.
func (o *Outline) Words(i int) []byte {
	return o.Text[o.Blocks[i].Begin:o.Blocks[i].End]
}

// Tag returns the tag of the innermost element of block i.
func (o *Outline) Tag(i int) atom.Atom {
	return o.Elements[o.Blocks[i].Element].Node.DataAtom
}

// Within returns the roles of everything around block i.
func (o *Outline) Within(i int) Role {
	return o.Elements[o.Blocks[i].Element].Within
}

// Inside reports whether element e is a, or stands inside it.
func (o *Outline) Inside(e, a int32) bool {
	for o.Elements[e].Depth > o.Elements[a].Depth {
		e = o.Elements[e].Parent
	}
	return e == a
}

// Cut walks the tree under root and returns its outline. The walk needs no
// stack, so that no depth of nesting can exhaust one.
func Cut(root *html.Node) *Outline {
	c := cutter{Outline: &Outline{
		Text:     make([]byte, 0, 16<<10),
		Blocks:   make([]Block, 0, 512),
		Elements: make([]Element, 1, 1024),
	}}
	c.Elements[0] = Element{Node: root, Parent: -1}
	for n := root.FirstChild; n != nil; {
		if c.enter(n) && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for c.leave(n); n.NextSibling == nil; c.leave(n) {
			if n = n.Parent; n == nil || n == root {
				c.flush()
				c.sum()
				c.countTwins()
				return c.Outline
			}
		}
		n = n.NextSibling
	}
	return c.Outline
}

// A cutter is the state of the walk.
type cutter struct {
	*Outline
	at       int32 // the innermost open element
	links    int   // open <a href>
	emphasis int   // open emphasis
	open     bool  // a block is being filled
	space    bool  // white space since its last word
	broken   bool  // a <br> since its last word
	split    bool  // the next block is cut off by <br><br>
	block    Block
}

// enter opens n and reports whether its children count as text of the page.
func (c *cutter) enter(n *html.Node) bool {
	switch n.Type {
	case html.TextNode:
		c.write(n.Data)
		return false
	case html.ElementNode:
	default:
		return false
	}
	switch classOf(n) {
	case silent:
		if n.DataAtom == atom.Head {
			c.Title = titleOf(n)
		}
		return false
	case control:
		c.Elements[c.at].controls++
		c.AsksForPassword = c.AsksForPassword || isPassword(n)
		return false
	case lineBreak:
		if c.broken {
			c.flush()
			c.split = true
		}
		c.broken, c.space = true, true
		return false
	case link:
		c.links++
		c.block.links++
	case emphatic:
		c.emphasis++
	case blockLevel:
		c.flush()
		c.split = false
		c.push(n)
	}
	return true
}

// leave closes what enter opened.
func (c *cutter) leave(n *html.Node) {
	if n.Type != html.ElementNode {
		return
	}
	switch classOf(n) {
	case link:
		c.links--
	case emphatic:
		c.emphasis--
	case blockLevel:
		c.flush()
		c.split = false
		c.Elements[c.at].last = int32(len(c.Blocks))
		c.at = c.Elements[c.at].Parent
	}
}

func (c *cutter) push(n *html.Node) {
	parent := &c.Elements[c.at]
	e := Element{
		Node: n, Parent: c.at, Depth: parent.Depth + 1,
		Within: parent.Within | roleOf(n),
		first:  int32(len(c.Blocks)),
	}
	e.style = styleOf(n)
	e.title = n.DataAtom == atom.H1
	c.at = int32(len(c.Elements))
	c.Elements = append(c.Elements, e)
}

// flush ends the open block, if there are words in it.
func (c *cutter) flush() {
	if c.open {
		c.block.End = int32(len(c.Text))
		c.block.Element = c.at
		c.Blocks = append(c.Blocks, c.block)
	}
	c.open, c.space, c.broken = false, false, false
	c.block = Block{}
}

// countTwins counts, for each element that holds text, the siblings of its style
// that do.
func (o *Outline) countTwins() {
	type family struct {
		parent int32
		style  uint32
	}
	count := make(map[family]int32, len(o.Elements)/2)
	for i := range o.Elements[1:] {
		if e := &o.Elements[i+1]; e.chars > 0 {
			count[family{e.Parent, e.style}]++
		}
	}
	for i := range o.Elements[1:] {
		e := &o.Elements[i+1]
		e.twins = count[family{e.Parent, e.style}]
	}
}

// sum adds up the measures of blocks in their elements, and of elements in
// those around them.
func (c *cutter) sum() {
	for i := range c.Blocks {
		b := &c.Blocks[i]
		e := &c.Elements[b.Element]
		e.chars += b.chars
		e.links += b.links
		e.linkChars += b.linkChars
		if b.long() {
			e.longChars += b.chars
		}
	}
	c.Elements[0].last = int32(len(c.Blocks))
	for i := len(c.Elements) - 1; i > 0; i-- {
		e := &c.Elements[i]
		p := &c.Elements[e.Parent]
		p.chars += e.chars
		p.links += e.links
		p.linkChars += e.linkChars
		p.longChars += e.longChars
		p.controls += e.controls
	}
}

// long reports whether the block has the looks of a paragraph.
func (b *Block) long() bool {
	return b.chars >= 80 && b.linkChars*3 < b.chars
}
