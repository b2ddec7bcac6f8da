package warc

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"

	"github.com/writethru/writethru"
)

// A File is a WARC file or a WACZ on disk. Only Read and Size are safe for use by another
// goroutine.
type File struct {
	file   *os.File
	parts  []part
	size   int64
	from   Position
	reader *Reader
}

// A part is one WARC file.
type part struct {
	name   string // in a WACZ, else ""
	size   int64
	before int64 // size of the parts before
	open   func(offset int64) (io.ReadCloser, error)
}

// Open opens a file. It fails with NotFound, Forbidden, Unreachable, and, for a WACZ,
// Malformed and Empty.
func Open(path string, limits Limits) (*File, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fileError(err)
	}
	f := &File{file: file, reader: newReader(limits)}
	if err := f.list(); err != nil {
		file.Close()
		return nil, err
	}
	for i := range f.parts {
		f.parts[i].before = f.size
		f.size += f.parts[i].size
	}
	return f, nil
}

// list finds the parts of the file.
func (f *File) list() error {
	info, err := f.file.Stat()
	if err != nil {
		return fileError(err)
	}
	if !info.Mode().IsRegular() {
		return writethru.Errorf(writethru.Malformed, "this is no file")
	}
	magic := make([]byte, len(zipMagic))
	_, _ = f.file.ReadAt(magic, 0)
	if string(magic) == string(zipMagic) {
		f.parts, err = zipped(f.file, info.Size())
		return err
	}
	f.parts = []part{{size: info.Size(), open: section(f.file, 0, info.Size())}}
	return nil
}

// section opens a stretch of a file.
func section(file io.ReaderAt, start, size int64) func(int64) (io.ReadCloser, error) {
	return func(offset int64) (io.ReadCloser, error) {
		return io.NopCloser(io.NewSectionReader(file, start+offset, size-offset)), nil
	}
}

// Close closes the file.
func (f *File) Close() error {
	f.reader.stream.close()
	return f.file.Close()
}

// Resume makes the sequences begin at a record, in place of the first. The pages before it are
// not known then to revisits behind it.
func (f *File) Resume(at Position) { f.from = at }

// Records yields the records of all parts, as Reader.Records does.
func (f *File) Records() iter.Seq2[*Record, error] { return each(f, f.reader.Records()) }

// Pages yields the pages of all parts, as Reader.Pages does.
func (f *File) Pages() iter.Seq2[Page, error] { return each(f, f.reader.Pages()) }

// Tally returns the counts for what Pages has been through.
func (f *File) Tally() Tally { return f.reader.Tally() }

// Read returns how many bytes have been read, of Size. What Resume passes over counts as read.
func (f *File) Read() int64 { return f.reader.Read() }

// Size returns how many bytes there are to read.
func (f *File) Size() int64 { return f.size }

// each goes through the parts, and yields for each what the reader yields.
func each[T any](f *File, sequence iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for at := f.from; at.Part < len(f.parts); at = (Position{Part: at.Part + 1}) {
			if !visit(f, at, sequence, yield) {
				return
			}
		}
	}
}

// visit yields what stands in one part. It is false where no more is wanted.
func visit[T any](f *File, at Position, sequence iter.Seq2[T, error], yield func(T, error) bool) bool {
	part := f.parts[at.Part]
	opened, err := f.enter(at)
	if err != nil {
		var none T
		if !yield(none, part.named(err)) {
			return false
		}
	}
	if opened == nil {
		return true
	}
	defer opened.Close()
	for value, err := range sequence {
		if !yield(value, part.named(err)) {
			return false
		}
	}
	return true
}

// enter makes the reader read from a position on, or, with an error, from the next record behind it.
func (f *File) enter(at Position) (io.Closer, error) {
	part := f.parts[at.Part]
	if at.Offset > 0 {
		f.readDictionary(at.Part)
	}
	opened, err := part.open(at.Offset)
	if err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "it cannot be unpacked: %w", err)
	}
	f.reader.reset(at.Part, newInput(opened, at.Offset, &f.reader.read, part.before))
	return opened, f.reader.skip(at.Skip)
}

// readDictionary opens the first member of a part, for the dictionary that may stand before it. What
// is wrong there shows at the members that need it.
func (f *File) readDictionary(i int) {
	opened, err := f.parts[i].open(0)
	if err != nil {
		return
	}
	defer opened.Close()
	f.reader.reset(i, newInput(opened, 0, &f.reader.read, f.parts[i].before))
	_ = f.reader.stream.open()
}

// named returns an error with the name of its part.
func (p part) named(err error) error {
	if err == nil || p.name == "" {
		return err
	}
	return writethru.Errorf(writethru.KindOf(err), "%s: %w", p.name, err)
}

// fileError puts what the file system says into a kind and a sentence.
func fileError(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &writethru.Error{Kind: writethru.NotFound, Message: "no such file", Err: err}
	case errors.Is(err, fs.ErrPermission):
		return &writethru.Error{Kind: writethru.Forbidden, Message: "no permission to read it", Err: err}
	}
	return &writethru.Error{Kind: writethru.Unreachable, Message: "the file cannot be read", Err: err}
}
