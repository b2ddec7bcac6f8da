package robots

// Scores counts the cases that were answered, and answered right.
type Scores struct{ Cases, Right int }

// Score answers cases.
func Score(cases []Case, allowed func(Case) bool) Scores {
	s := Scores{Cases: len(cases)}
	for _, c := range cases {
		if allowed(c) == c.Want {
			s.Right++
		}
	}
	return s
}
