package feature

import "github.com/writethru/writethru/nlp"

// An outline is what a sentence shows to its neighbours as well.
type outline struct {
	first, root, subject uint64 // hashes of words; 0 where there is none
	rootTag              uint8
	length, verbs        int
	numbers              int
	quotation            uint64 // how much is quoted: 0 nothing, 1 less than half, 2 more, 3 all
	speech               uint64 // quotation, and other signs of speech
}

// outline returns the outline of a sentence.
func (x *Extractor) outline(doc *nlp.Doc, s nlp.Range) outline {
	o := outline{first: x.words[s.Begin], length: s.Len()}
	quoted, said, according := 0, false, false
	for i := s.Begin; i < s.End; i++ {
		if x.quoted[i] {
			quoted++
		}
		if x.verb[doc.Tag[i]] {
			o.verbs++
		} else if x.number[doc.Tag[i]] {
			o.numbers++
		}
		said = said || x.roles[doc.Relation[i]]&reported != 0 && x.isSaid(doc, i)
		according = according || i+1 < s.End && isAccording(doc.Token(i)) && doc.Token(i+1) == "to"
		x.top(&o, doc, i)
	}
	o.quotation = quotedPart(quoted, s.Len())
	o.speech = o.quotation<<3 | bit(said)<<2 | bit(according)<<1 | bit(x.quoted[s.Begin])
	return o
}

// top keeps word i where it is the root or its subject.
func (x *Extractor) top(o *outline, doc *nlp.Doc, i int) {
	switch head := doc.Head[i]; {
	case head == nlp.Root:
		if o.root == 0 {
			o.root, o.rootTag = x.words[i], doc.Tag[i]
		}
	case doc.Head[head] == nlp.Root && o.subject == 0 && x.roles[doc.Relation[i]]&nominal != 0:
		o.subject = x.words[i]
	}
}

// isSaid tells whether a clause is reported by the verb that it hangs on, or reports itself, by the side: “it will
// rain, he said”.
func (x *Extractor) isSaid(doc *nlp.Doc, clause int) bool {
	head := int(doc.Head[clause])
	return head != nlp.Root && x.reports(doc, head) || doc.Deprel(clause) == "parataxis" && x.reports(doc, clause)
}

// reports tells whether a word is a verb of speech or thought outside of quotation marks.
func (x *Extractor) reports(doc *nlp.Doc, i int) bool {
	return x.verb[doc.Tag[i]] && !x.quoted[i] && x.saying[doc.Lemma(i)]
}

func isAccording(word string) bool { return word == "according" || word == "According" }

// quotedPart returns the step of so many quoted words among all; the full stop may stand outside.
func quotedPart(quoted, all int) uint64 {
	switch {
	case quoted == 0:
		return 0
	case quoted*2 < all:
		return 1
	case quoted < all-1:
		return 2
	}
	return 3
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
