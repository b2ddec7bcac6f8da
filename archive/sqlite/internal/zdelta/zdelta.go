// Package zdelta writes bytes as their difference from others: as Zstandard frames (RFC 8878) whose
// raw dictionary is what they differ from.
package zdelta

import (
	"math/bits"

	"github.com/klauspost/compress/zstd"
)

// MaxSize is how many bytes a frame may hold.
const MaxSize = 64 << 20

// dictionary is the id that frames with a base bear.
const dictionary = 1

// A Coder writes and reads frames. It is safe for use by several goroutines at once.
type Coder struct {
	encoder *zstd.Encoder // of frames without base
	decoder *zstd.Decoder
}

// New returns a coder that uses as many cores as there are.
func New() (*Coder, error) {
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderCRC(false), zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		return nil, err
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(MaxSize))
	return &Coder{encoder, decoder}, err
}

// Full returns a frame that is read by itself.
func (c *Coder) Full(content []byte) []byte { return c.encoder.EncodeAll(content, nil) }

// Delta returns a frame that is read with the base it was written with.
func (c *Coder) Delta(content, base []byte) ([]byte, error) {
	encoder, err := zstd.NewWriter(nil,
		zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false), zstd.WithLowerEncoderMem(true),
		zstd.WithEncoderDictRaw(dictionary, base),
		// It must reach over all of the base: where it does not, frames grow without a word.
		zstd.WithWindowSize(window(len(base)+len(content))))
	if err != nil {
		return nil, err
	}
	return encoder.EncodeAll(content, nil), encoder.Close()
}

// window is the power of two that holds n bytes, not less than Zstandard allows.
func window(n int) int { return max(zstd.MinWindowSize, 1<<bits.Len(uint(n))) }

// Expand returns the content of a frame. A full one has no base.
func (c *Coder) Expand(frame, base []byte) ([]byte, error) {
	if len(base) == 0 {
		return c.decoder.DecodeAll(frame, nil)
	}
	decoder, err := zstd.NewReader(nil,
		zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(MaxSize), zstd.WithDecoderDictRaw(dictionary, base))
	if err != nil {
		return nil, err
	}
	defer decoder.Close()
	return decoder.DecodeAll(frame, nil)
}

// Close frees the memory that the coder holds.
func (c *Coder) Close() {
	c.encoder.Close()
	c.decoder.Close()
}
