package voice

import "github.com/writethru/writethru/nlp"

// origin tells whether word i is said by somebody, or thought: in the content of an attribution, or
// in the complement of a verb of speech or opinion. What is said may yet be added by the writer, in
// a relative clause.
func (m *marker) origin(i int) (said, added bool) {
	said = m.shields[i]&inContent != 0
	for range m.sentence.Len() {
		head := int(m.doc.Head[i])
		switch {
		case m.doc.Deprel(i) == "acl:relcl":
			return said, true
		case head == nlp.Root || said && m.shields[head]&inContent == 0:
			return said, false
		case m.isOpinion(i):
			return true, false
		}
		i = head
	}
	return said, false
}

// isSaid tells whether word i is somebody's, whoever added it.
func (m *marker) isSaid(i int) bool {
	said, _ := m.origin(i)
	return said
}

// isOpinion tells whether word i is the complement of a verb of speech or opinion: called the
// inquiry a sham.
func (m *marker) isOpinion(i int) bool {
	relation := m.doc.Deprel(i)
	return (relation == "ccomp" || relation == "xcomp") && m.lexicon.find(m.doc.Lemma(int(m.doc.Head[i])))&saying != 0
}
