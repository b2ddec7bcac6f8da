package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

// get registers an operation. Its errors are told to the client as problems.
func get[I, O any](s *service, api huma.API, path, id, summary string, ask func(context.Context, *I) (O, error)) {
	operation := huma.Operation{
		OperationID: id, Method: http.MethodGet, Path: path, Summary: summary, Responses: answers[O](api, http.StatusOK),
		Errors: []int{http.StatusNotFound, http.StatusUnprocessableEntity, http.StatusInternalServerError, http.StatusServiceUnavailable},
	}
	huma.Register(api, operation, func(ctx context.Context, in *I) (*answer, error) {
		body, err := ask(ctx, in)
		if err != nil {
			return nil, s.problem(ctx, id, err)
		}
		return &answer{body}, nil
	})
}

// inTurn lets few clients at a time have something made.
func inTurn[I, O any](s *service, ask func(context.Context, *I) (O, error)) func(context.Context, *I) (O, error) {
	if s.costly == nil {
		return ask
	}
	return func(ctx context.Context, in *I) (none O, err error) {
		leave, err := s.costly.Enter(ctx)
		if err != nil {
			return none, err
		}
		defer leave()
		return ask(ctx, in)
	}
}
