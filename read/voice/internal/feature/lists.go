package feature

// Lists are the features of one sentence after the other.
type lists struct {
	features []Feature
	ends     []int
}

func (l *lists) reset() { l.features, l.ends = l.features[:0], l.ends[:0] }

func (l *lists) add(f Feature) { l.features = append(l.features, f) }

// end ends the features of a sentence.
func (l *lists) end() { l.ends = append(l.ends, len(l.features)) }

// of returns the features of sentence k.
func (l *lists) of(k int) []Feature {
	begin := 0
	if k > 0 {
		begin = l.ends[k-1]
	}
	return l.features[begin:l.ends[k]]
}
