package warc

import (
	"bufio"
	"errors"
	"io"
	"strings"
)

// A Header is the named fields of a record, or of a response, in their order.
type Header []Field

// A Field is one line of a header.
type Field struct{ Name, Value string }

// Get returns the value of the first field of that name, in whatever case, or "".
func (h Header) Get(name string) string {
	for _, f := range h {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return ""
}

// Values returns the values of all fields of that name.
func (h Header) Values(name string) []string {
	var values []string
	for _, f := range h {
		if strings.EqualFold(f.Name, name) {
			values = append(values, f.Value)
		}
	}
	return values
}

var errLongHead = errors.New("its header is too long")

// readHead appends the lines up to an empty one to head. The function readSlice gives a line, or
// a part of one, like bufio.Reader.ReadSlice.
func readHead(head []byte, limit int, readSlice func(byte) ([]byte, error)) ([]byte, error) {
	for {
		part, err := readSlice('\n')
		whole := len(head) == 0 || head[len(head)-1] == '\n'
		if len(head)+len(part) > limit {
			return head, errLongHead
		}
		head = append(head, part...)
		if err != nil && err != bufio.ErrBufferFull {
			return head, err
		}
		if whole && isBlank(part) {
			return head, nil
		}
	}
}

func isBlank(line []byte) bool {
	return string(line) == "\r\n" || string(line) == "\n"
}

// parseHead parts a head into its first line and its fields. A line that begins with white space
// goes on with the field before; one without a colon says nothing.
func parseHead(head string) (first string, h Header) {
	first, rest, _ := strings.Cut(head, "\n")
	h = make(Header, 0, strings.Count(rest, "\n"))
	for line := range strings.Lines(rest) {
		value := strings.TrimSpace(line)
		if value == "" {
			continue
		}
		if (line[0] == ' ' || line[0] == '\t') && len(h) > 0 {
			h = h.fold(value)
			continue
		}
		if name, value, found := strings.Cut(line, ":"); found {
			h = append(h, Field{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	return strings.TrimSpace(first), h
}

// fold adds a line to the last field. A field in very many lines is kept as it began, so that
// the work stays linear.
func (h Header) fold(line string) Header {
	last := &h[len(h)-1]
	if len(last.Value) < 8<<10 {
		last.Value += " " + line
	}
	return h
}

// write writes the fields as lines, and the empty line behind them.
func (h Header) write(w io.Writer) error {
	var b strings.Builder
	for _, f := range h {
		b.WriteString(f.Name + ": " + f.Value + "\r\n")
	}
	_, err := io.WriteString(w, b.String()+"\r\n")
	return err
}
