// Package packed writes readings as bytes that change little where the article changes little.
//
// A span is written as its distance from the end of the span before it, and its length; an entity as its
// place among those lately named; a mention's antecedent as how many mentions back it is. So a
// sentence that is put in changes a number or two in each list, and the rest stays the same, byte for byte.
package packed

import (
	"fmt"

	"github.com/writethru/writethru"
)

// version is the first byte. A change of the form raises it.
const version = 1

// Pack returns the bytes of a reading.
func Pack(r *writethru.Reading) []byte {
	w := &writer{bytes: make([]byte, 0, 2*len(r.Article.Text)+1024)}
	w.bytes = append(w.bytes, version)
	w.document(r)
	w.voices(r)
	byID := w.entities(r.Entities)
	w.times(r.Times)
	w.at = 0
	w.attributions(r.Attributions, newCast(r.Entities), byID)
	return w.bytes
}

// Unpack returns the reading. It fails, and does not panic, on bytes that Pack did not write.
func Unpack(b []byte) (*writethru.Reading, error) {
	if len(b) == 0 || b[0] != version {
		return nil, fmt.Errorf("a packed reading of an unknown form")
	}
	in := &reader{bytes: b[1:]}
	r := &writethru.Reading{}
	in.document(r)
	in.voices(r)
	r.Entities = in.entities()
	r.Times = in.times()
	in.at = 0
	r.Attributions = in.attributions(newCast(r.Entities), 0)
	if len(in.bytes) > 0 {
		in.fail("there are %d bytes too many", len(in.bytes))
	}
	return r, in.err
}
