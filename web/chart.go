package web

import (
	"strconv"
	"strings"
)

// A chart is columns that stand on a line, drawn on the server. What it shows can be read as a table behind it.
type chart struct {
	ID      string   // on its page
	Title   string   // what is shown
	Names   []string // of the things that are stacked, two at most
	Along   string   // what the columns are: Day
	Columns []column // one at least
	Full    float64  // what the whole height stands for; 0: the highest column
	Top     string   // that, for a person
}

// A column is how much there was of each thing, the lowest first.
type column struct {
	Name   string
	Values []float64 // 0 or more
	Texts  []string  // the values, for a person
}

// counted returns a column of whole numbers.
func counted(name string, values ...int) column {
	c := column{Name: name}
	for _, n := range values {
		c.Values = append(c.Values, float64(n))
		c.Texts = append(c.Texts, strconv.Itoa(n))
	}
	return c
}

func (c column) sum() (sum float64) {
	for _, v := range c.Values {
		sum += v
	}
	return sum
}

// The drawing's own measure. It is stretched to the room that there is.
const (
	columnWidth  = 10
	columnGap    = 1 // on either side
	columnHeight = 100
)

// Width and Height are those of the drawing.
func (c chart) Width() int { return columnWidth * len(c.Columns) }
func (chart) Height() int  { return columnHeight }

// First and Last are the names at the ends of the line.
func (c chart) First() string { return c.Columns[0].Name }
func (c chart) Last() string  { return c.Columns[len(c.Columns)-1].Name }

// A bar is a column as it is drawn, with what it says when it is pointed at.
type bar struct {
	Says   string
	Blocks []block
}

// A block is a rectangle.
type block struct {
	Class               string
	X, Y, Width, Height float64
}

// Bars returns the columns as they are drawn.
func (c chart) Bars() []bar {
	full := c.Full
	for _, column := range c.Columns {
		full = max(full, column.sum())
	}
	bars := make([]bar, len(c.Columns))
	for i, column := range c.Columns {
		bars[i] = bar{c.says(column), blocks(float64(i*columnWidth), column, full)}
	}
	return bars
}

// blocks stacks the values of a column that begins at x.
func blocks(x float64, c column, full float64) []block {
	var list []block
	top := float64(columnHeight)
	for i, v := range c.Values {
		if v <= 0 {
			continue
		}
		height := v / full * columnHeight
		top -= height
		list = append(list, block{"series" + strconv.Itoa(i), x + columnGap, top, columnWidth - 2*columnGap, height})
	}
	return list
}

func (c chart) says(column column) string {
	parts := make([]string, len(column.Texts))
	for i, text := range column.Texts {
		parts[i] = c.Names[i] + " " + text
	}
	return column.Name + ": " + strings.Join(parts, ", ")
}
