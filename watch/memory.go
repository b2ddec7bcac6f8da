package watch

import (
	"encoding/binary"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/watch/schedule"
)

// A memory is what an appointment keeps of an article from one visit to the next.
type memory struct {
	address string // where it stands now, "" where that is the address by which it is known
	article schedule.Article
}

// longestAddress is how much of a memory an address may take.
const longestAddress = 900

// bytes returns the memory in the form in which it is stored: the length of the address, the address, and
// what was learnt.
func (m memory) bytes() []byte {
	if len(m.address) > longestAddress {
		m.address = ""
	}
	b := binary.AppendUvarint(nil, uint64(len(m.address)))
	b = append(b, m.address...)
	b, _ = m.article.AppendBinary(b) // never fails
	return b
}

// readMemory reads what bytes returned.
func readMemory(b []byte) (m memory, err error) {
	size, n := binary.Uvarint(b)
	if n <= 0 || size > longestAddress || size > uint64(len(b)-n) {
		return m, writethru.Errorf(writethru.Malformed, "what was learnt of an article cannot be read")
	}
	b = b[n:]
	m.address = string(b[:size])
	return m, m.article.UnmarshalBinary(b[size:])
}
