package xmltext

import (
	"slices"
	"strings"
)

// MaxDepth is how deep elements are kept apart. What an element at that depth holds is text.
const MaxDepth = 32

// How many elements are kept, and how many of them hold elements. The document ends before one more.
const (
	MaxElements = 500_000
	MaxHolders  = 100_000
)

// MaxNamespaces is how many declarations of namespaces are kept.
const MaxNamespaces = 32

// A Shape says of a kind of document which elements below the root hold elements, by their local
// names in lower case. All others hold text.
type Shape struct {
	Holders []string
	Nests   bool // a holder can lie in its like; if not, it ends where its like begins
}

// Shapes are shapes by the local names of their roots, in lower case.
type Shapes map[string]Shape

// Mend returns the first document in text whose root shapes names, as well-formed XML, and the local name
// of that root in lower case, as all local names of elements are. It returns "" for a text
// that has none.
func Mend(text string, shapes Shapes) (document []byte, root string) {
	m := mender{shapes: shapes, out: make([]byte, 0, len(text))}
	s := newScanner(text)
	for !m.done {
		t, ok := s.next()
		if !ok {
			break
		}
		m.add(t)
	}
	m.closeFrom(0)
	return m.out, m.root
}

// A mender writes a document token by token.
type mender struct {
	shapes     Shapes
	root       string
	done       bool     // the root has ended
	open       []string // names of the elements that are open, as written
	leaf       bool     // the last of them holds text
	nested     int      // elements of its name that are open in it
	hidden     string   // script or style that is open in it
	elements   int
	holders    int
	namespaces int
	out        []byte
}

func (m *mender) add(t token) {
	switch {
	case m.root == "":
		m.begin(t)
	case t.kind == startToken && m.isNext(t.name):
		m.closeFrom(m.holder())
		m.start(t)
	case t.kind == startToken && m.leaf:
		m.startInside(t)
	case t.kind == startToken:
		m.start(t)
	case t.kind == endToken:
		m.end(t.name)
	case m.leaf && m.hidden == "":
		m.write(t)
	}
}

// begin waits for the root.
func (m *mender) begin(t token) {
	if t.kind != startToken {
		return
	}
	root := localName(t.name)
	if _, known := m.shapes[root]; known && isName(t.name) {
		m.root = root
		m.start(t)
		m.leaf = false
	}
}

// holder returns which of the open elements is the innermost that holds elements.
func (m *mender) holder() int {
	if m.leaf {
		return len(m.open) - 2
	}
	return len(m.open) - 1
}

// isNext reports whether an element of a name ends the innermost holder, which lacks its end.
func (m *mender) isNext(name string) bool {
	at := m.holder()
	return at > 0 && !m.shapes[m.root].Nests && strings.EqualFold(m.open[at], name)
}

// start opens an element.
func (m *mender) start(t token) {
	if !isName(t.name) {
		return
	}
	local := localName(t.name)
	holds := slices.Contains(m.shapes[m.root].Holders, local)
	if !m.count(holds) {
		m.closeFrom(0)
		return
	}
	name := t.name[:len(t.name)-len(local)] + local
	m.out = append(append(m.out, '<'), name...)
	m.writeAttrs(t.attrs)
	m.out = append(m.out, '>')
	m.open = append(m.open, name)
	m.leaf = !holds || len(m.open) == MaxDepth
	m.nested, m.hidden = 0, ""
	if t.empty {
		m.closeFrom(len(m.open) - 1)
	}
}

// count counts an element, and reports whether it is to be kept.
func (m *mender) count(holds bool) bool {
	m.elements++
	if holds {
		m.holders++
	}
	return m.elements <= MaxElements && m.holders <= MaxHolders
}

func (m *mender) writeAttrs(attrs []attr) {
	for _, a := range attrs {
		if !isName(a.name) {
			continue
		}
		if strings.HasPrefix(a.name, "xmlns") {
			if m.namespaces++; m.namespaces > MaxNamespaces {
				continue
			}
		}
		m.out = append(append(append(m.out, ' '), a.name...), `="`...)
		m.out = appendEscaped(m.out, unescape(a.value))
		m.out = append(m.out, '"')
	}
}

// startInside passes over a start tag inside text.
func (m *mender) startInside(t token) {
	name := localName(t.name)
	switch {
	case t.empty:
	case strings.EqualFold(t.name, m.open[len(m.open)-1]):
		m.nested++
	case m.hidden == "" && isHidden(name):
		m.hidden = name
	}
	m.part(name)
}

// end closes the innermost element of a name, and what is open in it. One that is not open is passed
// over.
func (m *mender) end(name string) {
	last := len(m.open) - 1
	if m.leaf && m.nested > 0 && strings.EqualFold(m.open[last], name) {
		m.nested--
		m.part(localName(name))
		return
	}
	for i := last; i >= 0; i-- {
		if strings.EqualFold(m.open[i], name) {
			m.closeFrom(i)
			return
		}
	}
	if m.leaf {
		local := localName(name)
		if local == m.hidden {
			m.hidden = ""
		}
		m.part(local)
	}
}

// closeFrom closes all elements from the nth on.
func (m *mender) closeFrom(n int) {
	for i := len(m.open) - 1; i >= n; i-- {
		m.out = append(append(append(m.out, "</"...), m.open[i]...), '>')
	}
	m.open = m.open[:min(n, len(m.open))]
	m.leaf, m.done = false, len(m.open) == 0
}

// part parts the words before a tag from those after it, where the tag does so on a page.
func (m *mender) part(name string) {
	if !isInline(name) {
		m.out = append(m.out, ' ')
	}
}

func (m *mender) write(t token) {
	text := t.text
	if t.kind == textToken {
		text = unescape(text)
	}
	m.out = appendEscaped(m.out, text)
}
