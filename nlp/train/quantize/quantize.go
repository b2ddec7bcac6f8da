// Package quantize turns a trained network into the small integers that package nlp
// runs: weights of 8 bits with a scale for each output, rows of words of 4 bits with a
// scale for each row.
package quantize

import (
	"cmp"
	"math"
	"slices"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/subword"
	"github.com/writethru/writethru/nlp/internal/weights"
	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/network"
)

// Model returns the network in integers, with a lemmatiser's table. The samples show how
// large the vectors of heads come out.
func Model(n *network.Network, lemmas []byte, samples []*corpus.Example) *weights.Model {
	headUnit := 127 / n.LargestHead(samples)
	m := &weights.Model{
		Sizes: weights.Sizes{
			Width: n.Width, Recurrent: n.Recurrent, Layers: n.Layers, Subwords: n.Subwords,
			Vector: (n.Vectors.Width() + 31) &^ 31, Hidden: n.Hidden, Arc: n.Arc, Upper: n.Relation,
		},
		UPOS: n.UPOS, XPOS: n.XPOS, Relations: n.Relations, Names: n.Inventory.Names,
		Known:     known(n),
		Vectors:   vectors(n),
		Expand:    layer(n.Expand, n.Width, n.Hidden, nlp.UnitHead),
		Reduce:    layer(n.Reduce, n.Hidden, n.Width, nlp.UnitX),
		Joint:     fixed(n.Joint.Val, nlp.UnitGate),
		RootUpper: fixed(n.RootUpper.Val[:n.Relation], nlp.UnitHead),
		Relation:  layer(n.Rel, n.Relation, len(n.Relations), nlp.UnitHead),
		Lemmas:    lemmas,
	}
	for i, t := range n.Parts {
		m.Parts[i] = table(t.Val, t.Rows, n.Subwords)
	}
	m.Enter = layer(n.Enter, n.Subwords, n.Width, nlp.UnitX)
	if m.Vector > 0 {
		m.EnterVectors = vectorLayer(n, m.Vector)
	}
	for i := range n.In {
		m.In = append(m.In, layer(n.In[i], n.Width, 3*n.Recurrent, nlp.UnitGate))
		m.Out = append(m.Out, layer(n.Out[i], n.Recurrent, n.Width, nlp.UnitX))
	}
	m.Border = layer(n.Border, n.Width, nlp.BorderScores, nlp.UnitHead)
	m.Heads = heads(n, headUnit)
	m.Bilinear = layer(n.Bilinear, n.Arc, n.Arc, nlp.UnitHead)
	for _, x := range n.RootArc.Val[:n.Arc] {
		m.RootHead = append(m.RootHead, int8(clamp(x*headUnit, 127)))
	}
	return m
}

// heads puts the layers of all heads side by side, in the order of weights.Columns.
func heads(n *network.Network, headUnit float32) weights.Layer {
	states := nlp.NameStates(len(n.Inventory.Names))
	return join(
		layer(n.Tag, n.Width, len(n.UPOS), nlp.UnitHead),
		layer(n.Name, n.Width, states, nlp.UnitHead),
		layer(n.Dependent, n.Width, n.Arc, nlp.UnitHead),
		layer(n.Head, n.Width, n.Arc, headUnit),
		layer(n.Lower, n.Width, n.Relation, nlp.UnitHead),
		layer(n.Upper, n.Width, n.Relation, nlp.UnitHead),
	)
}

// join returns the layers side by side, each on whole sixteens of outputs.
func join(layers ...weights.Layer) weights.Layer {
	out := weights.Layer{Inputs: layers[0].Inputs}
	for _, l := range layers {
		out.Outputs += pad16(l.Outputs)
	}
	out.Weights = make([]int8, out.Inputs*out.Outputs)
	at := 0
	for _, l := range layers {
		for i := range l.Inputs {
			copy(out.Weights[i*out.Outputs+at:], l.Weights[i*l.Outputs:(i+1)*l.Outputs])
		}
		padding := pad16(l.Outputs) - l.Outputs
		out.Scale = append(append(out.Scale, l.Scale...), make([]float32, padding)...)
		out.Bias = append(append(out.Bias, l.Bias...), make([]int16, padding)...)
		at += pad16(l.Outputs)
	}
	return out
}

func pad16(n int) int { return (n + 15) &^ 15 }

// layer quantises the first inputs and outputs of an affine layer; what it yields is in
// fixed point, unit for 1.
func layer(a network.Affine, inputs, outputs int, unit float32) weights.Layer {
	l := matrix(a.W.Val, a.W.Cols, inputs, outputs, unit)
	l.Bias = fixed(a.B.Val[:outputs], unit)
	return l
}

func matrix(val []float32, stride, inputs, outputs int, unit float32) weights.Layer {
	l := weights.Layer{Inputs: inputs, Outputs: outputs, Weights: make([]int8, inputs*outputs), Scale: make([]float32, outputs), Bias: make([]int16, outputs)}
	for j := range outputs {
		largest := float32(1e-9)
		for i := range inputs {
			largest = max(largest, abs(val[i*stride+j]))
		}
		for i := range inputs {
			l.Weights[i*outputs+j] = int8(clamp(val[i*stride+j]*127/largest, 127))
		}
		l.Scale[j] = largest / 127 * unit
	}
	return l
}

// vectorLayer is the part of Enter that takes vectors, with inputs of zero up to width.
func vectorLayer(n *network.Network, width int) weights.Layer {
	cols := n.Enter.W.Cols
	val := make([]float32, width*cols)
	copy(val, n.Enter.W.Val[n.Subwords*cols:])
	return matrix(val, cols, width, n.Width, nlp.UnitX)
}

func fixed(val []float32, unit float32) []int16 {
	out := make([]int16, len(val))
	for i, x := range val {
		out[i] = int16(clamp(x*unit, math.MaxInt16))
	}
	return out
}

// known returns the rows of known words, in the order of their prints.
func known(n *network.Network) weights.Lexicon {
	return lexicon(n.Words.Keys[1:], n.Subwords, n.Known.Val[:n.Subwords], func(i int) []float32 {
		return n.Known.Val[(i+1)*n.Subwords : (i+2)*n.Subwords]
	})
}

// vectors returns the vectors of words; the row of unknown ones is zero.
func vectors(n *network.Network) weights.Lexicon {
	if n.Vectors == nil {
		return weights.Lexicon{}
	}
	width := (n.Vectors.Width() + 31) &^ 31
	row := make([]float32, width)
	return lexicon(n.Vectors.Keys, width, make([]float32, width), func(i int) []float32 {
		copy(row, n.Vectors.Of(n.Vectors.Keys[i]))
		return row
	})
}

// lexicon sorts words by their prints; of two with the same print the first stays.
func lexicon(keys []subword.Key, width int, unknown []float32, row func(i int) []float32) weights.Lexicon {
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(weights.Print(keys[a]), weights.Print(keys[b])) })
	order = slices.CompactFunc(order, func(a, b int) bool { return weights.Print(keys[a]) == weights.Print(keys[b]) })
	l := weights.Lexicon{Table: weights.Table{Width: width}}
	add(&l.Table, unknown)
	for _, i := range order {
		l.Prints = append(l.Prints, weights.Print(keys[i]))
		add(&l.Table, row(i))
	}
	return l
}

func table(val []float32, rows, width int) weights.Table {
	t := weights.Table{Width: width}
	for i := range rows {
		add(&t, val[i*width:(i+1)*width])
	}
	return t
}

// shrinks are the scales that are tried for a row, as parts of that which holds its largest
// value.
var shrinks = []float32{1, .9, .8, .7, .6}

// add appends a row in 4 bits, with the scale of the least squared error.
func add(t *weights.Table, row []float32) {
	largest := float32(0)
	for _, x := range row {
		largest = max(largest, abs(x))
	}
	best, bestError := int16(0), math.Inf(1)
	for _, shrink := range shrinks {
		scale := int16(clamp(largest*shrink/7*nlp.UnitWord, nlp.LargestScale))
		if e := squaredError(row, scale); e < bestError {
			best, bestError = scale, e
		}
	}
	t.Scale = append(t.Scale, best)
	for j := 0; j < len(row); j += 2 {
		t.Nibbles = append(t.Nibbles, nibble(row[j], best)|nibble(row[j+1], best)<<4)
	}
}

func squaredError(row []float32, scale int16) float64 {
	sum := 0.0
	for _, x := range row {
		d := float64(x)*nlp.UnitWord - float64(level(x, scale))*float64(scale)
		sum += d * d
	}
	return sum
}

// level returns the number of 4 bits for x.
func level(x float32, scale int16) int {
	if scale == 0 {
		return 0
	}
	return int(min(7, max(-8, math.RoundToEven(float64(x)*nlp.UnitWord/float64(scale)))))
}

func nibble(x float32, scale int16) byte { return byte(level(x, scale)) & 15 }

func clamp(x, limit float32) float32 {
	return float32(math.RoundToEven(float64(min(max(x, -limit), limit))))
}

func abs(x float32) float32 { return max(x, -x) }
