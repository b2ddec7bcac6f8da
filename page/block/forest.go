package block

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

// Score returns the log odds for one row of features.
func (f *Forest) Score(row []float32) float32 {
	sum := f.Bias
	for t := 0; t < len(f.Feature); t += f.Depth {
		leaf := 0
		for d := range f.Depth {
			if row[f.Feature[t+d]] > f.Border[t+d] {
				leaf |= 1 << d
			}
		}
		sum += f.Leaf[t/f.Depth<<f.Depth+leaf]
	}
	return sum
}

// scores returns the score of every row.
func (f *Forest) scores(rows []float32, width int) []float32 {
	if width == 0 {
		return nil
	}
	scores := make([]float32, len(rows)/width)
	for i := range scores {
		scores[i] = f.Score(rows[i*width : (i+1)*width])
	}
	return scores
}
