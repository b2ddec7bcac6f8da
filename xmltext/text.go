package xmltext

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// Text returns the words of a piece of HTML: no tags, scripts and styles, entities replaced, white space
// as single spaces. A tag that HTML does not know is text.
func Text(markup string) string {
	if strings.IndexByte(markup, '<') >= 0 {
		markup = words(markup)
	} else {
		markup = unescape(markup)
	}
	return strings.Join(strings.Fields(markup), " ")
}

func words(markup string) string {
	var b strings.Builder
	hidden := ""
	s := newScanner(markup)
	for {
		t, ok := s.next()
		if !ok {
			return b.String()
		}
		name := localName(t.name)
		switch {
		case t.kind == cdataToken && hidden == "":
			b.WriteString(t.text)
		case t.kind == textToken && hidden == "":
			b.WriteString(unescape(t.text))
		case t.kind == endToken && name == hidden:
			hidden = ""
			part(&b, name)
		case hidden != "":
		case t.kind == startToken && isHidden(name) && !t.empty:
			hidden = name
		case t.name == "" || atom.Lookup([]byte(name)) != 0:
			part(&b, name)
		default:
			b.WriteString(t.raw)
		}
	}
}

func part(b *strings.Builder, name string) {
	if !isInline(name) {
		b.WriteByte(' ')
	}
}

// isHidden reports whether what an element of HTML holds is not shown.
func isHidden(name string) bool { return name == "script" || name == "style" }

// isInline reports whether an element of HTML stands within a word or between words without parting
// them.
func isInline(name string) bool {
	switch atom.Lookup([]byte(name)) {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Dfn, atom.Em, atom.Font,
		atom.I, atom.Ins, atom.Kbd, atom.Mark, atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong,
		atom.Sub, atom.Sup, atom.Tt, atom.U, atom.Var, atom.Wbr:
		return true
	}
	return false
}
