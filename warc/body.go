package warc

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httputil"
	"strings"

	"github.com/writethru/writethru/httpbody"
)

var (
	errBroken    = errors.New("the body does not decompress")
	errTruncated = errors.New("the body ends before its end")
)

// readBody reads the rest of a block as the body of a response. With errTruncated it gives
// what there is. Where the block itself is damaged, the error is that of the record.
func (r *Reader) readBody(header Header) ([]byte, error) {
	r.raw.Reset()
	if _, err := r.raw.ReadFrom(&httpbody.Limited{From: r.body, Left: r.limits.Body}); err != nil {
		return nil, err
	}
	sent, short, err := r.dechunk(header)
	if err != nil {
		return nil, err
	}
	body, err := r.decompress(sent, header.Values("Content-Encoding"))
	if err == nil && short {
		err = errTruncated
	}
	return body, err
}

// dechunk undoes the transfer coding. Many archives name it and do not have it, for
// their browser or their proxy had undone it before.
func (r *Reader) dechunk(header Header) (sent []byte, short bool, err error) {
	raw := r.raw.Bytes()
	if !strings.Contains(strings.ToLower(header.Get("Transfer-Encoding")), "chunked") || !looksChunked(raw) {
		return raw, false, nil
	}
	r.sent.Reset()
	_, err = r.sent.ReadFrom(httputil.NewChunkedReader(bytes.NewReader(raw)))
	switch {
	case err == nil, err == io.ErrUnexpectedEOF:
		return r.sent.Bytes(), err != nil, nil
	case r.sent.Len() == 0:
		return raw, false, nil
	}
	return nil, false, errBroken
}

// looksChunked reports whether a body begins with the size of a chunk: hexadecimal digits, and
// then the end of the line or an extension.
func looksChunked(body []byte) bool {
	digits := 0
	for digits < len(body) && strings.IndexByte("0123456789abcdefABCDEF", body[digits]) >= 0 {
		digits++
	}
	rest := bytes.TrimLeft(body[digits:min(len(body), digits+64)], " \t")
	return digits > 0 && digits <= 16 && len(rest) > 0 && strings.IndexByte("\r\n;", rest[0]) >= 0
}

// decompress undoes the content codings. What cannot be decompressed at all, and is text, was
// archived decompressed under its old header.
func (r *Reader) decompress(sent []byte, encodings []string) ([]byte, error) {
	if len(encodings) == 0 || len(sent) == 0 {
		return bytes.Clone(sent), nil
	}
	r.decoded.Reset()
	err := r.decode(sent, encodings)
	switch {
	case err == nil:
		return bytes.Clone(r.decoded.Bytes()), nil
	case errors.Is(err, httpbody.ErrTooLarge):
		return nil, httpbody.ErrTooLarge
	case r.decoded.Len() > 0 && errors.Is(err, io.ErrUnexpectedEOF):
		return bytes.Clone(r.decoded.Bytes()), errTruncated
	case isText(sent):
		return bytes.Clone(sent), nil
	}
	return nil, errBroken
}

func (r *Reader) decode(sent []byte, encodings []string) error {
	body, err := httpbody.Decode(bytes.NewReader(sent), encodings)
	if err != nil {
		return err
	}
	defer body.Close()
	_, err = r.decoded.ReadFrom(&httpbody.Limited{From: body, Left: r.limits.Body})
	return err
}

func isText(body []byte) bool {
	return strings.HasPrefix(http.DetectContentType(body), "text/")
}
