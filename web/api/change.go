package api

import (
	"context"
	"mime"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/writethru/writethru"
)

// change registers an operation that writes. Its errors are told to the client as problems.
func change[I, O any](s *service, api huma.API, method, path, id, summary string, status int, do func(context.Context, *I) (*O, error)) {
	operation := huma.Operation{
		OperationID: id, Method: method, Path: path, Summary: summary, DefaultStatus: status, MaxBodyBytes: 64 << 10,
		Middlewares: huma.Middlewares{guard(api)},
		Errors: []int{
			http.StatusForbidden, http.StatusUnsupportedMediaType, http.StatusUnprocessableEntity, http.StatusInternalServerError, http.StatusServiceUnavailable,
		},
	}
	huma.Register(api, operation, func(ctx context.Context, in *I) (*O, error) {
		out, err := do(ctx, in)
		switch {
		case err == nil:
			return out, nil
		case writethru.KindOf(err) == writethru.Forbidden:
			return nil, huma.Error403Forbidden(err.Error())
		case writethru.KindOf(err) == writethru.Malformed:
			return nil, huma.Error422UnprocessableEntity(err.Error())
		}
		return nil, s.problem(ctx, id, err)
	})
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
