package page

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/page/block"
)

// Limits of what makes an article and what stands in it.
const (
	minReport = 40   // bytes of report that make an article
	lenient   = -1.2 // score that makes report where nothing scores better
	margin    = 8    // blocks around the report in which messages belong to it
)

// A part is what one block of the outline is in the document.
type part uint8

const (
	dropped part = iota
	report
	caption
	message
)

// A draft is a document in the making.
type draft struct {
	*block.Outline
	verdict *block.Verdict
	parts   []part
	kinds   []writethru.MessageKind // where the part is message
	text    strings.Builder
	doc     writethru.Document
}

func newDraft(o *block.Outline, v *block.Verdict) *draft {
	return &draft{Outline: o, verdict: v, parts: make([]part, len(o.Blocks)), kinds: make([]writethru.MessageKind, len(o.Blocks))}
}

// document puts the parts together. It has no blocks where there is no report.
func (d *draft) document() *writethru.Document {
	first, last, size := d.takeReport(0)
	if size < minReport {
		first, last, size = d.takeReport(lenient)
	}
	if size < minReport {
		return &d.doc
	}
	d.takeWithin(first, last)
	d.takeMargins(first, last)
	for i := 0; i < len(d.parts); i++ {
		if d.parts[i] != dropped {
			i = d.write(i)
		}
	}
	d.doc.Article.Text = d.text.String()
	d.doc.Article.Developing = developing(&d.doc)
	return &d.doc
}

// takeReport marks the blocks that score above threshold as report, and returns the first
// and the last of them and their size in bytes.
func (d *draft) takeReport(threshold float32) (first, last, size int) {
	first = -1
	for i, score := range d.verdict.Score {
		if score <= threshold {
			continue
		}
		d.parts[i] = report
		size += len(d.Words(i))
		last = i
		if first < 0 {
			first = i
		}
	}
	return first, last, size
}

// takeWithin keeps what stands between the report.
func (d *draft) takeWithin(first, last int) {
	for i := first; i < last; i++ {
		if d.parts[i] == dropped && d.Within(i)&block.InHidden == 0 {
			d.take(i)
		}
	}
}

// takeMargins keeps messages and captions that stand close before or after the report.
func (d *draft) takeMargins(first, last int) {
	for i := max(0, first-margin); i < first; i++ {
		d.takeMargin(i)
	}
	for i := last + 1; i < min(len(d.parts), last+1+margin); i++ {
		d.takeMargin(i)
	}
}

// takeMargin keeps block i if its words leave no doubt, and it speaks in sentences.
func (d *draft) takeMargin(i int) {
	const sure, sentence = 0.5, 20
	if d.verdict.Message[i] > sure && len(d.Words(i)) >= sentence && !d.InFrame(i) && d.Within(i)&block.InHeading == 0 {
		d.take(i)
	}
}

func (d *draft) take(i int) {
	if d.Within(i)&(block.InCaption|block.InFigure) != 0 {
		d.parts[i] = caption
		return
	}
	d.parts[i] = message
	d.kinds[i] = d.verdict.MessageKind(d.Outline, i)
}

// write writes block i, with the cells that follow it in its row if it is one,
// and returns the last block written.
func (d *draft) write(i int) int {
	if d.text.Len() > 0 {
		d.text.WriteString("\n\n")
	}
	begin := d.text.Len()
	d.text.Write(d.Words(i))
	kind, last := d.kind(i), i
	for kind == writethru.Table && last+1 < len(d.parts) && d.parts[last+1] == d.parts[i] && d.sameRow(i, last+1) {
		last++
		d.text.WriteByte('\t')
		d.text.Write(d.Words(last))
	}
	span := writethru.Span{Begin: begin, End: d.text.Len()}
	d.doc.Blocks = append(d.doc.Blocks, writethru.Block{Span: span, Kind: kind})
	if d.parts[i] == message {
		d.doc.Messaging = append(d.doc.Messaging, writethru.Message{Span: span, Kind: d.kinds[i]})
	}
	return last
}

// kind returns the kind of block i by its element.
func (d *draft) kind(i int) writethru.BlockKind {
	if d.parts[i] == caption {
		return writethru.Caption
	}
	switch d.Tag(i) {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return writethru.Heading
	case atom.Td, atom.Th:
		return writethru.Table
	}
	switch within := d.Within(i); {
	case within&block.InQuote != 0:
		return writethru.Quote
	case within&block.InList != 0:
		return writethru.List
	}
	return writethru.Paragraph
}

// sameRow reports whether blocks i and j are cells of one row.
func (d *draft) sameRow(i, j int) bool {
	a, b := &d.Elements[d.Blocks[i].Element], &d.Elements[d.Blocks[j].Element]
	return a.Parent == b.Parent && (b.Node.DataAtom == atom.Td || b.Node.DataAtom == atom.Th)
}
