package httpbody

import (
	"mime"
	"strings"
)

// MediaType returns the type that a header Content-Type names, in lower case and
// without its parameters.
func MediaType(header string) string {
	name, _, err := mime.ParseMediaType(header)
	if err != nil {
		name, _, _ = strings.Cut(header, ";")
		name = strings.ToLower(strings.TrimSpace(name))
	}
	return name
}

// IsUnlabelled reports whether a media type leaves open what the body is. A type without
// a slash is a mistake that says nothing.
func IsUnlabelled(mediaType string) bool {
	return !strings.Contains(mediaType, "/") || mediaType == "application/octet-stream"
}
