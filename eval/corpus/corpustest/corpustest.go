// Package corpustest writes small page sets for tests.
package corpustest

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru/eval/corpus"
)

// An Entry is one page of an archive.
type Entry struct{ Path, HTML string }

// WriteSet writes NAME.jsonl and NAME.tar.zst into dir.
func WriteSet(t testing.TB, dir, name string, gold []corpus.Gold, archive ...Entry) {
	t.Helper()
	var lines bytes.Buffer
	encoder := json.NewEncoder(&lines)
	for _, g := range gold {
		must(t, encoder.Encode(g))
	}
	must(t, os.WriteFile(filepath.Join(dir, name+".jsonl"), lines.Bytes(), 0o600))
	must(t, os.WriteFile(filepath.Join(dir, name+".tar.zst"), packed(t, archive), 0o600))
}

func packed(t testing.TB, entries []Entry) []byte {
	t.Helper()
	var archive bytes.Buffer
	compressed, err := zstd.NewWriter(&archive)
	must(t, err)
	files := tar.NewWriter(compressed)
	for _, e := range entries {
		must(t, files.WriteHeader(&tar.Header{Name: e.Path, Mode: 0o600, Size: int64(len(e.HTML))}))
		_, err := files.Write([]byte(e.HTML))
		must(t, err)
	}
	must(t, files.Close())
	must(t, compressed.Close())
	return archive.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
