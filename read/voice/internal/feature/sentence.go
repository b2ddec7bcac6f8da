package feature

import "github.com/writethru/writethru/nlp"

// place adds where sentence k stands, its outline and those of its neighbours.
func (x *Extractor) place(k int) {
	n, o := len(x.outlines), &x.outlines[k]
	x.add(always, 0, strong)
	x.add(fromStart, uint64(min(k, 12)), strong)
	x.add(fromEnd, uint64(min(n-1-k, 6)), strong)
	x.add(sixth, uint64(k*6/n), strong)
	x.add(length, step(o.length), strong)
	x.add(quotation, o.quotation, strong)
	x.add(speech, o.speech, strong)
	x.add(rootWord, o.root, strong)
	x.add(rootTag, uint64(o.rootTag), strong)
	x.add(subject, o.subject, strong)
	x.add(subjectAndRoot, join(o.subject, o.root), strong)
	x.add(firstWord, o.first, strong)
	x.add(numbers, step(o.numbers), strong)
	x.add(verbs, step(o.verbs), strong)
	x.neighbour(before, k, k-1)
	x.neighbour(after, k, k+1)
}

// neighbours is how many templates a neighbour takes.
const neighbours = 6

// neighbour adds what sentence k sees of a sentence beside it.
func (x *Extractor) neighbour(side template, k, other int) {
	if other < 0 || other >= len(x.outlines) {
		x.add(side, 0, strong)
		return
	}
	o := &x.outlines[other]
	x.add(side+1, o.speech, strong)
	x.add(side+2, join(o.speech, x.outlines[k].speech), strong)
	x.add(side+3, o.root, middle)
	x.add(side+4, o.first, middle)
	x.add(side+5, step(o.length), middle)
}

// syntax adds what hangs on the root, what is said of things, and the names.
func (x *Extractor) syntax(doc *nlp.Doc, s nlp.Range, found []nlp.Name) {
	for i := s.Begin; i < s.End; i++ {
		head := doc.Head[i]
		if head == nlp.Root {
			continue
		}
		role := x.roles[doc.Relation[i]]
		if doc.Head[head] == nlp.Root {
			x.topDependent(doc, i, role)
		}
		switch {
		case role&copular != 0:
			x.add(predicate, x.words[head], firm)
			x.add(predicateTag, uint64(doc.Tag[head]), firm)
		case role&attributive != 0 && !x.quoted[i]:
			x.add(attribute, x.words[i], firm)
		}
	}
	x.add(names, step(len(found)), strong)
	for _, name := range found {
		x.add(nameKind, uint64(name.Kind), weak)
		if name.Begin < s.Begin+2 {
			x.add(nameAtStart, uint64(name.Kind), firm)
		}
	}
}

// topDependent adds word i, which hangs on the root.
func (x *Extractor) topDependent(doc *nlp.Doc, i int, r role) {
	as := uint64(doc.Relation[i])
	x.add(besideRoot, as, middle)
	switch {
	case r&functional != 0:
		x.add(function, join(as, x.words[i]), firm)
	case r&nominal != 0:
		x.add(subjectTag, uint64(doc.Tag[i]), firm)
	case r&clausal != 0:
		x.add(dependent, join(as, x.words[i]), firm)
		x.add(dependentTag, join(as, uint64(doc.Tag[i])), firm)
	}
}

// wording adds the words and the pairs of their tags, and those at the ends by their places.
func (x *Extractor) wording(doc *nlp.Doc, s nlp.Range) {
	for i := s.Begin; i < s.End; i++ {
		x.wordFeatures.add(featureOf(x.words[i], strong))
		x.add(word, x.words[i], firm)
		if i > s.Begin {
			x.add(tagPair, join(uint64(doc.Tag[i-1]), uint64(doc.Tag[i])), faint)
		}
	}
	for i := s.Begin; i < min(s.End, s.Begin+4); i++ {
		x.add(early+template(i-s.Begin), x.words[i], firm)
		x.add(earlyTag+template(i-s.Begin), uint64(doc.Tag[i]), weak)
	}
	for i := max(s.Begin, s.End-3); i < s.End; i++ {
		x.add(late+template(s.End-1-i), x.words[i], firm)
	}
}
