package main

import (
	"math/rand/v2"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/writethru/writethru/page/block"
)

const (
	mixedIn     = 4 // examples put into a page, at most
	mixedWeight = 3 // of the label of each
)

// mix makes a copy of the sheet with examples of its own fold put after some of its
// paragraphs. The page itself is left as it was.
func (s *sheet) mix(examples []example) {
	rng := rand.New(rand.NewPCG(uint64(foldOf(s.ID)), uint64(len(s.outline.Text))))
	own := examplesFor(examples, s.fold, s.lang())
	after := s.paragraphs()
	if len(after) < 3 || len(own) == 0 {
		return
	}
	put := make(map[*html.Node]uint8)
	for range min(mixedIn, len(after)/2) {
		e := own[rng.IntN(len(own))]
		n := dress(e, rng)
		put[n] = e.class
		at := after[rng.IntN(len(after))]
		at.Parent.InsertBefore(n, at.NextSibling)
	}
	s.mixed = &sheet{Gold: s.Gold, set: s.set, fold: s.fold, outline: block.Cut(s.root())}
	s.mixed.labels = mixedLabels(s.mixed.outline, s.labels, put)
	for n := range put {
		n.Parent.RemoveChild(n)
	}
}

// paragraphs returns the elements of the longer paragraphs of the report.
func (s *sheet) paragraphs() []*html.Node {
	const long = 60
	var nodes []*html.Node
	for i, l := range s.labels {
		if l.report && l.weight > 0 && s.outline.Tag(i) == atom.P && len(s.outline.Words(i)) > long {
			nodes = append(nodes, s.outline.Elements[s.outline.Blocks[i].Element].Node)
		}
	}
	return nodes
}

// mixedLabels returns the labels of an outline: of the blocks inside the nodes put
// in by their class, of the others as before.
func mixedLabels(o *block.Outline, before []label, put map[*html.Node]uint8) []label {
	var labels []label
	for _, b := range o.Blocks {
		class, ok := uint8(0), false
		for e := b.Element; e > 0 && !ok; e = o.Elements[e].Parent {
			class, ok = put[o.Elements[e].Node]
		}
		if ok {
			labels = append(labels, label{class == 0, mixedWeight})
			continue
		}
		labels, before = append(labels, before[0]), before[1:]
	}
	return labels
}

// dress returns an example as sites would set it: report as a paragraph, a message
// as that, with a link, or in a block of its own with names that tell nothing.
func dress(e example, rng *rand.Rand) *html.Node {
	lead, rest := "", e.text
	if i := strings.IndexAny(e.text, ":.?!"); i > 0 && i < len(e.text)-8 {
		lead, rest = e.text[:i+1], e.text[i+1:]
	}
	way := rng.IntN(10)
	switch {
	case e.class == 0 || way < 4 || lead == "":
		return element(atom.P, text(e.text))
	case way < 6:
		return element(atom.P, element(atom.Strong, text(lead)), anchor(rest))
	case way < 7:
		return element(atom.P, text(lead), anchor(rest))
	case way < 8:
		return element(atom.P, element(atom.Em, text(e.text)))
	case way < 9:
		return hashed(rng, hashed(rng, element(atom.P, text(lead)), anchor(rest)))
	}
	return hashed(rng, element(atom.P, text(e.text)), element(atom.Button, text("OK")))
}

func text(s string) *html.Node { return &html.Node{Type: html.TextNode, Data: s} }

func element(tag atom.Atom, children ...*html.Node) *html.Node {
	n := &html.Node{Type: html.ElementNode, DataAtom: tag, Data: tag.String()}
	for _, c := range children {
		n.AppendChild(c)
	}
	return n
}

func anchor(label string) *html.Node {
	n := element(atom.A, text(label))
	n.Attr = []html.Attribute{{Key: "href", Val: "/x"}}
	return n
}

// hashed returns a div with a class as style compilers make them.
func hashed(rng *rand.Rand, children ...*html.Node) *html.Node {
	class := []byte("css-")
	for range 6 {
		class = append(class, "abcdefghijklmnopqrstuvwxyz0123456789"[rng.IntN(36)])
	}
	n := element(atom.Div, children...)
	n.Attr = []html.Attribute{{Key: "class", Val: string(class)}}
	return n
}
