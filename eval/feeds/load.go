package feeds

import (
	"archive/tar"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus"
)

// A File is a test of feedparser.
type File struct {
	Path   string   `json:"file"`
	Group  string   `json:"group"`      // wellformed entities encoding illformed json
	Class  string   `json:"must_parse"` // strict lenient optional no-crash
	Expect string   `json:"expect"`     // a condition in Python
	Header []string `json:"header"`     // lines of HTTP
	Body   []byte   `json:"-"`
}

// server is where feedparser's tests think they are served.
var server = url.URL{Scheme: "http", Host: "127.0.0.1:8097", Path: "/"}

// Load reads the files in the folder data/feeds. It fails with kind not-found where they are missing, and
// malformed where they cannot be read.
func Load(data string) ([]File, error) {
	dir := filepath.Join(data, "feeds")
	bodies, err := readArchive(filepath.Join(dir, "feeds.tar.zst"))
	if err != nil {
		return nil, err
	}
	var files []File
	err = corpus.EachLine(filepath.Join(dir, "feeds.jsonl"), func(f File) error {
		body, found := bodies[f.Path]
		if !found {
			return writethru.Errorf(writethru.NotFound, "the archive lacks %s", f.Path)
		}
		f.Body = body
		files = append(files, f)
		return nil
	})
	return files, err
}

// readArchive returns the files of an archive by their paths.
func readArchive(path string) (map[string][]byte, error) {
	packed, err := os.Open(path)
	if err != nil {
		return nil, writethru.Errorf(writethru.NotFound, "no feeds: %w", err)
	}
	defer packed.Close()
	stream, err := zstd.NewReader(packed, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
	}
	defer stream.Close()
	files := make(map[string][]byte)
	for entries := tar.NewReader(stream); ; {
		entry, err := entries.Next()
		if errors.Is(err, io.EOF) {
			return files, nil
		}
		if err != nil {
			return nil, writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
		}
		if files[entry.Name], err = io.ReadAll(entries); err != nil {
			return nil, writethru.Errorf(writethru.Malformed, "%s: %s: %w", path, entry.Name, err)
		}
	}
}

// ContentType returns the header of that name, or "".
func (f File) ContentType() string { return f.header("Content-Type") }

// Base returns the address that the file's links are relative to.
func (f File) Base() *url.URL {
	base := server.JoinPath(f.Path)
	if location, err := base.Parse(f.header("Content-Location")); err == nil && location.Host != "" {
		return location
	}
	return base
}

func (f File) header(name string) string {
	for _, line := range f.Header {
		key, value, _ := strings.Cut(line, ":")
		if strings.EqualFold(key, name) {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
