package pipeline

import (
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
)

// Guard calls f and turns a panic in it into an error of kind Internal that
// names the line that panicked, so that one document never takes the others
// down.
func Guard[T any](f func() (T, error)) (result T, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = writethru.Errorf(writethru.Internal,
				"a fault of ours, please report it with the page: %v (%s)", fault, panicked())
		}
	}()
	return f()
}

// panicked returns the file and line that panicked. It must be called by the
// deferred function that recovers.
func panicked() string {
	callers := make([]uintptr, 32)
	frames := runtime.CallersFrames(callers[:runtime.Callers(2, callers)])
	unwound := false
	for {
		frame, more := frames.Next()
		inRuntime := strings.HasPrefix(frame.Function, "runtime.")
		if unwound && !inRuntime {
			dir, file := filepath.Split(frame.File)
			return filepath.Base(dir) + "/" + file + ":" + strconv.Itoa(frame.Line)
		}
		unwound = unwound || inRuntime
		if !more {
			return "line unknown"
		}
	}
}
