package sequence

import "math"

// Marginals holds the probabilities of the parts of words and of pairs of neighbours.
type Marginals struct {
	Words [][Parts]float64
	Pairs [][Parts * Parts]float64

	forward, backward [][Parts]float64 // logarithms
	total             float64
}

// Read works out the probabilities that the scores stand for (forward and backward).
func (m *Marginals) Read(s *Scores) {
	n := len(s.Words)
	m.reset(n)
	if n == 0 {
		return
	}
	m.sweep(s)
	for i := range n {
		for p := range Parts {
			m.Words[i][p] = math.Exp(m.forward[i][p] + m.backward[i][p] - m.total)
		}
		if i > 0 {
			m.pair(s, i)
		}
	}
}

func (m *Marginals) reset(n int) {
	if cap(m.Words) < n {
		m.Words, m.Pairs = make([][Parts]float64, n), make([][Parts * Parts]float64, n)
		m.forward, m.backward = make([][Parts]float64, n), make([][Parts]float64, n)
	}
	m.Words, m.Pairs, m.forward, m.backward = m.Words[:n], m.Pairs[:n], m.forward[:n], m.backward[:n]
}

// sweep goes through the words forward, then backward.
func (m *Marginals) sweep(s *Scores) {
	n := len(s.Words)
	for p := range Parts {
		m.forward[0][p], m.backward[n-1][p] = float64(s.Words[0][p]), 0
	}
	for i := 1; i < n; i++ {
		for b := range Parts {
			m.forward[i][b] = float64(s.Words[i][b]) + logSum(func(a int) float64 {
				return m.forward[i-1][a] + float64(s.Pairs[i][a*Parts+b])
			})
		}
	}
	for i := n - 2; i >= 0; i-- {
		for a := range Parts {
			m.backward[i][a] = logSum(func(b int) float64 {
				return m.backward[i+1][b] + float64(s.Pairs[i+1][a*Parts+b]) + float64(s.Words[i+1][b])
			})
		}
	}
	m.total = logSum(func(p int) float64 { return m.forward[n-1][p] })
}

func (m *Marginals) pair(s *Scores, i int) {
	for a := range Parts {
		for b := range Parts {
			score := float64(s.Pairs[i][a*Parts+b]) + float64(s.Words[i][b])
			m.Pairs[i][a*Parts+b] = math.Exp(m.forward[i-1][a] + score + m.backward[i][b] - m.total)
		}
	}
}

// logSum returns the logarithm of the sum of the exponentials of f over all parts.
func logSum(f func(int) float64) float64 {
	var v [Parts]float64
	top := math.Inf(-1)
	for p := range Parts {
		v[p] = f(p)
		top = max(top, v[p])
	}
	sum := 0.0
	for _, x := range v {
		if x > top-30 {
			sum += math.Exp(x - top)
		}
	}
	return top + math.Log(sum)
}
