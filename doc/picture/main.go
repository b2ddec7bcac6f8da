// Command picture draws what a program wrote to a terminal as an SVG. The picture in the
// README is made by
//
//	go run ./cmd/writethru read --color always examples/tessel-tram-strike.txt |
//		go run ./doc/picture > doc/read.svg
package main

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"os"
	"strings"

	"github.com/rivo/uniseg"
)

// Sizes in pixels, of a monospaced font of 14 pixels.
const (
	columns    = 90
	cellWidth  = 8.4
	lineHeight = 20
	padding    = 16
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	err := draw(out, os.Stdin)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

// draw turns text with ANSI colours into an SVG.
func draw(w io.Writer, r io.Reader) error {
	text, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	lines := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	width, height := columns*cellWidth+2*padding, len(lines)*lineHeight+2*padding
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" `, width, height)
	fmt.Fprintln(w, `font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="#d6deeb">`)
	fmt.Fprintln(w, `<rect width="100%" height="100%" rx="8" fill="#10161f"/>`)
	current := format{}
	for i, line := range lines {
		current = drawLine(w, line, padding+i*lineHeight+lineHeight*3/4, current)
	}
	_, err = fmt.Fprintln(w, `</svg>`)
	return err
}

// drawLine draws one line and returns the format it ends in.
func drawLine(w io.Writer, line string, y int, f format) format {
	column := 0
	for i, run := range strings.Split(line, "\x1b[") {
		if i > 0 {
			codes, text, _ := strings.Cut(run, "m")
			f, run = f.with(codes), text
		}
		words := strings.TrimLeft(run, " ")
		column += len(run) - len(words)
		if words != "" {
			x := padding + float64(column)*cellWidth
			fmt.Fprintf(w, `<text x="%.1f" y="%d" xml:space="preserve"%s>%s</text>`+"\n", x, y, f.attributes(), html.EscapeString(words))
			column += uniseg.StringWidth(words)
		}
	}
	return f
}

// A format is what ANSI escape sequences have set.
type format struct {
	fill                         string
	bold, dim, italic, underline bool
}

// palette holds the colours by their ANSI codes.
var palette = map[string]string{
	"32": "#8fce7e",
	"33": "#e8c268",
	"36": "#66c7d9",
	"90": "#6f7f94",
}

// with returns the format after a sequence of codes.
func (f format) with(codes string) format {
	for code := range strings.SplitSeq(codes, ";") {
		switch code {
		case "0", "":
			f = format{}
		case "1":
			f.bold = true
		case "2":
			f.dim = true
		case "3":
			f.italic = true
		case "4":
			f.underline = true
		default:
			f.fill = palette[code]
		}
	}
	return f
}

// attributes returns the format as attributes of an element.
func (f format) attributes() string {
	var b strings.Builder
	for _, a := range []struct {
		set  bool
		text string
	}{
		{f.fill != "", ` fill="` + f.fill + `"`},
		{f.bold, ` font-weight="bold"`},
		{f.dim, ` opacity="0.6"`},
		{f.italic, ` font-style="italic"`},
		{f.underline, ` text-decoration="underline"`},
	} {
		if a.set {
			b.WriteString(a.text)
		}
	}
	return b.String()
}
