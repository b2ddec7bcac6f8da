package revised

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/writethru/writethru/page/charset"
)

// A tree is a parsed page with the place of its article: the element that holds the most text in
// paragraphs of its own.
type tree struct {
	root    *html.Node
	article *html.Node
	words   []*html.Node // the paragraphs of the article that are long enough to be report
}

// longParagraph is how many bytes of text a paragraph of report has.
const longParagraph = 80

// parse parses a page, nil where it has no article to speak of.
func parse(page []byte) *tree {
	text, _ := charset.Decode(page, "")
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil
	}
	t := &tree{root: root}
	sizes := map[*html.Node]int{}
	for n := range root.Descendants() {
		if n.DataAtom == atom.P && n.Parent != nil {
			if sizes[n.Parent] += len(textOf(n)); t.article == nil || sizes[n.Parent] > sizes[t.article] {
				t.article = n.Parent
			}
		}
	}
	if t.article == nil {
		return nil
	}
	for n := range t.article.ChildNodes() {
		if n.DataAtom == atom.P && len(textOf(n)) >= longParagraph {
			t.words = append(t.words, n)
		}
	}
	const fewest = 3
	if len(t.words) < fewest {
		return nil
	}
	return t
}

// render returns the page as bytes, in UTF-8.
func (t *tree) render() []byte {
	var b bytes.Buffer
	_ = html.Render(&b, t.root) // a buffer takes everything
	return b.Bytes()
}

// middle returns a paragraph from the middle of the article.
func (t *tree) middle() *html.Node { return t.words[len(t.words)/2] }

// find returns the first element with a tag, nil for none.
func (t *tree) find(tag atom.Atom) *html.Node {
	for n := range t.root.Descendants() {
		if n.DataAtom == tag {
			return n
		}
	}
	return nil
}

// elements returns the elements of the page for which want holds.
func (t *tree) elements(want func(*html.Node) bool) []*html.Node {
	var out []*html.Node
	for n := range t.root.Descendants() {
		if n.Type == html.ElementNode && want(n) {
			out = append(out, n)
		}
	}
	return out
}

// fragment parses HTML into nodes that stand nowhere yet.
func fragment(source string) []*html.Node {
	nodes, err := html.ParseFragment(strings.NewReader(source), &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"})
	if err != nil {
		return nil
	}
	return nodes
}

// insertAfter puts HTML behind a node.
func insertAfter(n *html.Node, source string) {
	before := n.NextSibling
	for _, f := range fragment(source) {
		n.Parent.InsertBefore(f, before)
	}
}

// insertBefore puts HTML before a node.
func insertBefore(n *html.Node, source string) {
	for _, f := range fragment(source) {
		n.Parent.InsertBefore(f, n)
	}
}

// textOf returns the text of a node.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(b.String())
}
