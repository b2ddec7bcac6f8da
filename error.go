package writethru

import (
	"errors"
	"fmt"
)

// A Kind classes an error by what the user can do about it.
type Kind string

// The kinds of errors. The list is closed.
const (
	NotFound    Kind = "not-found"   // no such file or page
	Unreachable Kind = "unreachable" // host down, time out, redirect loop
	TooLarge    Kind = "too-large"   // over a limit of size
	NotText     Kind = "not-text"    // an image, an archive, a program
	Empty       Kind = "empty"       // nothing to read: no bytes, or no article
	Malformed   Kind = "malformed"   // broken beyond reading
	Forbidden   Kind = "forbidden"   // refused by the host, by the file system or by our own rules
	Internal    Kind = "internal"    // our own fault
)

// An Error says what kind of thing went wrong, in a sentence for a person.
type Error struct {
	Kind    Kind
	Message string
	Err     error // the cause, or nil

	// Article is what a page without report still says of itself, nil for
	// every other error. Its Text is empty.
	Article *Article
}

// Errorf returns an *Error of the given kind. A %w verb in format makes its
// operand the cause.
func Errorf(kind Kind, format string, args ...any) *Error {
	err := fmt.Errorf(format, args...)
	return &Error{Kind: kind, Message: err.Error(), Err: errors.Unwrap(err)}
}

// Error returns the message.
func (e *Error) Error() string { return e.Message }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// KindOf returns the kind of the first *Error in err's chain, Internal where
// there is none.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}
