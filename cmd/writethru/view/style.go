package view

import (
	"strconv"
	"strings"

	"github.com/writethru/writethru"
)

// A style is a colour in the low byte, as the number of its ANSI code, and
// attributes in the bits above. The colours are the sixteen that the user's
// own theme defines.
type style uint16

const (
	red     style = 31
	green   style = 32
	yellow  style = 33
	magenta style = 35
	cyan    style = 36
	grey    style = 90

	colors style = 0xff
)

const (
	bold style = 1 << (iota + 8)
	dim
	italic
	underline
	struck
)

// codes are the attributes with their ANSI codes.
var codes = [...]struct {
	attribute style
	code      int
}{{bold, 1}, {dim, 2}, {italic, 3}, {underline, 4}, {struck, 9}}

// over returns the style s with t painted over it: colours replace each other,
// attributes add up.
func (s style) over(t style) style {
	if t&colors == 0 {
		return s | t
	}
	return s&^colors | t
}

// sequence is the ANSI escape sequence that sets the style and nothing else.
func (s style) sequence() string {
	params := []string{"0"}
	for _, c := range codes {
		if s&c.attribute != 0 {
			params = append(params, strconv.Itoa(c.code))
		}
	}
	if color := s & colors; color != 0 {
		params = append(params, strconv.Itoa(int(color)))
	}
	return "\x1b[" + strings.Join(params, ";") + "m"
}

// kindStyle is the colour of what a source says.
func kindStyle(kind writethru.AttributionKind) style {
	switch kind {
	case writethru.Direct:
		return green
	case writethru.Mixed:
		return cyan
	}
	return yellow
}

// blockStyle is the style of a block before any voice is painted over it.
func blockStyle(kind writethru.BlockKind) style {
	switch kind {
	case writethru.Heading:
		return bold
	case writethru.Caption:
		return dim
	}
	return 0
}
