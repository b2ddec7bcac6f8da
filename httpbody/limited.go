package httpbody

import (
	"errors"
	"io"
)

// ErrTooLarge ends the reading of a body over its limit.
var ErrTooLarge = errors.New("over the limit of size")

// A Limited reads on until a byte over its limit comes, and remembers how it
// ended, so that a broken connection can be told from a broken body.
type Limited struct {
	From io.Reader
	Left int64
	Err  error // other than io.EOF, or nil
}

// Read implements io.Reader.
func (r *Limited) Read(p []byte) (int, error) {
	if int64(len(p))-1 > r.Left {
		p = p[:r.Left+1]
	}
	n, err := r.From.Read(p)
	if int64(n) > r.Left {
		n, err = int(r.Left), ErrTooLarge
	}
	r.Left -= int64(n)
	if err != nil && err != io.EOF {
		r.Err = err
	}
	return n, err
}
