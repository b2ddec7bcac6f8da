package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/cmd/writethru/view"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/printable"
)

// An output is what one input gave, ready to be written.
type output struct {
	bytes     []byte // for standard output
	complaint string // for standard error, "" for none
	failed    bool
}

// A form is a way to write readings.
type form interface {
	reading(r *writethru.Reading) ([]byte, error)
	failure(input string, err error) output
	separator() string // between two readings
}

// write puts a result into a form.
func write(f form, result pipeline.Result) output {
	if result.Err != nil {
		return f.failure(result.Input, result.Err)
	}
	body, err := pipeline.Guard(func() ([]byte, error) { return f.reading(result.Reading) })
	if err != nil {
		return f.failure(result.Input, err)
	}
	return output{bytes: body}
}

// jsonLines is the form for programs: one object a line, errors among them.
type jsonLines struct{}

func (jsonLines) reading(r *writethru.Reading) ([]byte, error) { return r.MarshalJSON() }

func (jsonLines) separator() string { return "" }

func (jsonLines) failure(input string, err error) output {
	var f struct {
		Schema  string             `json:"schema"`
		Input   string             `json:"input"`
		Article *writethru.Article `json:"article,omitempty"` // what it says of itself all the same
		Error   struct {
			Kind    writethru.Kind `json:"kind"`
			Message string         `json:"message"`
		} `json:"error"`
	}
	f.Schema, f.Input = writethru.Schema, input
	f.Error.Kind, f.Error.Message = writethru.KindOf(err), err.Error()
	if e := new(writethru.Error); errors.As(err, &e) {
		f.Article = e.Article
	}
	body, err := line(f)
	if err != nil {
		return output{complaint: err.Error(), failed: true}
	}
	return output{bytes: body, failed: true}
}

func line(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return b.Bytes(), err
}

// forPeople is what the forms for people have in common: they complain on
// standard error.
type forPeople struct{}

func (forPeople) failure(input string, err error) output {
	return output{complaint: name(input) + ": " + err.Error(), failed: true}
}

func (forPeople) separator() string { return "\n" }

func name(input string) string {
	if input == pipeline.Stdin {
		return "standard input"
	}
	return input
}

// reportText is the report alone, one block a line.
type reportText struct {
	forPeople
	clean bool // it goes to a terminal
}

func (f reportText) reading(r *writethru.Reading) ([]byte, error) {
	text := report(&r.Document)
	if f.clean {
		text = printable.Text(text)
	}
	return []byte(text), nil
}

// report returns the report, one block a line. What messages parted within a block is put
// together again.
func report(doc *writethru.Document) string {
	var b strings.Builder
	blocks, written := doc.Blocks, false
	for _, s := range doc.Report() {
		next := blocks[0].Span.End <= s.Begin
		for blocks[0].Span.End <= s.Begin {
			blocks = blocks[1:]
		}
		switch {
		case written && next:
			b.WriteByte('\n')
		case written:
			b.WriteByte(' ')
		}
		b.WriteString(strings.Join(strings.FieldsFunc(s.In(doc.Article.Text), isLineBreak), " "))
		written = true
	}
	if written {
		b.WriteByte('\n')
	}
	return b.String()
}

func isLineBreak(r rune) bool { return r == '\n' || r == '\r' }

// layout is the form for a person at a terminal.
type layout struct {
	forPeople
	view.View
}

func (f layout) reading(r *writethru.Reading) ([]byte, error) {
	return []byte(f.Render(r)), nil
}
