package block

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A class says what an element does to the flow of text.
type class uint8

const (
	inline     class = iota
	silent           // holds no text of the page
	control          // a button or field
	lineBreak        // <br>
	link             // <a href>
	emphatic         // <b>, <em> and the like
	blockLevel       // begins and ends a block
)

// classOf returns the class of element n. Elements that HTML does not know are
// block-level: sites name their building blocks so.
func classOf(n *html.Node) class {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object,
		atom.Canvas, atom.Audio, atom.Video, atom.Head, atom.Link, atom.Meta, atom.Title, atom.Datalist, atom.Map, atom.Noframes:
		return silent
	case atom.Button, atom.Input, atom.Select, atom.Textarea, atom.Option, atom.Progress, atom.Meter:
		return control
	case atom.Br:
		return lineBreak
	case atom.A:
		return link
	case atom.B, atom.Strong, atom.Em, atom.I:
		return emphatic
	case atom.Span, atom.Small, atom.Abbr, atom.Acronym, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Del, atom.Dfn,
		atom.Font, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Picture, atom.Q, atom.Rp, atom.Rt, atom.Ruby, atom.S, atom.Samp,
		atom.Source, atom.Strike, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Data, atom.Nobr:
		return inline
	case 0:
		if strings.IndexByte(n.Data, '-') < 0 {
			return inline
		}
	}
	return blockLevel
}

// roleOf returns the roles that n takes up by its tag and attributes.
func roleOf(n *html.Node) Role {
	role := tagRole(n.DataAtom)
	for i := range n.Attr {
		switch a := &n.Attr[i]; a.Key {
		case "hidden":
			role |= InHidden
		case "aria-hidden":
			if a.Val == "true" {
				role |= InHidden
			}
		case "style":
			if strings.Contains(a.Val, "display:none") || strings.Contains(a.Val, "display: none") {
				role |= InHidden
			}
		case "class":
			if containsFold(a.Val, "caption") {
				role |= InCaption
			}
		case "itemprop":
			switch a.Val {
			case "articleBody":
				role |= InBody
			case "caption":
				role |= InCaption
			}
		}
	}
	return role
}

func tagRole(tag atom.Atom) Role {
	switch tag {
	case atom.Article:
		return InArticle
	case atom.Main:
		return InMain
	case atom.Aside:
		return InAside
	case atom.Nav:
		return InNav
	case atom.Header:
		return InHeader
	case atom.Footer:
		return InFooter
	case atom.Figure:
		return InFigure
	case atom.Form:
		return InForm
	case atom.Blockquote:
		return InQuote
	case atom.Table:
		return InTable
	case atom.Li, atom.Dd, atom.Dt:
		return InList
	case atom.Figcaption, atom.Caption:
		return InCaption
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return InHeading
	}
	return 0
}

// containsFold reports whether s contains the lower-case ASCII word, whatever
// the case of s.
func containsFold(s, word string) bool {
	for i := 0; i+len(word) <= len(s); i++ {
		if s[i]|0x20 == word[0] && strings.EqualFold(s[i:i+len(word)], word) {
			return true
		}
	}
	return false
}

// titleOf returns the text of the title in a head.
func titleOf(head *html.Node) string {
	for n := head.FirstChild; n != nil; n = n.NextSibling {
		if n.DataAtom == atom.Title && n.FirstChild != nil {
			return strings.Join(strings.Fields(n.FirstChild.Data), " ")
		}
	}
	return ""
}

// isPassword reports whether n is a field for a password.
func isPassword(n *html.Node) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == "type" {
			return strings.EqualFold(n.Attr[i].Val, "password")
		}
	}
	return false
}
