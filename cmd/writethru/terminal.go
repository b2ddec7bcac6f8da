package main

import (
	"flag"
	"io"
	"os"
	"slices"

	"golang.org/x/term"

	"github.com/writethru/writethru/cmd/writethru/view"
)

// terminal is Main.Terminal for files.
func terminal(w io.Writer) (width int, ok bool) {
	file, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		return 0, true
	}
	return width, true
}

// layoutOptions are the flags of every command that shows readings to people.
type layoutOptions struct {
	inputOptions
	color string
}

func (o *layoutOptions) register(flags *flag.FlagSet) {
	o.inputOptions.register(flags)
	flags.StringVar(&o.color, "color", "auto", "")
}

func (o *layoutOptions) check() error {
	if !slices.Contains([]string{"auto", "always", "never"}, o.color) {
		return usagef("color is %q, want auto, always or never", o.color)
	}
	return nil
}

// form returns the form that the flags ask for.
func (m *Main) form(o readOptions, inputs int) form {
	_, onTerminal := m.Terminal(m.Stdout)
	switch {
	case o.json:
		return jsonLines{}
	case o.text:
		return reportText{clean: onTerminal}
	}
	return layout{View: m.view(o.layoutOptions, inputs)}
}

// view returns how so many inputs are laid out.
func (m *Main) view(o layoutOptions, inputs int) view.View {
	width, onTerminal := m.Terminal(m.Stdout)
	return view.View{Width: width, Color: m.color(o.color, onTerminal), NameInputs: inputs > 1}
}

// color decides whether to use colours, see https://no-color.org.
func (m *Main) color(when string, onTerminal bool) bool {
	switch when {
	case "always":
		return true
	case "never":
		return false
	}
	return onTerminal && m.Getenv("NO_COLOR") == "" && m.Getenv("TERM") != "dumb"
}

// meterFrom is the least number of inputs for which a progress line is shown.
const meterFrom = 8

// meter returns a progress line, one that shows nothing where nobody would see it or it would
// stand in the way.
func (m *Main) meter(quiet bool, inputs int) *meter {
	_, outOnTerminal := m.Terminal(m.Stdout)
	width, onTerminal := m.Terminal(m.Stderr)
	if quiet || outOnTerminal || !onTerminal || inputs < meterFrom {
		return newMeter(io.Discard, inputs, width)
	}
	return newMeter(m.Stderr, inputs, width)
}
