package block

import "math"

// A Forest is a sum of oblivious decision trees (Kohavi 1994; Prokhorenkova et
// al. 2018, "CatBoost"): every node of a level asks the same question, so that a
// tree is a table indexed by its answers.
type Forest struct {
	Bias    float32   // added to every sum
	Feature []uint16  // Depth a tree
	Border  []float32 // Depth a tree: the answer is feature > border
	Leaf    []float32 // 1<<Depth a tree
}

// Depth is the number of questions a tree asks.
const Depth = 6

// maxFeatures bounds the width of a row. It is a power of two, so that a feature can
// be masked to it.
const maxFeatures = 256

// A row that scores below hopeless after the first firstTrees trees is not
// shown to the others: nine blocks of ten are menus and teasers, and no later
// tree has ever saved one.
const (
	firstTrees = 40
	hopeless   = -4
)

// Scores returns the log odds for every row of features, each width long.
func (f *Forest) Scores(rows []float32, width int) []float32 {
	return f.scoreEach(len(rows)/max(width, 1), func(dst []float32, i int) []float32 {
		return append(dst, rows[i*width:(i+1)*width]...)
	})
}

// scoreEach returns the log odds for n rows, which row appends to dst one at a time.
func (f *Forest) scoreEach(n int, row func(dst []float32, i int) []float32) []float32 {
	borders := make([]int32, len(f.Border))
	sortKeys(borders, f.Border)
	values := make([]float32, 0, maxFeatures)
	var keys [maxFeatures]int32
	scores := make([]float32, n)
	early := min(firstTrees, f.trees())
	for i := range scores {
		values = row(values[:0], i)
		sortKeys(keys[:len(values)], values)
		scores[i] = f.Bias + f.sum(&keys, borders, 0, early)
		if scores[i] > hopeless {
			scores[i] += f.sum(&keys, borders, early, f.trees())
		}
	}
	return scores
}

// sum adds up what trees from first to last say of a row. It has no branches that
// depend on the answers: those are as good as random, and would stall the
// processor.
func (f *Forest) sum(row *[maxFeatures]int32, borders []int32, first, last int) float32 {
	var sum float32
	for t := first; t < last; t++ {
		question := (*[Depth]uint16)(f.Feature[t*Depth:])
		border := (*[Depth]int32)(borders[t*Depth:])
		leaf := above(row[question[0]%maxFeatures], border[0]) |
			above(row[question[1]%maxFeatures], border[1])<<1 |
			above(row[question[2]%maxFeatures], border[2])<<2 |
			above(row[question[3]%maxFeatures], border[3])<<3 |
			above(row[question[4]%maxFeatures], border[4])<<4 |
			above(row[question[5]%maxFeatures], border[5])<<5
		sum += (*[1 << Depth]float32)(f.Leaf[t<<Depth:])[leaf%(1<<Depth)]
	}
	return sum
}

// above returns 1 if value is greater than border, else 0.
func above(value, border int32) uint64 {
	return uint64(int64(border)-int64(value)) >> 63
}

// sortKeys sets keys to integers that sort as the values do.
func sortKeys(keys []int32, values []float32) {
	for i, v := range values {
		bits := int32(math.Float32bits(v))
		keys[i] = bits ^ (bits >> 31 & math.MaxInt32)
	}
}

// trees returns the number of trees.
func (f *Forest) trees() int { return len(f.Feature) / Depth }
