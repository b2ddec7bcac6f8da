package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

// A fetchedPage is a page as its host sent it. It is sent as a file, so that no browser takes it for one of ours.
type fetchedPage struct {
	Type        string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Original    string `header:"Writethru-Content-Type" doc:"as the host said"`
	Body        []byte
}

// pages registers the operation that gives pages as they were fetched.
func (s *service) pages(api huma.API) {
	const id = "get-page"
	operation := huma.Operation{
		OperationID: id, Method: http.MethodGet, Path: "/articles/{id}/versions/{number}/page", Summary: "A version as it was fetched, byte by byte",
		Responses: map[string]*huma.Response{"200": {
			Description: "OK",
			Content:     map[string]*huma.MediaType{"application/octet-stream": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}},
		}},
		Errors: []int{http.StatusNotFound, http.StatusUnprocessableEntity, http.StatusInternalServerError, http.StatusServiceUnavailable},
	}
	huma.Register(api, operation, func(ctx context.Context, in *VersionPath) (*fetchedPage, error) {
		page, err := s.page(ctx, in)
		if err != nil {
			return nil, s.problem(ctx, id, err)
		}
		return page, nil
	})
}

func (s *service) page(ctx context.Context, in *VersionPath) (*fetchedPage, error) {
	_, versions, err := s.history(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	v, err := numbered(versions, in.Number)
	if err != nil {
		return nil, err
	}
	body, err := s.archive.Page(ctx, v.ID)
	return &fetchedPage{"application/octet-stream", "attachment", v.ContentType, body}, err
}
