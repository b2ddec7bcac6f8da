package metadata

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Limits on what is kept of a page, so that no page makes reading slow.
const (
	maxMeta    = 400
	maxScripts = 40
	maxMarked  = 200 // elements of one sort
)

// A meta is one meta element; its name in lower case.
type meta struct{ name, content string }

// A prop is an element that microdata or RDFa gives a meaning.
type prop struct {
	name string // in lower case, without a prefix such as schema:
	node *html.Node
}

// evidence is what one walk over the tree found, each list in document order.
type evidence struct {
	root      *html.Node
	lang      string // of the html element
	title     string
	canonical string   // URL, made absolute by place
	address   *url.URL // where the page lives, as far as is known
	sites     []string // folded names of the outlet
	metas     []meta
	scripts   []string // JSON-LD
	programs  []string // other scripts
	props     []prop
	headings  []*html.Node // h1, h2, h3
	times     []*html.Node // time elements
	linked    *linkedData

	headline   *html.Node          // the heading that is the title, nil where there is none
	headlineAt int                 // its position, see walkBody
	around     map[*html.Node]bool // the headline and what it stands in
}

// gather walks the tree once.
func gather(root *html.Node, pageURL string) *evidence {
	e := &evidence{root: root}
	for n := root; n != nil; {
		n = follow(root, n, e.visit(n))
	}
	e.linked = readLinkedData(e.scripts)
	e.place(pageURL)
	e.nameSite()
	return e
}

// follow returns the node after n in document order within root, past its children
// unless into is set; nil at the end.
func follow(root, n *html.Node, into bool) *html.Node {
	if into && n.FirstChild != nil {
		return n.FirstChild
	}
	for n != root {
		if n.NextSibling != nil {
			return n.NextSibling
		}
		if n = n.Parent; n == nil {
			return nil
		}
	}
	return nil
}

// visit takes down what the element says, and reports whether to look into it.
func (e *evidence) visit(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.DocumentNode
	}
	switch n.DataAtom {
	case atom.Script:
		e.visitScript(n)
		return false
	case atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe:
		return false
	case atom.Html:
		e.lang = first(e.lang, attr(n, "lang"), attr(n, "xml:lang"))
	case atom.Meta:
		e.visitMeta(n)
	case atom.Title:
		if e.title == "" {
			e.title = textOf(n)
		}
		return false
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") {
			e.canonical = first(e.canonical, strings.TrimSpace(attr(n, "href")))
		}
	case atom.Time:
		e.times = capped(e.times, n)
	case atom.H1, atom.H2, atom.H3:
		e.headings = capped(e.headings, n)
	}
	e.visitMarks(n)
	return true
}

// visitScript takes down JSON-LD, and the text of other scripts, in which some pages
// keep what they will show.
func (e *evidence) visitScript(n *html.Node) {
	switch {
	case n.FirstChild == nil:
	case !strings.Contains(strings.ToLower(attr(n, "type")), "ld+json"):
		if len(e.programs) < maxScripts {
			e.programs = append(e.programs, n.FirstChild.Data)
		}
	case len(e.scripts) < maxScripts:
		e.scripts = append(e.scripts, n.FirstChild.Data)
	}
}

// visitMeta takes down what a meta element says under its property and its name.
func (e *evidence) visitMeta(n *html.Node) {
	content := strings.TrimSpace(first(attr(n, "content"), attr(n, "value")))
	if content == "" || len(e.metas) >= maxMeta {
		return
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "property", "name", "http-equiv":
			e.metas = append(e.metas, meta{metaName(a.Val), content})
		}
	}
}

// metaName makes the names of Dublin Core, which are written DC.date, dc:date and
// DCTERMS.date, one.
func metaName(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	if strings.HasPrefix(name, "dc") {
		name = strings.ReplaceAll(name, ":", ".")
	}
	return name
}

// visitMarks takes down what microdata and RDFa say of the element.
func (e *evidence) visitMarks(n *html.Node) {
	for _, a := range n.Attr {
		switch {
		case len(e.props) >= maxMarked:
			return
		case a.Key == "itemprop", a.Key == "property" && n.DataAtom != atom.Meta:
			for name := range strings.FieldsSeq(a.Val) {
				name = strings.ToLower(name[strings.LastIndexByte(name, ':')+1:])
				e.props = append(e.props, prop{name, n})
			}
		}
	}
}

func capped(nodes []*html.Node, n *html.Node) []*html.Node {
	if len(nodes) >= maxMarked {
		return nodes
	}
	return append(nodes, n)
}

// meta returns the content of the first meta element of the first of the names
// that has one.
func (e *evidence) meta(names ...string) string {
	for _, name := range names {
		for _, m := range e.metas {
			if m.name == name {
				return m.content
			}
		}
	}
	return ""
}

// first returns the first of the strings that is not empty.
func first(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// Limits on the text taken from one element.
const (
	maxText  = 600 // bytes
	maxNodes = 200
)

// textOf returns the words in an element, parted by single spaces, as far as
// the limits allow. Scripts, styles and pictures are passed over.
func textOf(n *html.Node) string {
	var b strings.Builder
	seen := 0
	for c := n; c != nil && seen < maxNodes && b.Len() < maxText; seen++ {
		into := true
		switch {
		case c.Type == html.TextNode:
			if glued(b.String(), c.Data) {
				separate(&b)
			}
			appendWords(&b, c.Data)
		case c.Type == html.ElementNode:
			if !inline(c) {
				separate(&b)
			}
			into = !silent(c)
		}
		c = follow(n, c, into)
	}
	return strings.TrimSpace(strings.ToValidUTF8(b.String(), ""))
}

func inline(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Span, atom.B, atom.I, atom.Em, atom.Strong, atom.Sup, atom.Sub, atom.Small, atom.Abbr:
		return true
	}
	return false
}

// glued reports whether two texts that only an inline element parts are not one
// word: a kicker and a headline, for example.
func glued(before, after string) bool {
	a, _ := utf8.DecodeLastRuneInString(before)
	b, _ := utf8.DecodeRuneInString(after)
	return (unicode.IsLower(a) || unicode.IsDigit(a)) && unicode.IsUpper(b) || unicode.IsLetter(a) && strings.ContainsRune("\"„“«", b)
}

func silent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Button:
		return true
	}
	return false
}

// appendWords appends text with every run of white space made one space.
func appendWords(b *strings.Builder, text string) {
	text = text[:min(len(text), maxText)]
	for i := 0; i < len(text); i++ {
		if isSpace(text[i]) {
			separate(b)
			continue
		}
		b.WriteByte(text[i])
	}
}

// separate ends the word before.
func separate(b *strings.Builder) {
	if s := b.String(); s != "" && !strings.HasSuffix(s, " ") {
		b.WriteByte(' ')
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
