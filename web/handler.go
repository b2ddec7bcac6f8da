package web

import (
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/web/limit"
)

// A handler answers a request, or returns why it cannot; then it must not have written anything.
type handler func(w http.ResponseWriter, r *http.Request) error

// page registers a handler whose error becomes a page.
func (s *Server) page(pattern string, h handler) {
	s.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		if err := guarded(h, w, r); err != nil && r.Context().Err() == nil {
			s.fail(w, r, err)
		}
	})
}

// guarded calls a handler and makes an error of its panic.
func guarded(h handler, w http.ResponseWriter, r *http.Request) (err error) {
	defer func() {
		if p := recover(); p != nil && p != http.ErrAbortHandler {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		} else if p != nil {
			panic(p)
		}
	}()
	return h(w, r)
}

// An errorPage says what went wrong.
type errorPage struct {
	layout
	Message string
	Request string // its number, by which the log says more
}

// fail logs an error and shows it. What is our own fault is told to the log alone.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	status := statusOf(err)
	if errors.Is(err, limit.ErrBusy) {
		s.turnAway(w, r, refusal{"busy", status, err.Error(), retry})
		return
	}
	if status >= http.StatusInternalServerError {
		s.logger.ErrorContext(r.Context(), "request failed", "path", r.URL.Path, "status", status, "error", cause(err))
	} else {
		s.logger.DebugContext(r.Context(), "request refused", "path", r.URL.Path, "status", status, "error", err)
	}
	page := errorPage{layout{Title: errorTitle(status)}, err.Error(), ""}
	if status >= http.StatusInternalServerError {
		page.Request = numberOf(r.Context())
	}
	if writethru.KindOf(err) == writethru.Internal {
		page.Message = "The fault is ours. The log of writethru says more."
	}
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", seconds(retry))
	}
	s.sendError(w, status, page)
}

// retry is after how long it is worth to ask again for what cannot be had now.
const retry = 5 * time.Second

func (s *Server) sendError(w http.ResponseWriter, status int, page errorPage) {
	body, err := s.execute("error", page)
	if err != nil {
		http.Error(w, page.Title, status)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(body)
}

// cause returns the error of the archive where a damaged version was asked for.
func cause(err error) error {
	if d, ok := err.(*damaged); ok {
		return d.cause
	}
	return err
}

// statusOf returns the status that an error calls for.
func statusOf(err error) int {
	if cause(err) != err {
		return http.StatusInternalServerError
	}
	switch writethru.KindOf(err) {
	case writethru.NotFound, writethru.Empty:
		return http.StatusNotFound
	case writethru.Malformed, writethru.NotText:
		return http.StatusBadRequest
	case writethru.Forbidden:
		return http.StatusForbidden
	case writethru.TooLarge:
		return http.StatusRequestEntityTooLarge
	case writethru.Unreachable:
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

func errorTitle(status int) string {
	switch status {
	case http.StatusNotFound:
		return "Not found"
	case http.StatusForbidden:
		return "Not allowed"
	case http.StatusServiceUnavailable:
		return "Not now"
	case http.StatusInternalServerError:
		return "Something is wrong"
	}
	return "That cannot be answered"
}
