package warc

import (
	"encoding/binary"
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
)

const (
	dictionaryMagic = 0x5D     // first byte of the skippable frame that holds a dictionary
	maxDictionary   = 8 << 20  // bytes, before and after decompression, as the specification asks
	maxWindow       = 64 << 20 // bytes; the specification asks for 8 MiB
)

// skipFrame passes over a skippable frame, and takes the dictionary out of one that holds it
// (Zstandard Compression for WARC Files 1.0).
func (s *stream) skipFrame() error {
	head, err := s.in.Peek(8)
	if err != nil {
		return io.ErrUnexpectedEOF
	}
	isDictionary, size := head[0] == dictionaryMagic, int64(binary.LittleEndian.Uint32(head[4:]))
	_, _ = s.in.Discard(len(head))
	if isDictionary {
		return s.readDictionary(size)
	}
	if _, err := io.CopyN(io.Discard, s.in, size); err != nil {
		return io.ErrUnexpectedEOF
	}
	return nil
}

func (s *stream) readDictionary(size int64) error {
	if size > maxDictionary {
		return errors.New("its dictionary is too large")
	}
	dictionary := make([]byte, size)
	if _, err := io.ReadFull(s.in, dictionary); err != nil {
		return io.ErrUnexpectedEOF
	}
	if formatOf(dictionary) == zstandard {
		unpacked, err := unpackDictionary(dictionary)
		if err != nil {
			return err
		}
		dictionary = unpacked
	}
	s.close()
	return s.newDecoder(zstd.WithDecoderDicts(dictionary))
}

func unpackDictionary(packed []byte) ([]byte, error) {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxDictionary))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return d.DecodeAll(packed, nil)
}

// unpack begins to decompress a frame.
func (s *stream) unpack() error {
	if s.zstd == nil {
		if err := s.newDecoder(); err != nil {
			return err
		}
	}
	s.frame = frame{in: s.in}
	return s.zstd.Reset(&s.frame)
}

func (s *stream) newDecoder(options ...zstd.DOption) (err error) {
	options = append(options,
		zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	s.zstd, err = zstd.NewReader(nil, options...)
	return err
}

// A frame reads one frame of zstd and no byte more, so that it is known where the next
// member begins (RFC 8878, section 3.1.1).
type frame struct {
	in       *input
	left     int64 // bytes before the next header of a block
	begun    bool
	last     bool // the last block has begun
	checksum bool // follows the last block
}

// Read implements io.Reader.
func (f *frame) Read(p []byte) (int, error) {
	for f.left == 0 {
		if err := f.advance(); err != nil {
			return 0, err
		}
	}
	n, err := f.in.Read(p[:min(int64(len(p)), f.left)])
	f.left -= int64(n)
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// advance goes on to the next piece of the frame: its header, a block, its checksum.
func (f *frame) advance() error {
	switch {
	case !f.begun:
		return f.begin()
	case !f.last:
		return f.block()
	case f.checksum:
		f.checksum, f.left = false, 4
		return nil
	}
	return io.EOF
}

func (f *frame) begin() error {
	var header zstd.Header
	b, _ := f.in.Peek(zstd.HeaderMaxSize)
	if err := header.Decode(b); err != nil {
		// Not wrapped: the decoder takes io.ErrUnexpectedEOF before a frame for the end.
		return errors.New("its header is none: " + err.Error())
	}
	f.begun, f.checksum, f.left = true, header.HasCheckSum, int64(header.HeaderSize)
	return nil
}

func (f *frame) block() error {
	const headerSize, runLength = 3, 1
	b, err := f.in.Peek(headerSize)
	if err != nil {
		return io.ErrUnexpectedEOF
	}
	header := int64(b[0]) | int64(b[1])<<8 | int64(b[2])<<16
	size := header >> 3
	if header>>1&3 == runLength {
		size = 1
	}
	f.last, f.left = header&1 == 1, headerSize+size
	return nil
}
