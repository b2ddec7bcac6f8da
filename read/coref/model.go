package coref

// A class says which weights count for a pronoun.
type class uint8

const (
	ofOne   class = iota // he, she
	ofMany               // they
	ofThing              // it
	classes
)

func classOf(m *mention) class {
	switch {
	case m.gender != anyGender:
		return ofOne
	case m.plural:
		return ofMany
	}
	return ofThing
}

// nobody is the score of what is not among the candidates.
const nobody = 0.0

// A weighing says how much each feature speaks for a candidate.
type weighing [features]float64

func (w *weighing) score(f *[features]bool) float64 {
	sum := 0.0
	for n, is := range f {
		if is {
			sum += w[n]
		}
	}
	return sum
}
