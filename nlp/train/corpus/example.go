// Package corpus reads what the networks of nlp learn from: treebanks in
// CoNLL-U, newspaper text with names, and raw text, all as [Example]s.
package corpus

import "github.com/writethru/writethru/nlp"

// An Example is a stretch of text, one block or a part of one, with what is known of
// its words. Arrays of what is not known are nil.
type Example struct {
	Words     []string
	Joints    []nlp.Joint // how each word follows on the one before it
	Sentences []nlp.Range // whole ones, in order
	Borders   []int32     // 1 for the last word of a sentence, 0 for others, Unknown
	Tags      []int32     // numbers of the inventory
	Heads     []int32     // word of the example, nlp.Root, Unknown
	Relations []int32
	Names     []int32 // states, see nlp.NameState
	Soft      *Soft   // what teachers say, if they do
	Document  string  // where it stands

	at nlp.Range // in the document
}

// Soft is the probabilities that teachers give: for each word one for each tag, name state
// and relation to its head; and for each word of each sentence one for each word of the sentence
// as its head, and for the root. What is nil is known better.
type Soft struct {
	Tags, Names, Relations []float32
	Heads                  [][]float32
}

// Unknown is the border, tag, head, relation or name of a word of which it is not
// known.
const Unknown = -2

// Len returns the number of words.
func (e *Example) Len() int { return len(e.Words) }

// Forms returns the words of each sentence, as [nlp.Splitter.Join] takes them.
func (e *Example) Forms() [][]nlp.Form {
	var out [][]nlp.Form
	for _, s := range e.Sentences {
		var forms []nlp.Form
		for i := s.Begin; i < s.End; i++ {
			forms = append(forms, nlp.Form{
				Letters:    e.Words[i],
				Continues:  e.Joints[i]&nlp.Within != 0,
				SpaceAfter: i+1 < e.Len() && e.Joints[i+1]&nlp.Spaced != 0,
			})
		}
		out = append(out, forms)
	}
	return out
}

// longestExample is how many words an example has at most, but for longer sentences.
const longestExample = 160

// examples cuts the blocks of a document into examples, between its sentences.
func examples(doc *nlp.Doc, id string, splitter *nlp.Splitter) []*Example {
	var out []*Example
	joints := splitter.Joints(doc)
	sentences := doc.Sentences
	for _, block := range doc.Blocks {
		for begin := block.Begin; begin < block.End; {
			n := fitting(sentences, begin, block.End)
			end := sentences[n-1].End
			e := &Example{Joints: joints[begin:end], Document: id, at: nlp.Range{Begin: begin, End: end}}
			for i := begin; i < end; i++ {
				e.Words = append(e.Words, doc.Token(i))
			}
			for _, s := range sentences[:n] {
				e.Sentences = append(e.Sentences, nlp.Range{Begin: s.Begin - begin, End: s.End - begin})
			}
			out, sentences, begin = append(out, e), sentences[n:], end
		}
	}
	return out
}

// fitting returns how many of the sentences, which begin at begin, make the next example.
func fitting(sentences []nlp.Range, begin, limit int) int {
	n := 1
	for n < len(sentences) && sentences[n].End <= limit && sentences[n].End-begin <= longestExample {
		n++
	}
	return n
}

// BordersOf returns the borders of sentences that cover n words.
func BordersOf(sentences []nlp.Range, n int) []int32 {
	out := make([]int32, n)
	for _, s := range sentences {
		out[s.End-1] = 1
	}
	return out
}
