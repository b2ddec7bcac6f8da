package api

import (
	"context"
	"mime"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/writethru/writethru"
)

// add registers an operation that adds something, and answers with it.
func add[I, O any](s *service, api huma.API, path, id, summary string, do func(context.Context, *I) (O, error)) {
	operation := writing(api, http.MethodPost, path, id, summary, http.StatusCreated)
	operation.Responses = answers[O](api, http.StatusCreated)
	huma.Register(api, operation, func(ctx context.Context, in *I) (*answer, error) {
		out, err := do(ctx, in)
		if err != nil {
			return nil, s.refused(ctx, id, err)
		}
		return &answer{out}, nil
	})
}

// remove registers an operation that removes something.
func remove[I any](s *service, api huma.API, path, id, summary string, do func(context.Context, *I) error) {
	operation := writing(api, http.MethodDelete, path, id, summary, http.StatusNoContent)
	huma.Register(api, operation, func(ctx context.Context, in *I) (*struct{}, error) {
		return nil, s.refused(ctx, id, do(ctx, in))
	})
}

// writing returns an operation that changes the archive.
func writing(api huma.API, method, path, id, summary string, status int) huma.Operation {
	return huma.Operation{
		OperationID: id, Method: method, Path: path, Summary: summary, DefaultStatus: status, MaxBodyBytes: 64 << 10,
		Middlewares: huma.Middlewares{guard(api)},
		Errors: []int{
			http.StatusForbidden, http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity, http.StatusInternalServerError, http.StatusServiceUnavailable,
		},
	}
}

// refused returns an error of what writes as the client is told of it: that it may not be, or what is wrong in the request.
func (s *service) refused(ctx context.Context, operation string, err error) error {
	switch {
	case err == nil:
		return nil
	case writethru.KindOf(err) == writethru.Forbidden:
		return huma.Error403Forbidden(err.Error())
	case writethru.KindOf(err) == writethru.Malformed:
		return huma.Error422UnprocessableEntity(err.Error())
	}
	return s.problem(ctx, operation, err)
}

// guard lets requests pass that no page of another site can have sent: from the same origin or from no browser, and with a
// body of JSON, which no form has.
func guard(api huma.API) func(huma.Context, func(huma.Context)) {
	origin := http.NewCrossOriginProtection()
	return func(ctx huma.Context, next func(huma.Context)) {
		r, _ := humago.Unwrap(ctx)
		mediaType, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
		switch {
		case origin.Check(r) != nil:
			_ = huma.WriteErr(api, ctx, http.StatusForbidden, "the request comes from another site")
		case r.Method == http.MethodPost && mediaType != "application/json":
			_ = huma.WriteErr(api, ctx, http.StatusUnsupportedMediaType, "a body must be application/json")
		default:
			next(ctx)
		}
	}
}
