package warc

import "bytes"

// A format is how a member is stored.
type format int

const (
	unknown format = iota
	plain
	gzipped
	zstandard
	skippable // a frame of zstd that holds no data: a dictionary, or an extension
)

var (
	gzipMagic = []byte{0x1F, 0x8B, 8}
	zstdMagic = []byte{0x28, 0xB5, 0x2F, 0xFD}
	zipMagic  = []byte("PK\x03\x04")
)

// magicSize is how many bytes formatOf and isRecord look at.
const magicSize = 8

func formatOf(b []byte) format {
	switch {
	case bytes.HasPrefix(b, gzipMagic):
		return gzipped
	case bytes.HasPrefix(b, zstdMagic):
		return zstandard
	case len(b) >= 4 && b[0]>>4 == 5 && string(b[1:4]) == "\x2A\x4D\x18":
		return skippable
	}
	return plain
}

// magic returns the bytes with which members of the format begin.
func (f format) magic() []byte {
	if f == zstandard {
		return zstdMagic
	}
	return gzipMagic
}

const recordMagic = "WARC/"

// isRecord reports whether bytes begin a record: WARC/1.1, WARC/0.18.
func isRecord(b []byte) bool {
	return len(b) >= magicSize && string(b[:5]) == recordMagic &&
		'0' <= b[5] && b[5] <= '9' && b[6] == '.' && '0' <= b[7] && b[7] <= '9'
}
