package main

// moveOut moves the weights between the hidden units and the labels, and returns how wrong each unit was.
func (l *learner) moveOut(hidden *[units]float32, wrong []float64, pace float32) (units [units]float32) {
	for unit, x := range hidden {
		if x == 0 {
			continue
		}
		for label, w := range wrong {
			at := unit*labels + label
			units[unit] += float32(w) * l.out.value[at]
			l.out.move(at, float32(w)*x, pace)
		}
	}
	for label, w := range wrong {
		l.bias.move(label, float32(w), pace)
	}
	return units
}

// moveIn moves the weights between what is seen of a sentence and the hidden units.
func (l *learner) moveIn(s *sentence, kept []int, wrong [units]float32, pace float32) {
	for i, at := range kept {
		if at >= 0 {
			moveRow(&l.in, at, s.features[i].Strength(), &wrong, pace)
		}
	}
	for d, x := range s.mean {
		moveRow(&l.project, d, x, &wrong, pace)
	}
}

// moveRow moves the row of hidden units of an input of a strength.
func moveRow(p *parameters, row int, strength float32, wrong *[units]float32, pace float32) {
	for unit, w := range wrong {
		if w != 0 {
			p.move(row*units+unit, w*strength, pace)
		}
	}
}
