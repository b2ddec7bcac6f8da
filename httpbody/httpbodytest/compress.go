// Package httpbodytest encodes bodies as hosts do, for tests of what decodes them.
package httpbodytest

import (
	"bytes"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// Compress returns a body in a content coding: gzip, deflate, br or zstd; "raw" is DEFLATE without the header that it should have.
// In any other coding the body stays as it is.
func Compress(coding, body string) string {
	var b bytes.Buffer
	w, err := encoder(coding, &b)
	if w == nil {
		return body
	}
	if err == nil {
		_, err = io.WriteString(w, body)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err) // a buffer takes all
	}
	return b.String()
}

func encoder(coding string, to io.Writer) (io.WriteCloser, error) {
	switch coding {
	case "gzip":
		return gzip.NewWriter(to), nil
	case "deflate":
		return zlib.NewWriter(to), nil
	case "raw":
		return flate.NewWriter(to, flate.DefaultCompression)
	case "br":
		return brotli.NewWriter(to), nil
	case "zstd":
		return zstd.NewWriter(to, zstd.WithEncoderConcurrency(1))
	}
	return nil, nil
}
