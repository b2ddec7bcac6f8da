package weights

import (
	"encoding/binary"

	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// Rows are summed in lanes of 16 bits, four to a word, with every weight raised by 128 so that none
// is negative. The lanes hold the sums of 256 rows; a word has fewer than fifty.
const (
	raised = 0x8080808080808080
	lanes  = 0x00ff00ff00ff00ff
	pairs  = 0x0000ffff0000ffff
)

// sum4 sums rows of four weights.
func (t *Table) sum4(out *[ArgumentWidth]float32, rows []evidence.Row) {
	sum := uint64(0)
	for _, r := range rows {
		w := uint64(binary.LittleEndian.Uint32(t.Weights[t.at(r):]) ^ raised&0xffffffff)
		w = (w | w<<16) & pairs
		sum += (w | w<<8) & lanes
	}
	for p := range out {
		out[p] = t.lane(sum, p, len(rows))
	}
}

// sum16 sums rows of sixteen weights.
func (t *Table) sum16(out *[BorderWidth]float32, rows []evidence.Row) {
	var even, odd [2]uint64
	for _, r := range rows {
		row := t.Weights[t.at(r):]
		a, b := binary.LittleEndian.Uint64(row)^raised, binary.LittleEndian.Uint64(row[8:])^raised
		even[0] += a & lanes
		odd[0] += a >> 8 & lanes
		even[1] += b & lanes
		odd[1] += b >> 8 & lanes
	}
	for p := range out {
		half := even[p/8]
		if p%2 == 1 {
			half = odd[p/8]
		}
		out[p] = t.lane(half, p/2%4, len(rows))
	}
}

// lane returns the score of one lane, to which so many rows were added.
func (t *Table) lane(sum uint64, lane, rows int) float32 {
	return float32(int32(sum>>(16*lane)&0xffff)-128*int32(rows)) * t.Scale
}
