package fetch

import (
	"bufio"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
	"github.com/writethru/writethru"
)

// acceptEncoding are the content codings that decoder knows.
const acceptEncoding = "gzip, deflate, br, zstd"

// maxCodings is how often a body may have been compressed.
const maxCodings = 3

// maxZstdWindow is the largest window that RFC 9659 allows on the web.
const maxZstdWindow = 8 << 20

// errTooLarge ends the reading of a body over the limit.
var errTooLarge = errors.New("over the limit of size")

// body reads and decompresses the body of a response that is text.
func (c *Client) body(response *http.Response) ([]byte, error) {
	host := response.Request.URL.Host
	mediaType := mediaType(response)
	if !mayBeText(mediaType) {
		return nil, writethru.Errorf(writethru.NotText, "%s sent %s, not a page to read", host, mediaType)
	}
	if response.ContentLength > c.options.MaxBytes {
		return nil, c.tooLarge(host)
	}
	sent := &limitedReader{from: response.Body, left: c.options.MaxBytes}
	decoded, err := decompressed(sent, response.Header.Values("Content-Encoding"))
	if err != nil {
		return nil, c.bodyError(host, sent.err, err)
	}
	defer decoded.Close()
	body, err := io.ReadAll(&limitedReader{from: decoded, left: c.options.MaxBytes})
	if err != nil {
		return nil, c.bodyError(host, sent.err, err)
	}
	if isUnlabelled(mediaType) && !strings.HasPrefix(http.DetectContentType(body), "text/") {
		return nil, writethru.Errorf(writethru.NotText, "%s sent a file that is not text", host)
	}
	return body, nil
}

func mediaType(response *http.Response) string {
	header := response.Header.Get("Content-Type")
	name, _, err := mime.ParseMediaType(header)
	if err != nil {
		name, _, _ = strings.Cut(header, ";")
		name = strings.ToLower(strings.TrimSpace(name))
	}
	return name
}

// mayBeText reports whether a body of the media type can be a page, plain text or
// data written as text. A type without a slash is a mistake that says nothing.
func mayBeText(mediaType string) bool {
	kind, subtype, _ := strings.Cut(mediaType, "/")
	switch {
	case isUnlabelled(mediaType), kind == "text":
		return true
	case kind == "application":
		return subtype == "xml" || subtype == "json" ||
			strings.HasSuffix(subtype, "+xml") || strings.HasSuffix(subtype, "+json")
	}
	return false
}

// isUnlabelled reports whether the media type leaves open what the body is.
func isUnlabelled(mediaType string) bool {
	return !strings.Contains(mediaType, "/") || mediaType == "application/octet-stream"
}

// decompressed undoes the content codings of a header, the last one first.
func decompressed(body io.Reader, header []string) (io.ReadCloser, error) {
	decoded := io.NopCloser(body)
	codings := strings.Split(strings.Join(header, ","), ",")
	if len(codings) > maxCodings {
		return nil, errors.New("compressed too many times")
	}
	for i := len(codings) - 1; i >= 0; i-- {
		next, err := decoder(decoded, strings.ToLower(strings.TrimSpace(codings[i])))
		if err != nil {
			return nil, err
		}
		decoded = next
	}
	return decoded, nil
}

// decoder undoes one content coding, as RFC 9110 and RFC 8878 name it.
func decoder(r io.Reader, coding string) (io.ReadCloser, error) {
	switch coding {
	case "", "identity", "none":
		return io.NopCloser(r), nil
	case "gzip", "x-gzip":
		return gzip.NewReader(r)
	case "deflate":
		return inflater(r)
	case "br":
		return io.NopCloser(brotli.NewReader(r)), nil
	case "zstd":
		d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxZstdWindow))
		if err != nil {
			return nil, err
		}
		return d.IOReadCloser(), nil
	}
	return nil, errors.New("unknown coding " + coding)
}

// inflater reads the coding "deflate": zlib's format by the standard, bare DEFLATE from
// some servers. The header of zlib is a multiple of 31.
func inflater(r io.Reader) (io.ReadCloser, error) {
	buffered := bufio.NewReader(r)
	head, err := buffered.Peek(2)
	if err != nil {
		return nil, err
	}
	if head[0]&0x0F == 8 && (uint(head[0])<<8|uint(head[1]))%31 == 0 {
		return zlib.NewReader(buffered)
	}
	return flate.NewReader(buffered), nil
}

// A limitedReader reads on until a byte over its limit comes, and
// remembers how it ended.
type limitedReader struct {
	from io.Reader
	left int64
	err  error // other than io.EOF, or nil
}

func (r *limitedReader) Read(p []byte) (int, error) {
	if int64(len(p))-1 > r.left {
		p = p[:r.left+1]
	}
	n, err := r.from.Read(p)
	if int64(n) > r.left {
		n, err = int(r.left), errTooLarge
	}
	r.left -= int64(n)
	if err != nil && err != io.EOF {
		r.err = err
	}
	return n, err
}
