package warc

import (
	"io"
	"strconv"
)

// Write writes a record of WARC 1.1. The length of the block is added to the header.
// A file with a member for each record is made by a compressor for each call.
func Write(w io.Writer, header Header, block []byte) error {
	if _, err := io.WriteString(w, "WARC/1.1\r\n"); err != nil {
		return err
	}
	header = append(header[:len(header):len(header)], Field{"Content-Length", strconv.Itoa(len(block))})
	if err := header.write(w); err != nil {
		return err
	}
	_, err := w.Write(append(block[:len(block):len(block)], "\r\n\r\n"...))
	return err
}
