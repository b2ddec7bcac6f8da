// Package quotation finds which words of a document stand in quotation marks.
//
//	for _, q := range quotation.Find(nil, doc) {
//		fmt.Println(doc.Span(q.Range).In(doc.Text))
//	}
//
// Marks may be curly, straight, doubled or single. A quotation within another is
// listed after it and lies in it. What a quotation is, speech or a title or a word held at a distance, its
// marks do not tell; package attribution does.
package quotation

import "github.com/writethru/writethru/nlp"

// A Quotation is a run of words in quotation marks, with its marks.
type Quotation struct {
	nlp.Range
	Single  bool // its marks are single ones
	Closed  bool // it has a closing mark
	Resumed bool // it goes on with the quotation before, which the block before left open
	Depth   int  // 1 where it lies in another one, else 0
}

// Find appends the quotations of a document to found, in the order of their first words. A
// quotation without a closing mark ends with its block; if the next block opens with a
// mark as well, that is the same quotation.
func Find(found []Quotation, doc *nlp.Doc) []Quotation {
	open := false
	for _, b := range doc.Blocks {
		first := len(found)
		found = block(found, doc, b)
		if open && first < len(found) && found[first].Begin == b.Begin {
			found[first].Resumed = true
		}
		open = leftOpen(found[first:], b)
	}
	return found
}

// leftOpen reports whether the last double quotation of a block has no closing mark.
func leftOpen(found []Quotation, b nlp.Range) bool {
	for i := len(found) - 1; i >= 0; i-- {
		if q := found[i]; !q.Single {
			return !q.Closed && q.End == b.End
		}
	}
	return false
}

// block appends the quotations of one block. A mark that opens while a quotation is
// open begins a new one: the earlier mark was a stray.
func block(found []Quotation, doc *nlp.Doc, b nlp.Range) []Quotation {
	outer, inner, first := -1, b.Begin, len(found) // of found; the end of the last single quotation
	for i := b.Begin; i < b.End; i++ {
		inside := outer >= 0
		switch class := doc.Class[i]; {
		case class == nlp.Open, class == nlp.Toggle && !inside:
			if inside {
				found = dropStray(found, outer)
			}
			outer = len(found)
			found = append(found, Quotation{Range: nlp.Range{Begin: i, End: b.End}})
		case (class == nlp.Close || class == nlp.Toggle) && inside:
			found[outer].End, found[outer].Closed = i+1, true
			outer = -1
		case class == nlp.OpenSingle && i >= inner:
			if end := singleEnd(doc, i, b.End); end > 0 {
				inner = end
				found = append(found, Quotation{Range: nlp.Range{Begin: i, End: end}, Single: true, Closed: true})
			}
		}
	}
	nest(found[first:])
	return found
}

// dropStray takes the quotation at index i out, whose mark was a stray.
func dropStray(found []Quotation, i int) []Quotation {
	return append(found[:i], found[i+1:]...)
}

// nest sets the depths of the quotations of a block.
func nest(found []Quotation) {
	end := 0 // of the last quotation that lies in none
	for i := range found {
		if found[i].Begin < end {
			found[i].Depth = 1
		} else {
			end = found[i].End
		}
	}
}
