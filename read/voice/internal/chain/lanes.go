package chain

// A row has the weights of a feature, eight to a word, each raised by 128 so that none is negative.
type row [Units / 8]uint64

// Rows are summed in lanes of 16 bits, four to a word.
const (
	evenBytes = 0x00ff00ff00ff00ff
	most      = 256 // rows that lanes hold the sum of
)

// addLanes adds the four lanes of a word to every other of eight sums.
func addLanes(sums []int32, lanes uint64) {
	sums[0] += int32(lanes & 0xffff)
	sums[2] += int32(lanes >> 16 & 0xffff)
	sums[4] += int32(lanes >> 32 & 0xffff)
	sums[6] += int32(lanes >> 48)
}
