package main

import (
	"encoding/gob"
	"errors"
	"fmt"
	"os"

	"github.com/writethru/writethru/nlp/train/network"
	"github.com/writethru/writethru/nlp/train/tensor"
)

// resumeSuffix ends the name of the file beside the weights with which a training goes on.
const resumeSuffix = ".resume"

// A checkpoint is a training after some epochs, but for the weights.
type checkpoint struct {
	Command string
	Epochs  int
	State   tensor.State
}

// keep writes the weights, and the checkpoint beside them.
func (t *training) keep() error {
	state, err := t.adam.State(t.tapes)
	if err != nil {
		return err
	}
	if err := t.network.Save(t.out); err != nil {
		return err
	}
	return network.WriteFile(t.out+resumeSuffix, checkpoint{t.command, t.done, state})
}

// resume takes up the training that the same command began and did not finish, and returns
// how many epochs are done: none, where there is none.
func (t *training) resume() (epochs int, err error) {
	file, err := os.Open(t.out + resumeSuffix)
	if errors.Is(err, os.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	defer file.Close()
	var c checkpoint
	if err := gob.NewDecoder(file).Decode(&c); err != nil {
		return 0, fmt.Errorf("%s is no checkpoint: %w", file.Name(), err)
	}
	if c.Command != t.command {
		return 0, fmt.Errorf("%s was kept by another command, %q: remove it to begin anew", file.Name(), c.Command)
	}
	kept, err := network.Load(t.out)
	if err != nil {
		return 0, err
	}
	if err := t.network.Params.SetValues(kept.Params.Values()); err != nil {
		return 0, err
	}
	fmt.Printf("going on after %d epochs\n", c.Epochs)
	return c.Epochs, t.adam.SetState(t.tapes, c.State)
}
