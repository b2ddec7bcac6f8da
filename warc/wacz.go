package warc

import (
	"archive/zip"
	"io"
	"path"
	"strings"

	"github.com/writethru/writethru"
)

// zipped lists the WARC files in a WACZ, which stand in its folder archive, in their order.
func zipped(file io.ReaderAt, size int64) ([]part, error) {
	directory, err := zip.NewReader(file, size)
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the WACZ cannot be unpacked: %w", err)
	}
	var parts []part
	for _, entry := range directory.File {
		if isWARC(entry.Name) {
			parts = append(parts, part{name: entry.Name, size: int64(entry.UncompressedSize64), open: opener(file, entry)})
		}
	}
	if len(parts) == 0 {
		return nil, writethru.Errorf(writethru.Empty, "there is no WARC file in this archive")
	}
	return parts, nil
}

func isWARC(name string) bool {
	if path.Dir(name) != "archive" {
		return false
	}
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".warc") || strings.HasSuffix(name, ".warc.gz") || strings.HasSuffix(name, ".warc.zst")
}

// opener opens an entry. One that is stored, as the standard asks, is read where it stands; another is
// decompressed from its start.
func opener(file io.ReaderAt, entry *zip.File) func(int64) (io.ReadCloser, error) {
	if start, err := entry.DataOffset(); err == nil && entry.Method == zip.Store {
		return section(file, start, int64(entry.UncompressedSize64))
	}
	return func(offset int64) (io.ReadCloser, error) {
		opened, err := entry.Open()
		if err != nil {
			return nil, err
		}
		if _, err := io.CopyN(io.Discard, opened, offset); err != nil {
			opened.Close()
			return nil, err
		}
		return opened, nil
	}
}
