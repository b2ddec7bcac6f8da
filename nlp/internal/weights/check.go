package weights

import (
	"fmt"
	"slices"

	"github.com/writethru/writethru/nlp/internal/subword"
)

// What the kernels and the arithmetic of the encoder can do.
const (
	mostLayers = 16
	widest     = 1024
	mostLabels = 256 // a label is a byte

	largestLayerScale = 1 << 20 // makes all but the smallest sums overflow an int16
)

// LargestScale is the largest scale of a row of a table, in magnitude.
const LargestScale = 4095

// check reports the first thing that does not fit, so that no model whose checksum is right
// can make the encoder look past the end of a list.
func (m *Model) check() error {
	s := &m.Sizes
	for _, size := range []struct {
		name            string
		value, multiple int
	}{{"width", s.Width, 16}, {"recurrent", s.Recurrent, 64}, {"layers", s.Layers, 1}, {"subwords", s.Subwords, 32}, {"hidden", s.Hidden, 16}, {"arc", s.Arc, 16}, {"upper", s.Upper, 16}} {
		if size.value <= 0 || size.value > widest || size.value%size.multiple != 0 {
			return fmt.Errorf("%d is no size for %s", size.value, size.name)
		}
	}
	if s.Layers > mostLayers || s.Vector < 0 || s.Vector > widest || s.Vector%32 != 0 {
		return fmt.Errorf("%d layers and vectors of %d are no sizes", s.Layers, s.Vector)
	}
	if len(m.UPOS) != len(m.XPOS) || bad(len(m.UPOS)) || bad(len(m.Relations)) || len(m.Names) > mostLabels/4-1 {
		return fmt.Errorf("%d, %d, %d and %d are no numbers of tags, relations and names", len(m.UPOS), len(m.XPOS), len(m.Relations), len(m.Names))
	}
	if !slices.Contains(m.Relations, Root) || len(m.Relations) < 2 {
		return fmt.Errorf("there is no relation %s, or no other one", Root)
	}
	if err := m.checkTables(); err != nil {
		return err
	}
	return m.checkLayers()
}

func bad(labels int) bool { return labels == 0 || labels > mostLabels }

func (m *Model) checkTables() error {
	if err := m.Known.check("known words", m.Subwords); err != nil {
		return err
	}
	for i := range m.Parts {
		if err := m.Parts[i].check("parts", m.Subwords, subword.Rows[i]); err != nil {
			return err
		}
	}
	if m.Vector == 0 {
		return nil
	}
	return m.Vectors.check("vectors", m.Vector)
}

func (t *Table) check(name string, width, rows int) error {
	if t.Width != width || len(t.Scale) != rows || len(t.Nibbles) != rows*width/2 {
		return fmt.Errorf("the table of %s has %d scales and %d bytes for rows of %d", name, len(t.Scale), len(t.Nibbles), t.Width)
	}
	for _, s := range t.Scale {
		if s > LargestScale || s < -LargestScale {
			return fmt.Errorf("the table of %s has a scale of %d", name, s)
		}
	}
	return nil
}

func (l *Lexicon) check(name string, width int) error {
	for i := 1; i < len(l.Prints); i++ {
		if l.Prints[i-1] >= l.Prints[i] {
			return fmt.Errorf("the words of the table of %s are out of order", name)
		}
	}
	return l.Table.check(name, width, len(l.Prints)+1)
}

func (m *Model) checkLayers() error {
	type shape struct {
		name            string
		layer           *Layer
		inputs, outputs int
	}
	shapes := []shape{
		{"enter", &m.Enter, m.Subwords, m.Width}, {"expand", &m.Expand, m.Width, m.Hidden}, {"reduce", &m.Reduce, m.Hidden, m.Width},
		{"border", &m.Border, m.Width, 4}, {"bilinear", &m.Bilinear, m.Arc, m.Arc},
		{"heads", &m.Heads, m.Width, m.Columns(1 + 4*len(m.Names)).End}, {"relation", &m.Relation, m.Upper, len(m.Relations)},
	}
	if m.Vector > 0 {
		shapes = append(shapes, shape{"vectors", &m.EnterVectors, m.Vector, m.Width})
	}
	for i := range m.In {
		shapes = append(shapes, shape{"in", &m.In[i], m.Width, 3 * m.Recurrent}, shape{"out", &m.Out[i], m.Recurrent, m.Width})
	}
	for _, s := range shapes {
		if err := s.layer.check(s.inputs, s.outputs); err != nil {
			return fmt.Errorf("layer %s: %w", s.name, err)
		}
	}
	if len(m.In) != m.Layers || len(m.RootHead) != m.Arc || len(m.RootUpper) != m.Upper || len(m.Joint)%(3*m.Recurrent) != 0 || len(m.Joint) == 0 {
		return fmt.Errorf("the rows of the root or of joints are too long or too short")
	}
	return nil
}

func (l *Layer) check(inputs, outputs int) error {
	if l.Inputs != inputs || l.Outputs != outputs || len(l.Weights) != inputs*outputs || len(l.Scale) != outputs || len(l.Bias) != outputs {
		return fmt.Errorf("%d×%d with %d weights, %d scales and %d biases instead of %d×%d", l.Inputs, l.Outputs, len(l.Weights), len(l.Scale), len(l.Bias), inputs, outputs)
	}
	for _, s := range l.Scale {
		if !(-largestLayerScale < s && s < largestLayerScale) { // nor is what is no number
			return fmt.Errorf("a scale is %v", s)
		}
	}
	return nil
}
