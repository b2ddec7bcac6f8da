package chain

import "math"

// A Lattice has the memory of a forward-backward pass, to be used again.
type Lattice struct {
	// Marginals has a row for each node, with the probability of each label.
	Marginals []float64

	labels                  int
	step                    []float64 // of the exponentials of the transitions
	node, forward, backward []float64
	next                    []float64 // of one node, its weights and those of what comes after
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
	l.next = grow(l.next, labels)
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
		if at > 0 {
			l.enterFrom(row, l.forward[at-n:at])
		} else {
			fill(row)
		}
		for to, w := range l.node[at : at+n] {
			row[to] *= w
		}
		normalise(row)
	}
}

// enterFrom fills a row with the weight of all ways from the row before to each of its labels.
func (l *Lattice) enterFrom(row, before []float64) {
	clear(row)
	for from, w := range before {
		for to, s := range l.step[from*l.labels:][:len(row)] {
			row[to] += w * s
		}
	}
}

func (l *Lattice) goBackward() {
	n := l.labels
	for at := len(l.node) - n; at >= 0; at -= n {
		row := l.backward[at : at+n]
		if at+n < len(l.node) {
			l.leaveTo(row, at+n)
		} else {
			fill(row)
		}
		normalise(row)
	}
}

// leaveTo fills a row with the weight of all ways from each of its labels to the node at an offset.
func (l *Lattice) leaveTo(row []float64, at int) {
	next := l.weigh(at)
	for from := range row {
		row[from] = dot(l.step[from*l.labels:], next)
	}
}

// weigh returns the weights of the labels of the node at an offset, with all that comes after it.
func (l *Lattice) weigh(at int) []float64 {
	for to, w := range l.node[at : at+l.labels] {
		l.next[to] = w * l.backward[at+to]
	}
	return l.next
}

func dot(a, b []float64) float64 {
	sum := 0.
	for i, x := range a[:len(b)] {
		sum += x * b[i]
	}
	return sum
}

func fill(row []float64) {
	for i := range row {
		row[i] = 1
	}
}

// AddPairs adds to a row of each label how often each label is expected to follow it.
func (l *Lattice) AddPairs(expected []float64) {
	n := l.labels
	for at := n; at < len(l.node); at += n {
		next, before, all := l.weigh(at), l.forward[at-n:at], 0.
		for from, w := range before {
			all += w * dot(l.step[from*n:], next)
		}
		for from, w := range before {
			for to, v := range next {
				expected[from*n+to] += w / all * l.step[from*n+to] * v
			}
		}
	}
}

func normalise(row []float64) {
	sum := 0.
	for _, w := range row {
		sum += w
	}
	by := 1 / sum
	for i := range row {
		row[i] *= by
	}
}

// grow returns memory for n numbers, that of s where it is enough.
func grow(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n)
	}
	return s[:n]
}
