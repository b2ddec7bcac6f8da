package block

import "math"

// A Forest is a sum of oblivious decision trees (Kohavi 1994; Prokhorenkova et
// al. 2018, "CatBoost"): every node of a level asks the same question, so that a
// tree is a table indexed by its answers.
type Forest struct {
	Depth   int       // questions a tree
	Bias    float32   // added to every sum
	Feature []uint16  // Depth a tree
	Border  []float32 // Depth a tree: the answer is feature > border
	Leaf    []float32 // 1<<Depth a tree
}

// A row that scores below hopeless after the first firstTrees trees is not
// shown to the others: nine blocks of ten are menus and teasers, and no later
// tree has ever saved one.
const (
	firstTrees = 40
	hopeless   = -4
)

// Scores returns the log odds for every row of features.
func (f *Forest) Scores(rows []float32, width int) []float32 {
	if width == 0 {
		return nil
	}
	borders := make([]int32, len(f.Border))
	sortKeys(borders, f.Border)
	row := make([]int32, width)
	scores := make([]float32, len(rows)/width)
	early := min(firstTrees, f.trees())
	for i := range scores {
		sortKeys(row, rows[i*width:(i+1)*width])
		score := f.Bias + f.sum(row, borders, 0, early)
		if score > hopeless {
			score += f.sum(row, borders, early, f.trees())
		}
		scores[i] = score
	}
	return scores
}

// sum adds up what trees from first to last say of a row. It has no branches that
// depend on the answers: those are as good as random, and would stall the
// processor.
func (f *Forest) sum(row, borders []int32, first, last int) float32 {
	var sum float32
	for t := first; t < last; t++ {
		at := t * f.Depth
		questions := f.Feature[at : at+f.Depth]
		limits := borders[at : at+f.Depth]
		leaf := 0
		for d, feature := range questions {
			leaf |= int(uint64(int64(limits[d])-int64(row[feature]))>>63) << (d & 63)
		}
		sum += f.Leaf[t<<f.Depth+leaf]
	}
	return sum
}

// sortKeys sets keys to integers that sort as the values do.
func sortKeys(keys []int32, values []float32) {
	for i, v := range values {
		bits := int32(math.Float32bits(v))
		keys[i] = bits ^ (bits >> 31 & math.MaxInt32)
	}
}

// trees returns the number of trees.
func (f *Forest) trees() int {
	if f.Depth == 0 {
		return 0
	}
	return len(f.Feature) / f.Depth
}
