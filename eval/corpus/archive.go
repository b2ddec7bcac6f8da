package corpus

import (
	"archive/tar"
	"errors"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru"
)

// Pages yields the page of every gold line with the line itself, in the order
// of the archives, which are read as a stream: no more than one page is held.
// After an error, which is the last thing yielded, pages are left unread.
func (s *Set) Pages() iter.Seq2[Sample, error] {
	return func(yield func(Sample, error) bool) {
		wanted := s.byPath()
		for _, archive := range archives(wanted) {
			more, err := s.readArchive(archive, wanted, yield)
			if err != nil {
				yield(Sample{}, err)
			}
			if err != nil || !more {
				return
			}
		}
		for path := range wanted {
			yield(Sample{}, writethru.Errorf(writethru.NotFound, "%s: the archive lacks %s", s.Name, path))
			return
		}
	}
}

// A Sample is a page with its gold.
type Sample struct {
	Page Page
	Gold Gold
}

func (s *Set) byPath() map[string][]Gold {
	wanted := make(map[string][]Gold, len(s.Gold))
	for _, g := range s.Gold {
		wanted[g.HTML] = append(wanted[g.HTML], g)
	}
	return wanted
}

// archives returns the first elements of the paths, sorted.
func archives(wanted map[string][]Gold) []string {
	var names []string
	for path := range wanted {
		name, _, _ := strings.Cut(path, "/")
		names = append(names, name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// readArchive yields the wanted pages of one archive and strikes them off. It
// reports whether the caller wants more.
func (s *Set) readArchive(name string, wanted map[string][]Gold, yield func(Sample, error) bool) (bool, error) {
	path := filepath.Join(s.dir, name+".tar.zst")
	f, err := open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	stream, err := zstd.NewReader(f, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return false, writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
	}
	defer stream.Close()
	for entries := tar.NewReader(stream); ; {
		entry, err := entries.Next()
		if errors.Is(err, io.EOF) {
			return true, nil
		}
		if err != nil {
			return false, writethru.Errorf(writethru.Malformed, "%s: %w", path, err)
		}
		golds := wanted[entry.Name]
		if len(golds) == 0 {
			continue
		}
		html, err := io.ReadAll(entries)
		if err != nil {
			return false, writethru.Errorf(writethru.Malformed, "%s: %s: %w", path, entry.Name, err)
		}
		delete(wanted, entry.Name)
		for _, g := range golds {
			if !yield(Sample{Page{s.Name, g.ID, g.URL, html}, g}, nil) {
				return false, nil
			}
		}
	}
}
