package warc

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
)

// A Position is where a record begins. In a file with a member for each record Skip is 0,
// and reading on from there costs nothing; in one big member Skip bytes are decompressed anew.
type Position struct {
	Part   int   // number of the WARC file in a WACZ, from 0
	Offset int64 // of the member in the part; of the record where there is no compression
	Skip   int64 // bytes of the member, after decompression, that stand before the record
}

// String returns the position as PART/OFFSET+SKIP, without a part or a skip of 0.
func (p Position) String() string {
	s := strconv.FormatInt(p.Offset, 10)
	if p.Part > 0 {
		s = strconv.Itoa(p.Part) + "/" + s
	}
	if p.Skip > 0 {
		s += "+" + strconv.FormatInt(p.Skip, 10)
	}
	return s
}

// ParsePosition reads what String writes. It fails with Malformed.
func ParsePosition(s string) (Position, error) {
	part, rest, found := strings.Cut(s, "/")
	if !found {
		part, rest = "0", s
	}
	offset, skip, found := strings.Cut(rest, "+")
	if !found {
		skip = "0"
	}
	var values [3]int64
	for i, field := range [3]string{part, offset, skip} {
		n, err := strconv.ParseInt(field, 10, 64)
		if err != nil || n < 0 || i == 0 && n > 1<<30 {
			return Position{}, writethru.Errorf(writethru.Malformed, "%q is no position in an archive", s)
		}
		values[i] = n
	}
	return Position{Part: int(values[0]), Offset: values[1], Skip: values[2]}, nil
}

// place names the position in a sentence.
func (p Position) place() string {
	if p.Skip == 0 {
		return fmt.Sprintf("byte %d", p.Offset)
	}
	return fmt.Sprintf("byte %d of what is packed at byte %d", p.Skip, p.Offset)
}
