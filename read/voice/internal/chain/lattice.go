package chain

import "math"

// A Lattice has the memory of a forward-backward pass, to be used again.
type Lattice struct {
	// Marginals has a row for each node, with the probability of each label.
	Marginals []float64

	labels                  int
	step                    []float64 // of the exponentials of the transitions
	node, forward, backward []float64
}

// Run fills the marginals of a chain of nodes. Scores has a row of labels for each node,
// transitions a row for each label that goes before (Rabiner, 1989).
func (l *Lattice) Run(scores []float64, transitions []float32, labels int) {
	l.labels = labels
	l.step = grow(l.step, labels*labels)
	for i, t := range transitions {
		l.step[i] = math.Exp(float64(t))
	}
	l.node, l.forward, l.backward = grow(l.node, len(scores)), grow(l.forward, len(scores)), grow(l.backward, len(scores))
	l.Marginals = grow(l.Marginals, len(scores))
	l.enter(scores)
	l.goForward()
	l.goBackward()
	for at := 0; at < len(scores); at += labels {
		for i := at; i < at+labels; i++ {
			l.Marginals[i] = l.forward[i] * l.backward[i]
		}
		normalise(l.Marginals[at : at+labels])
	}
}

// enter makes weights of the scores, the largest of each node 1.
func (l *Lattice) enter(scores []float64) {
	for at := 0; at < len(scores); at += l.labels {
		row, top := scores[at:at+l.labels], math.Inf(-1)
		for _, s := range row {
			top = max(top, s)
		}
		for i, s := range row {
			l.node[at+i] = math.Exp(s - top)
		}
	}
}

func (l *Lattice) goForward() {
	n := l.labels
	for at := 0; at < len(l.node); at += n {
		row := l.forward[at : at+n]
		copy(row, l.node[at:at+n])
		for to := range row {
			if at > 0 {
				row[to] *= l.into(l.forward[at-n:at], to)
			}
		}
		normalise(row)
	}
}

// into returns the weight of all ways from a row to a label of the next.
func (l *Lattice) into(row []float64, to int) float64 {
	sum := 0.
	for from, w := range row {
		sum += w * l.step[from*l.labels+to]
	}
	return sum
}

func (l *Lattice) goBackward() {
	n := l.labels
	for at := len(l.node) - n; at >= 0; at -= n {
		row := l.backward[at : at+n]
		for from := range row {
			row[from] = 1
			if at+n < len(l.node) {
				row[from] = l.outOf(at+n, l.step[from*n:(from+1)*n])
			}
		}
		normalise(row)
	}
}

// outOf returns the weight of all ways that a row of steps opens to the node at an offset.
func (l *Lattice) outOf(at int, steps []float64) float64 {
	sum := 0.
	for to, s := range steps {
		sum += s * l.node[at+to] * l.backward[at+to]
	}
	return sum
}

// AddPairs adds to a row of each label how often each label is expected to follow it.
func (l *Lattice) AddPairs(expected []float64) {
	n := l.labels
	for at := n; at < len(l.node); at += n {
		l.addPairs(expected, at, l.pairs(at))
	}
}

// pairs returns the weight of all pairs of labels at a node and the one before.
func (l *Lattice) pairs(at int) float64 {
	sum := 0.
	for from := range l.labels {
		sum += l.forward[at-l.labels+from] * l.outOf(at, l.step[from*l.labels:(from+1)*l.labels])
	}
	return sum
}

func (l *Lattice) addPairs(expected []float64, at int, all float64) {
	n := l.labels
	for from := range n {
		before := l.forward[at-n+from] / all
		for to := range n {
			expected[from*n+to] += before * l.step[from*n+to] * l.node[at+to] * l.backward[at+to]
		}
	}
}

func normalise(row []float64) {
	sum := 0.
	for _, w := range row {
		sum += w
	}
	for i := range row {
		row[i] /= sum
	}
}

// grow returns memory for n numbers, that of s where it is enough.
func grow(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n)
	}
	return s[:n]
}
