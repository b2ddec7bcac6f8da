package sitemap

import (
	"bytes"
	"io"

	"github.com/writethru/writethru"
)

// maxToken is how many bytes may stand between one "<" and the next, which none of a tag's attributes
// can hold. It bounds the memory that a token takes.
const maxToken = 1 << 20

// A guard ends the reading of a document with a longer token.
type guard struct {
	from io.Reader
	size int // of the token that is being read
}

func (g *guard) Read(p []byte) (int, error) {
	n, err := g.from.Read(p)
	if i := bytes.LastIndexByte(p[:n], '<'); i >= 0 {
		g.size = n - i
	} else {
		g.size += n
	}
	if g.size > maxToken {
		return 0, writethru.Errorf(writethru.TooLarge, "the sitemap has a tag or a text of more than %d MiB", maxToken>>20)
	}
	return n, err
}
