// Package api is what the archive holds, as JSON under /api/v1, for other programs:
//
//	mux.Handle("/api/v1/", api.New(api.Options{Archive: a}))
//
// The OpenAPI 3.1 document at /api/v1/openapi.json says what can be asked for. Forms are those of doc/formats.md.
// Lists are newest first, and cut into pages; an opaque cursor leads to the next one. Every answer has
// an ETag. Errors are problem details (RFC 9457).
package api
