package lemma

import (
	"encoding/binary"
	"math"

	"github.com/writethru/writethru"
)

// Decode returns the table that Encode wrote. Bytes that are no table, or part of
// one, or more than one, are an error of kind Malformed.
func Decode(data []byte) (*Table, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, writethru.Errorf(writethru.Malformed, "not a table of lemmas: it does not begin with %q", magic)
	}
	d := &decoder{rest: data[len(magic):]}
	t := new(Table)
	t.tags = entries(d, (*decoder).tag)
	t.edits = entries(d, (*decoder).edit)
	if len(t.edits) == 0 || t.edits[0] != (edit{}) {
		d.fail("its first edit is not the empty one")
	}
	t.choices = entries(d, func(d *decoder) []int32 { return d.choice(len(t.edits)) })
	t.words = d.index("words", len(t.edits)*int(numWritings))
	t.endings = d.index("endings", len(t.choices))
	t.writings = d.index("writings", int(numWritings))
	t.lemmas = d.index("lemmas", 1)
	if len(d.rest) > 0 {
		d.fail("it goes on where it should end")
	}
	if d.err != nil {
		return nil, d.err
	}
	return t, nil
}

// A decoder reads numbers and strings until the first fault; what it reads after
// that is zero.
type decoder struct {
	rest []byte
	err  error
}

func (d *decoder) fail(fault string) {
	if d.err == nil {
		d.err = writethru.Errorf(writethru.Malformed, "broken table of lemmas: %s", fault)
	}
	d.rest = nil
}

// number reads a number below limit.
func (d *decoder) number(limit uint64) int {
	n, size := binary.Uvarint(d.rest)
	if size <= 0 {
		d.fail("it ends early")
		return 0
	}
	if n >= limit {
		d.fail("a number is too high")
		return 0
	}
	d.rest = d.rest[size:]
	return int(n)
}

// count reads how many entries follow, each of which takes a byte or more.
func (d *decoder) count() int { return d.number(uint64(len(d.rest)) + 1) }

func (d *decoder) text() string {
	n := d.number(uint64(len(d.rest)))
	if n > len(d.rest) {
		d.fail("it ends early")
		return ""
	}
	s := string(d.rest[:n])
	d.rest = d.rest[n:]
	return s
}

// entries reads a count and so many entries.
func entries[E any](d *decoder, read func(*decoder) E) []E {
	list := make([]E, d.count())
	for i := range list {
		list[i] = read(d)
	}
	return list
}

func (d *decoder) tag() tag {
	return tag{d.text(), d.text(), d.number(math.MaxInt), writing(d.number(uint64(numWritings)))}
}

func (d *decoder) edit() edit { return edit{d.number(math.MaxInt32), d.text()} }

func (d *decoder) choice(edits int) []int32 {
	choice := make([]int32, d.number(maxChoices+1))
	for i := range choice {
		choice[i] = int32(d.number(uint64(edits)))
	}
	if len(choice) == 0 {
		d.fail("an ending leaves no choice")
	}
	return choice
}

// index reads the index called name, whose values are below limit.
func (d *decoder) index(name string, limit int) index {
	n := d.count()
	x := newIndex(n)
	key := uint64(0)
	for i := range n {
		step := d.number(math.MaxUint32 + 1)
		value := d.number(uint64(min(limit, math.MaxInt32)))
		key += uint64(step)
		if key > math.MaxUint32 || i > 0 && step == 0 {
			d.fail("its " + name + " are out of order")
		}
		if d.err != nil {
			break
		}
		x.put(uint32(key), int32(value))
	}
	return x
}
