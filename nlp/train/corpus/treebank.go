package corpus

import (
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/nlp"
)

// Treebank returns the paragraphs of the documents, long ones cut between
// sentences.
func Treebank(documents []conllu.Document, in *Inventory, splitter *nlp.Splitter) []*Example {
	var out []*Example
	for i := range documents {
		doc := &documents[i]
		for _, e := range examples(splitter.Join(doc.Forms()...), doc.ID, splitter) {
			e.annotate(doc.Words, in)
			out = append(out, e)
		}
	}
	return out
}

// annotate gives the words of the example what the document says of them.
func (e *Example) annotate(words []conllu.Word, in *Inventory) {
	for _, w := range words[e.at.Begin:e.at.End] {
		e.Tags = append(e.Tags, number(in.tags, tag(&w)))
		e.Relations = append(e.Relations, number(in.relations, w.Deprel))
		head := int32(nlp.Root)
		if w.Head != nlp.Root {
			head = int32(w.Head - e.at.Begin)
		}
		e.Heads = append(e.Heads, head)
	}
	e.Borders = BordersOf(e.Sentences, e.Len())
}

func number(of map[string]int32, key string) int32 {
	if n, known := of[key]; known {
		return n
	}
	return Unknown
}
