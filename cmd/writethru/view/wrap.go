package view

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/writethru/writethru/printable"
)

// A cell is one user-perceived character with its width in columns.
type cell struct {
	text       string
	width      int
	style      style
	breakAfter bool // a line may end here (Unicode Standard Annex #14)
}

func (c cell) isSpace() bool { return c.text == " " }

// cellsOf cuts text into cells. Runs of white space become one space. paint
// says the style at a byte of text.
func cellsOf(text string, paint func(at int) style) []cell {
	cells := make([]cell, 0, len(text))
	state, at := -1, 0
	for rest := text; rest != ""; {
		var cluster string
		var bounds int
		cluster, rest, bounds, state = uniseg.StepString(rest, state)
		c := cell{
			text:       printable.Text(cluster),
			width:      bounds >> uniseg.ShiftWidth,
			style:      paint(at),
			breakAfter: bounds&uniseg.MaskLine != uniseg.LineDontBreak,
		}
		at += len(cluster)
		if first, _ := utf8.DecodeRuneInString(cluster); unicode.IsSpace(first) {
			c.text, c.width, c.breakAfter = " ", 1, first != '\u00a0' && first != '\u202f'
			if n := len(cells); n > 0 && cells[n-1].isSpace() {
				cells[n-1].breakAfter = true
				continue
			}
		} else if c.text != cluster {
			c.width = uniseg.StringWidth(c.text)
		}
		cells = append(cells, c)
	}
	return cells
}

// styled is text in one style.
func styled(text string, s style) []cell {
	return cellsOf(text, func(int) style { return s })
}

// plain is text without style.
func plain(text string) []cell { return styled(text, 0) }

// spaces are n cells that stay as they are.
func spaces(n int) []cell {
	return slices.Repeat([]cell{{text: " ", width: 1}}, max(0, n))
}

func widthOf(cells []cell) int {
	width := 0
	for _, c := range cells {
		width += c.width
	}
	return width
}

// wrap cuts cells into lines of at most width columns. A word that is wider is cut.
func wrap(cells []cell, width int) [][]cell {
	var lines [][]cell
	for len(cells) > 0 {
		n := fit(cells, width)
		lines = append(lines, trimmed(cells[:n]))
		cells = cells[n:]
	}
	return lines
}

// fit returns how many cells go into a line: as many as end at a place to
// break, or else as many as there is room for, but one at least. Spaces at the end need no room.
func fit(cells []cell, width int) int {
	used, best := 0, 0
	for i, c := range cells {
		if !c.isSpace() && used+c.width > width {
			if best > 0 {
				return best
			}
			return max(i, 1)
		}
		used += c.width
		if c.breakAfter {
			best = i + 1
		}
	}
	return len(cells)
}

func trimmed(cells []cell) []cell {
	for len(cells) > 0 && cells[len(cells)-1].isSpace() {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// clip returns cells cut to width columns, after a word where it can be, with an ellipsis where
// something was cut.
func clip(cells []cell, width int) []cell {
	if cells = trimmed(cells); widthOf(cells) <= width {
		return cells
	}
	kept := trimmed(cells[:fit(cells, width-2)])
	return slices.Concat(kept, spaces(1), styled("…", cells[0].style))
}

// appendLine writes cells, and escape sequences where the style changes.
func appendLine(out *strings.Builder, cells []cell, color bool) {
	current := style(0)
	for _, c := range cells {
		if color && c.style != current {
			out.WriteString(c.style.sequence())
			current = c.style
		}
		out.WriteString(c.text)
	}
	if current != 0 {
		out.WriteString(style(0).sequence())
	}
}
