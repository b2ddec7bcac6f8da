package lemma

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// magic begins every encoded table, and names its format and its hashes.
const magic = "writethru.lemma/1\n"

// Encode returns the table as bytes: magic, then the tags, the edits, the choices and
// the indexes, each a count and so many entries. Numbers are unsigned varints, strings
// have their length before them, keys stand in rising order as differences. Equal tables
// have equal bytes.
func (t *Table) Encode() []byte {
	e := encoder(magic)
	e.number(len(t.tags))
	for _, tag := range t.tags {
		e.text(tag.upos)
		e.text(tag.xpos)
		e.number(tag.tokens)
		e.number(int(tag.writing))
	}
	e.number(len(t.edits))
	for _, edit := range t.edits {
		e.number(edit.cut)
		e.text(edit.add)
	}
	e.number(len(t.choices))
	for _, choice := range t.choices {
		e.number(len(choice))
		for _, edit := range choice {
			e.number(int(edit))
		}
	}
	for _, x := range []*index{&t.words, &t.endings, &t.writings, &t.lemmas} {
		e.index(x)
	}
	return e
}

type encoder []byte

func (e *encoder) number(n int) { *e = binary.AppendUvarint(*e, uint64(n)) }

func (e *encoder) text(s string) {
	e.number(len(s))
	*e = append(*e, s...)
}

func (e *encoder) index(x *index) {
	entries := slices.DeleteFunc(slices.Clone(x.slots), slot.free)
	slices.SortFunc(entries, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	e.number(len(entries))
	last := uint32(0)
	for _, s := range entries {
		e.number(int(s.key - last))
		e.number(int(s.value - 1))
		last = s.key
	}
}
