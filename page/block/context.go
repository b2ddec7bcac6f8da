package block

import "math"

// Context returns the features of a second look, row by row: what a first
// look made of the block, of the blocks before and after it, and of those it
// shares an element or a style with.
func (o *Outline) Context(ev *Evidence, first []float32) (rows []float32, width int) {
	return collect(len(o.Blocks), newVicinity(o, ev, first).row)
}

// A vicinity holds the first scores, added up over elements, styles and the page.
type vicinity struct {
	*Outline
	ev       *Evidence
	p        []float32 // by block: probability of report
	score    []float32
	elements []mean
	styles   map[uint32]*mean
	before   []float32 // by block: report code points before it
	heading  []float32 // by block: score of the heading before it, 0: none
	strength float32   // how sure the first look is on this page
}

// strength returns the mean score of the blocks that score as report, weighed by
// code points: how sure a model can be on this page.
func (o *Outline) strength(scores []float32) float32 {
	var sum, chars float32
	for i, score := range scores {
		if score > 0 {
			w := weight(o.Blocks[i].chars)
			sum += score * w
			chars += w
		}
	}
	return sum / max(chars, 1)
}

// weight returns what a block counts in a mean: its code points, up to those of a
// long paragraph.
func weight(chars int32) float32 { return float32(min(chars, 400)) }

// A mean is a probability of report, weighed by code points.
type mean struct{ report, chars float32 }

func (m *mean) add(p float32, chars int32) {
	w := weight(chars)
	m.report += p * w
	m.chars += w
}

// without returns the mean less one block, -1 if nothing else is left.
func (m mean) without(p float32, chars int32) float32 {
	w := weight(chars)
	if m.chars-w < 1 {
		return -1
	}
	return (m.report - p*w) / (m.chars - w)
}

func newVicinity(o *Outline, ev *Evidence, first []float32) *vicinity {
	n := len(o.Blocks)
	c := &vicinity{
		Outline: o, ev: ev, score: first, strength: o.strength(first), p: make([]float32, n), elements: make([]mean, len(o.Elements)),
		styles: make(map[uint32]*mean, 64), before: make([]float32, n+1), heading: make([]float32, n),
	}
	headings := o.headings()
	for i := range o.Blocks {
		b := &o.Blocks[i]
		if h := headings[i]; h >= 0 {
			c.heading[i] = first[h]
		}
		c.p[i] = float32(1 / (1 + math.Exp(-float64(first[i]))))
		c.before[i+1] = c.before[i] + c.p[i]*float32(b.chars)
		c.elements[b.Element].add(c.p[i], b.chars)
		key := o.styleKey(b)
		if c.styles[key] == nil {
			c.styles[key] = new(mean)
		}
		c.styles[key].add(c.p[i], b.chars)
	}
	for i := len(o.Elements) - 1; i > 0; i-- {
		up := &c.elements[o.Elements[i].Parent]
		up.report += c.elements[i].report
		up.chars += c.elements[i].chars
	}
	return c
}

// row appends the features of block i to row.
func (c *vicinity) row(row []float32, i int) []float32 {
	b := &c.Blocks[i]
	all := max(c.before[len(c.Blocks)], 1)
	row = append(row, c.score[i], c.strength, c.score[i]-c.strength, size(b.chars), ratio(b.linkChars, b.chars), c.ev.Report[i], c.ev.Message[i],
		tagFeature(c.Elements[b.Element].Node.DataAtom), c.before[i]/all, 1-c.before[i+1]/all, size(int32(all)))
	for _, d := range [...]int{-3, -2, -1, 1, 2, 3} {
		row = append(row, c.at(i+d))
	}
	row = append(row, c.run(i, -1), c.run(i, 1), c.heading[i], c.styles[c.styleKey(b)].without(c.p[i], b.chars))
	e := b.Element
	for range 4 {
		row = append(row, c.elements[e].without(c.p[i], b.chars))
		e = max(c.Elements[e].Parent, 0)
	}
	return row
}

// at returns the first score of block i, or one out of range.
func (c *vicinity) at(i int) float32 {
	if i < 0 || i >= len(c.score) {
		return -9
	}
	return c.score[i]
}

// run returns the mean first score of the ten blocks on one side.
func (c *vicinity) run(i, step int) float32 {
	var sum mean
	for j, n := i+step, 0; j >= 0 && j < len(c.Blocks) && n < 10; j, n = j+step, n+1 {
		sum.add(c.p[j], c.Blocks[j].chars)
	}
	return sum.without(0, 0)
}
