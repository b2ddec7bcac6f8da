package tensor

import (
	"errors"
	"slices"
)

// A State is what a training needs beside the weights to go on where it stopped: the
// moments and the step of Adam, and the chance of each tape.
type State struct {
	Step          int
	First, Second []float32 // moments of the dense weights, and then of each table
	Chance        [][]byte
}

// State returns the state after a step.
func (a *Adam) State(tapes []*Tape) (State, error) {
	s := State{Step: a.step}
	s.First, s.Second = slices.Clone(a.first), slices.Clone(a.second)
	for _, t := range a.params.tables {
		s.First, s.Second = append(s.First, t.first...), append(s.Second, t.second...)
	}
	for _, t := range tapes {
		chance, err := t.source.MarshalBinary()
		if err != nil {
			return State{}, err
		}
		s.Chance = append(s.Chance, chance)
	}
	return s, nil
}

// SetState goes on from a state of a network of the same sizes.
func (a *Adam) SetState(tapes []*Tape, s State) error {
	moments := len(a.first)
	for _, t := range a.params.tables {
		moments += len(t.first)
	}
	if len(s.First) != moments || len(s.Second) != moments || len(s.Chance) != len(tapes) {
		return errors.New("this is the state of a network of other sizes")
	}
	a.step = s.Step
	first, second := s.First[copy(a.first, s.First):], s.Second[copy(a.second, s.Second):]
	for _, t := range a.params.tables {
		first, second = first[copy(t.first, first):], second[copy(t.second, second):]
	}
	for i, t := range tapes {
		if err := t.source.UnmarshalBinary(s.Chance[i]); err != nil {
			return err
		}
	}
	return nil
}
