package archive

import (
	"crypto/sha256"
	"io"

	"github.com/writethru/writethru"
)

// Digest is the SHA-256 of what makes a version: title, byline and report.
func Digest(d *writethru.Document) [32]byte {
	h := sha256.New()
	line := func(s string) {
		io.WriteString(h, s)
		h.Write([]byte{'\n'})
	}
	line(d.Article.Title)
	for _, name := range d.Article.Byline {
		line(name)
	}
	line("")
	for _, s := range d.Report() {
		line(s.In(d.Article.Text))
	}
	return [32]byte(h.Sum(nil))
}
