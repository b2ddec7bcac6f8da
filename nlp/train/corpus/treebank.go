package corpus

import (
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/nlp"
)

// longestExample is how many words an example has at most, but for longer sentences.
const longestExample = 160

// Treebank returns the paragraphs of the documents, long ones cut between
// sentences.
func Treebank(documents []conllu.Document, in *Inventory) []*Example {
	var out []*Example
	for i := range documents {
		doc := &documents[i]
		joints := joints(doc)
		for _, p := range doc.Paragraphs {
			for begin := p.Begin; begin < p.End; {
				end := stop(doc, begin, p.End)
				out = append(out, excerpt(doc, joints, nlp.Range{Begin: begin, End: end}, in))
				begin = end
			}
		}
	}
	return out
}

// stop returns where an example that begins at begin ends.
func stop(doc *conllu.Document, begin, limit int) int {
	end := begin
	for _, s := range doc.Sentences {
		if s.Begin >= begin && s.End <= limit && (end == begin || s.End-begin <= longestExample) {
			end = s.End
		}
	}
	return end
}

// joints returns how each word of the document follows on the one before it.
func joints(doc *conllu.Document) []uint8 {
	out := make([]uint8, len(doc.Words))
	spaced := false
	for _, t := range doc.Tokens {
		for i := t.Begin; i < t.End; i++ {
			switch {
			case i > t.Begin:
				out[i] = nlp.Within
			case spaced:
				out[i] = nlp.Spaced
			}
		}
		spaced = t.SpaceAfter
	}
	for _, p := range doc.Paragraphs {
		out[p.Begin] = nlp.Opening
	}
	return out
}

func excerpt(doc *conllu.Document, joints []uint8, r nlp.Range, in *Inventory) *Example {
	e := &Example{Joints: joints[r.Begin:r.End], Bordered: true, Provenance: doc.ID, Weight: 1}
	for _, w := range doc.Words[r.Begin:r.End] {
		e.Words = append(e.Words, w.Form)
		e.Tags = append(e.Tags, number(in.tags, tag(&w)))
		e.Relations = append(e.Relations, number(in.relations, w.Deprel))
		head := int32(nlp.Root)
		if w.Head != nlp.Root {
			head = int32(w.Head - r.Begin)
		}
		e.Heads = append(e.Heads, head)
	}
	for _, s := range doc.Sentences {
		if s.Begin >= r.Begin && s.End <= r.End {
			e.Sentences = append(e.Sentences, nlp.Range{Begin: s.Begin - r.Begin, End: s.End - r.Begin})
		}
	}
	return e
}

func number(of map[string]int32, key string) int32 {
	if n, known := of[key]; known {
		return n
	}
	return Unknown
}
