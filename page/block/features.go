package block

import (
	"bytes"
	"math"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// Evidence is what the lexicons of a model say of a page, before its shape is
// looked at.
type Evidence struct {
	Report  []float32 // by block: log odds of its words to be report
	Message []float32 // by block: log odds of its words to be a message
	Kind    []uint8   // by block: that kind, an index in Classes
	Shared  []int32   // by block: words it shares with the title of the page
}

// Features returns the features of every block, row by row. A row holds what a
// reader would see at a glance: the block, its neighbours, the
// elements around it, the others of its style, and its place in the page.
// Lengths are logarithms, densities and shares lie between 0 and 1.
func (o *Outline) Features(ev *Evidence) (rows []float32, width int) {
	return collect(len(o.Blocks), newSurvey(o, ev).row)
}

// row appends the features of block i to dst.
func (s *survey) row(dst []float32, i int) []float32 {
	dst = s.itself(dst, i)
	dst = s.neighbours(dst, i)
	dst = s.surroundings(dst, i)
	dst = s.under(dst, i)
	dst = s.fellows(dst, i)
	return s.place(dst, i)
}

// collect returns n rows one after the other, and their width.
func collect(n int, row func(dst []float32, i int) []float32) (rows []float32, width int) {
	for i := range n {
		rows = row(rows, i)
		if i == 0 {
			width = len(rows)
			rows = slices.Grow(rows, width*(n-1))
		}
	}
	return rows, width
}

// A survey holds what is measured once a page.
type survey struct {
	*Outline
	ev       *Evidence
	before   []int32
	prevLong []int32 // by block: the nearest long block before it, -1: none
	nextLong []int32
	heading  []int32 // by block: the heading before it, -1: none
	shared   []int32 // by element: words its blocks share with the title
	styles   map[uint32]*style
	hashes   []uint32       // by block, of its words
	texts    map[uint32]int // by hash of words: blocks that have them
}

// A style is a set of blocks whose elements look alike.
type style struct{ blocks, chars, linkChars, longChars int32 }

func newSurvey(o *Outline, ev *Evidence) *survey {
	n := len(o.Blocks)
	s := &survey{
		Outline: o, ev: ev,
		before: make([]int32, n+1), prevLong: make([]int32, n), nextLong: make([]int32, n), heading: o.headings(), shared: make([]int32, len(o.Elements)),
		hashes: make([]uint32, n),
		styles: make(map[uint32]*style, 64), texts: make(map[uint32]int, n),
	}
	long := int32(-1)
	for i := range o.Blocks {
		b := &o.Blocks[i]
		s.before[i+1] = s.before[i]
		s.prevLong[i] = long
		if b.long() {
			s.before[i+1] += b.chars
			long = int32(i)
		}
		s.hashes[i] = hashBytes(o.Words(i))
		s.texts[s.hashes[i]]++
		s.shared[b.Element] += ev.Shared[i]
		s.count(b)
	}
	for i := len(o.Elements) - 1; i > 0; i-- {
		s.shared[o.Elements[i].Parent] += s.shared[i]
	}
	long = -1
	for i := n - 1; i >= 0; i-- {
		s.nextLong[i] = long
		if o.Blocks[i].long() {
			long = int32(i)
		}
	}
	return s
}

func (s *survey) count(b *Block) {
	key := s.styleKey(b)
	st := s.styles[key]
	if st == nil {
		st = new(style)
		s.styles[key] = st
	}
	st.blocks++
	st.chars += b.chars
	st.linkChars += b.linkChars
	if b.long() {
		st.longChars += b.chars
	}
}

func (o *Outline) styleKey(b *Block) uint32 {
	e := &o.Elements[b.Element]
	if e.Parent < 0 {
		return e.style
	}
	return e.style*hashPrime ^ o.Elements[e.Parent].style
}

func (s *survey) itself(row []float32, i int) []float32 {
	b := &s.Blocks[i]
	words := s.Words(i)
	e := &s.Elements[b.Element]
	last, first := words[len(words)-1], words[0]
	row = append(row,
		size(b.chars), size(b.words), ratio(b.chars, b.words), ratio(b.linkChars, b.chars), size(b.links),
		ratio(b.emphasis, b.chars), ratio(b.digits, b.chars), ratio(b.upper, b.chars),
		size(b.commas), size(b.stops), size(b.quotes),
		truth(last == '.' || last == '!' || last == '?' || last == '"' || bytes.HasSuffix(words, []byte("”")) || bytes.HasSuffix(words, []byte("»"))),
		truth(last == ':'), truth('A' <= first && first <= 'Z'), truth(first >= '0' && first <= '9'),
		truth(endsOpen(words)), truth(b.linked), tagFeature(e.Node.DataAtom), truth(b.breaks),
		s.ev.Report[i], s.ev.Message[i],
		e.namesOwn, s.Elements[max(e.Parent, 0)].namesOwn, e.namesAll, s.lowestName(b.Element),
		float32(min(s.texts[s.hashes[i]], 4)), size(s.ev.Shared[i]), ratio(s.ev.Shared[i], b.words),
		truth(len(words) > 12 && e.Within&InHeading != 0 && strings.Contains(s.Title, string(words))),
	)
	for role := InArticle; role <= InBody; role <<= 1 {
		row = append(row, truth(e.Within&role != 0))
	}
	for i := range numSorts {
		row = append(row, truth(e.sorts&(1<<i) != 0))
	}
	return row
}

// endsOpen reports whether words break off, as teasers do.
func endsOpen(words []byte) bool {
	words = bytes.TrimRight(words, " ])")
	return bytes.HasSuffix(words, []byte("...")) || bytes.HasSuffix(words, []byte("…"))
}

func (s *survey) lowestName(e int32) float32 {
	low := s.Elements[e].namesOwn
	for ; e > 0; e = s.Elements[e].Parent {
		low = min(low, s.Elements[e].namesOwn)
	}
	return low
}

func (s *survey) neighbours(row []float32, i int) []float32 {
	for _, d := range [...]int{-1, 1, -2, 2} {
		j := i + d
		if j < 0 || j >= len(s.Blocks) {
			row = append(row, -1, -1, 0, 0, -1, 0, 0)
			continue
		}
		b := &s.Blocks[j]
		e := &s.Elements[b.Element]
		row = append(row, size(b.chars), ratio(b.linkChars, b.chars), s.ev.Report[j], s.ev.Message[j],
			tagFeature(e.Node.DataAtom), e.namesAll, truth(e.Parent == s.Elements[s.Blocks[i].Element].Parent))
	}
	return append(row, s.toLong(i, s.prevLong[i]), s.toLong(i, s.nextLong[i]),
		s.kinship(i, s.prevLong[i]), s.kinship(i, s.nextLong[i]))
}

// toLong returns the distance in blocks to block j.
func (s *survey) toLong(i int, j int32) float32 {
	if j < 0 {
		return 99
	}
	return float32(min(99, max(i-int(j), int(j)-i)))
}

// kinship returns how far up block i and block j meet: 0 in one element, 1 in
// its parent, and so on up to 6.
func (s *survey) kinship(i int, j int32) float32 {
	if j < 0 {
		return 9
	}
	e := s.Blocks[i].Element
	for up := 0; up < 7; up++ {
		if s.Elements[e].first <= j && j < s.Elements[e].last {
			return float32(up)
		}
		e = max(s.Elements[e].Parent, 0)
	}
	return 7
}

func (s *survey) surroundings(row []float32, i int) []float32 {
	e := s.Blocks[i].Element
	page := s.Elements[0].longChars
	for range 4 {
		el := &s.Elements[e]
		row = append(row, size(el.chars), ratio(el.linkChars, el.chars), ratio(el.longChars, page), ratio(el.longChars, el.chars),
			size(el.last-el.first), size(el.controls), size(el.twins), size(el.links), ratio(s.shared[e], el.last-el.first))
		e = max(el.Parent, 0)
	}
	return append(row, float32(min(s.Elements[s.Blocks[i].Element].Depth, 40)))
}

// under measures the heading that the block stands under.
func (s *survey) under(row []float32, i int) []float32 {
	h := s.heading[i]
	if h < 0 {
		return append(row, 0, 0, 0, 0, 99, 9)
	}
	return append(row, ratio(s.Blocks[h].linkChars, s.Blocks[h].chars), s.ev.Message[h], s.ev.Report[h], s.Elements[s.Blocks[h].Element].namesAll, s.toLong(i, h), s.kinship(i, h))
}

func (s *survey) fellows(row []float32, i int) []float32 {
	st := s.styles[s.styleKey(&s.Blocks[i])]
	return append(row, size(st.blocks), ratio(st.linkChars, st.chars), ratio(st.longChars, s.Elements[0].longChars),
		ratio(st.longChars, st.chars), size(st.chars/st.blocks))
}

func (s *survey) place(row []float32, i int) []float32 {
	e, up := s.Blocks[i].Element, 0
	main := &s.Elements[s.main]
	for ; !(s.Elements[e].first <= main.first && main.last <= s.Elements[e].last) && !s.Inside(e, s.main); up++ {
		e = s.Elements[e].Parent
	}
	at := int32(i)
	page := s.Elements[0].longChars
	return append(row,
		truth(s.Inside(s.Blocks[i].Element, s.main)), float32(min(up, 12)),
		float32(min(s.Elements[s.Blocks[i].Element].Depth-main.Depth, 12)),
		ratio(main.longChars, page), ratio(main.linkChars, main.chars),
		ratio(max(0, at-main.first), main.last-main.first), size(max(0, main.first-at)), size(max(0, at-main.last)),
		ratio(at, int32(len(s.Blocks))), ratio(s.before[i], page), size(page), size(int32(len(s.Blocks))),
	)
}

// tagFeature orders tags by how often they hold report.
func tagFeature(tag atom.Atom) float32 {
	switch tag {
	case atom.P:
		return 10
	case atom.H1:
		return 1
	case atom.H2:
		return 6
	case atom.H3:
		return 5
	case atom.H4, atom.H5, atom.H6:
		return 4
	case atom.Li:
		return 7
	case atom.Blockquote:
		return 9
	case atom.Td, atom.Th:
		return 3
	case atom.Div, atom.Section:
		return 2
	case atom.Figcaption:
		return 0
	case atom.Pre:
		return 8
	}
	return 1.5
}

// size returns log2(1+n).
func size(n int32) float32 {
	if n >= 0 && int(n) < len(sizes) {
		return sizes[n]
	}
	return float32(math.Log2(float64(1 + n)))
}

// sizes holds the results of size that are asked for all the time.
var sizes = func() (table [2048]float32) {
	for n := range table {
		table[n] = float32(math.Log2(float64(1 + n)))
	}
	return table
}()

func ratio(a, b int32) float32 {
	if b == 0 {
		return 0
	}
	return float32(a) / float32(b)
}

func truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func hashBytes(b []byte) uint32 {
	h := uint32(hashSeed)
	for _, ch := range b {
		h = (h ^ uint32(ch)) * hashPrime
	}
	return h
}
