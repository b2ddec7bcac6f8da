package httpbody

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// Codings are the content codings that Decode knows, as in Accept-Encoding.
const Codings = "gzip, deflate, br, zstd"

const (
	maxCodings = 3       // how often a body may have been compressed
	maxWindow  = 8 << 20 // the largest window of zstd that RFC 9659 allows on the web
)

// Decode undoes the content codings that the values of a header Content-Encoding
// name, the last one first. The size of what comes out is for the caller to limit.
func Decode(body io.Reader, encodings []string) (io.ReadCloser, error) {
	decoded := io.NopCloser(body)
	codings := strings.Split(strings.Join(encodings, ","), ",")
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
		d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
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
