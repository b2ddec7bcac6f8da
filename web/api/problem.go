package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/web/limit"
)

// problem is what the client is told of an error. What is our own fault is told to the log alone.
func (s *service) problem(ctx context.Context, operation string, err error) error {
	var known huma.StatusError
	if errors.As(err, &known) {
		return known
	}
	status, detail := statusOf(writethru.KindOf(err)), err.Error()
	if status >= http.StatusInternalServerError && ctx.Err() == nil && !errors.Is(err, limit.ErrBusy) {
		s.logger.ErrorContext(ctx, "request failed", "operation", operation, "status", status, "error", err)
	}
	if status == http.StatusInternalServerError {
		detail = "The fault is ours, or the archive's. The log of writethru says more."
	}
	problem := error(huma.NewError(status, detail))
	if status == http.StatusServiceUnavailable {
		return huma.ErrorWithHeaders(problem, http.Header{"Retry-After": {"5"}})
	}
	return problem
}

// statusOf returns the status that an error of the archive calls for. Malformed is what it holds, and not the
// request.
func statusOf(kind writethru.Kind) int {
	switch kind {
	case writethru.NotFound, writethru.Empty:
		return http.StatusNotFound
	case writethru.Forbidden, writethru.Unreachable:
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// invalid says what is wrong with a parameter.
func invalid(parameter, message string, value any) error {
	return huma.Error422UnprocessableEntity("validation failed",
		&huma.ErrorDetail{Location: "query." + parameter, Message: message, Value: value})
}

// Refuse answers with a problem (RFC 9457) where no operation does.
func Refuse(w http.ResponseWriter, status int, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(huma.ErrorModel{Status: status, Title: http.StatusText(status), Detail: detail})
}

// nowhere answers for what no operation does: nothing is there, or it cannot be done there.
func nowhere(mux *http.ServeMux) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		allowed := allowedAt(mux, r)
		if len(allowed) == 0 {
			Refuse(w, http.StatusNotFound, "Nothing is at this address.")
			return
		}
		w.Header().Set("Allow", strings.Join(allowed, ", "))
		Refuse(w, http.StatusMethodNotAllowed, "What can be done here is "+strings.Join(allowed, ", ")+".")
	}
}

// allowedAt lists the methods that an address knows.
func allowedAt(mux *http.ServeMux, r *http.Request) (methods []string) {
	for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost, http.MethodDelete} {
		other := r.Clone(r.Context())
		other.Method = method
		if _, pattern := mux.Handler(other); pattern != root+"/" {
			methods = append(methods, method)
		}
	}
	return methods
}
