package fetch

import (
	"io"
	"net/http"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/httpbody"
)

// body reads and decompresses the body of a response, which is text unless any type will do.
func (c *Client) body(response *http.Response, anyType bool) ([]byte, error) {
	host := response.Request.URL.Host
	mediaType := httpbody.MediaType(response.Header.Get("Content-Type"))
	if !anyType && !mayBeText(mediaType) {
		return nil, writethru.Errorf(writethru.NotText, "%s sent %s, not a page to read", host, mediaType)
	}
	if response.ContentLength > c.options.MaxBytes {
		return nil, c.tooLarge(host)
	}
	sent := &httpbody.Limited{From: response.Body, Left: c.options.MaxBytes}
	decoded, err := httpbody.Decode(sent, response.Header.Values("Content-Encoding"))
	if err != nil {
		return nil, c.bodyError(host, sent.Err, err)
	}
	defer decoded.Close()
	body, err := io.ReadAll(&httpbody.Limited{From: decoded, Left: c.options.MaxBytes})
	if err != nil {
		return nil, c.bodyError(host, sent.Err, err)
	}
	if !anyType && httpbody.IsUnlabelled(mediaType) && !strings.HasPrefix(http.DetectContentType(body), "text/") {
		return nil, writethru.Errorf(writethru.NotText, "%s sent a file that is not text", host)
	}
	return body, nil
}

// mayBeText reports whether a body of the media type can be a page, plain text or
// data written as text.
func mayBeText(mediaType string) bool {
	kind, subtype, _ := strings.Cut(mediaType, "/")
	switch {
	case httpbody.IsUnlabelled(mediaType), kind == "text":
		return true
	case kind == "application":
		return subtype == "xml" || subtype == "json" ||
			strings.HasSuffix(subtype, "+xml") || strings.HasSuffix(subtype, "+json")
	}
	return false
}
