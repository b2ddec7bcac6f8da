package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCheckDamaged damages one frame of an archive: check says whose, and the other article can still be read.
func TestCheckDamaged(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	pages, place := filepath.Join(dir, "pages.jsonl"), filepath.Join(dir, "archive.db")
	lines := `{"url":"https://herald.example/mill","date":"2031-05-06","title":"Fire","text":"The fire at the mill burnt for two hours, the brigade said."}
{"url":"https://herald.example/rain","date":"2031-05-06","title":"Rain","text":"It rained all day on the river, the weather office said."}
`
	if err := os.WriteFile(pages, []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	wantOutput(t, "2 new articles", "import", "--archive", place, pages)
	body, err := os.ReadFile(place)
	if err != nil {
		t.Fatal(err)
	}
	frame := bytes.Index(body, []byte("\x28\xb5\x2f\xfd")) // the magic number of zstd
	if frame < 0 {
		t.Fatal("there is no frame in the archive")
	}
	for i := range 8 {
		body[frame+8+i] ^= 0xff
	}
	if err := os.WriteFile(place, body, 0o644); err != nil {
		t.Fatal(err)
	}
	s := newScreen(nil, 80)
	if status := s.Run(t.Context(), []string{"check", "--archive", place}); status != exitFailed {
		t.Errorf("exit status %d, want %d", status, exitFailed)
	}
	if said := s.stdout.String(); !strings.HasPrefix(said, "article ") {
		t.Errorf("said %q, want which article is damaged", said)
	}
	if said := s.stderr.String(); said != "writethru: 1 thing damaged; the rest can still be read\n" {
		t.Errorf("said %q", said)
	}
	for _, url := range []string{"herald.example/mill", "herald.example/rain"} {
		wantOutput(t, "v1", "log", "--archive", place, url)
	}
}
