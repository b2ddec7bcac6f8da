package web

import (
	"context"
	"math/rand/v2"
	"net/http"
	"strconv"
	"time"
)

// stall is how long a reader may take no byte of an answer.
const stall = 30 * time.Second

// An exchange is an answer while it is given, and what became of it.
type exchange struct {
	http.ResponseWriter
	control *http.ResponseController
	began   time.Time
	status  int
	bytes   int
}

// numberKey is where the context of a request holds its number.
type numberKey struct{}

// begin gives a request its number, by which the log and a page of an error name it, and begins the answer.
func begin(w http.ResponseWriter, r *http.Request) (*exchange, *http.Request) {
	number := strconv.FormatUint(rand.Uint64(), 36)
	w.Header().Set("X-Request-Id", number)
	x := &exchange{ResponseWriter: w, control: http.NewResponseController(w), began: time.Now()}
	return x, r.WithContext(context.WithValue(r.Context(), numberKey{}, number))
}

// numberOf returns the number of a request, "" where it has none.
func numberOf(ctx context.Context) string {
	number, _ := ctx.Value(numberKey{}).(string)
	return number
}

// WriteHeader notes the final status.
func (x *exchange) WriteHeader(status int) {
	if x.status == 0 && status >= http.StatusOK {
		x.status = status
	}
	x.ResponseWriter.WriteHeader(status)
}

// Write sends bytes, and gives the reader a while to take them.
func (x *exchange) Write(b []byte) (int, error) {
	if x.status == 0 {
		x.status = http.StatusOK
	}
	_ = x.control.SetWriteDeadline(time.Now().Add(stall)) // a test's recorder has none
	n, err := x.ResponseWriter.Write(b)
	x.bytes += n
	return n, err
}

// Unwrap is for http.ResponseController, by which a stream is flushed.
func (x *exchange) Unwrap() http.ResponseWriter { return x.ResponseWriter }
