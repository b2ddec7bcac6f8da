package pipeline

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/writethru/writethru"
)

// Stdin is the input that stands for standard input.
const Stdin = "-"

// content is what was found at an input.
type content struct {
	body        []byte
	name        string // of the file, "" where there is none
	url         string // after redirects, "" where there is none
	contentType string // as the server gave it, "" where there is none
}

// IsURL reports whether the input has the form of a URL, of whatever scheme: the
// Fetcher knows which it can get.
func IsURL(input string) bool {
	scheme, _, found := strings.Cut(input, "://")
	return found && scheme != "" && !strings.ContainsAny(scheme, `/\`)
}

func (p *Pipeline) open(ctx context.Context, input string) (content, error) {
	switch {
	case input == Stdin:
		body, err := p.readAll(p.Stdin)
		return content{body: body}, err
	case IsURL(input):
		return p.fetch(ctx, input)
	}
	body, err := p.readFile(input)
	return content{body: body, name: input}, err
}

func (p *Pipeline) fetch(ctx context.Context, url string) (content, error) {
	resp, err := p.Fetcher.Get(ctx, url)
	if err != nil {
		return content{}, err
	}
	if int64(len(resp.Body)) > p.limit() {
		return content{}, p.tooLarge()
	}
	return content{body: resp.Body, url: resp.URL, contentType: resp.ContentType}, nil
}

func (p *Pipeline) readFile(name string) ([]byte, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, pathError(err)
	}
	defer file.Close()
	switch info, err := file.Stat(); {
	case err != nil:
		return nil, pathError(err)
	case info.IsDir():
		return nil, writethru.Errorf(writethru.Empty, "no HTML and no text beneath this directory")
	case info.Mode().IsRegular() && info.Size() > p.limit():
		return nil, p.tooLarge()
	}
	return p.readAll(file)
}

func (p *Pipeline) readAll(r io.Reader) ([]byte, error) {
	body, err := io.ReadAll(io.LimitReader(r, p.limit()+1))
	switch {
	case err != nil:
		return nil, pathError(err)
	case int64(len(body)) > p.limit():
		return nil, p.tooLarge()
	}
	return body, nil
}

func (p *Pipeline) limit() int64 {
	if p.Limit > 0 {
		return p.Limit
	}
	return DefaultLimit
}

func (p *Pipeline) tooLarge() error {
	return writethru.Errorf(writethru.TooLarge, "larger than the limit of %s", size(p.limit()))
}

func size(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d bytes", bytes)
	}
	return fmt.Sprintf("%d MiB", bytes>>20)
}

// pathError puts what the file system says into a kind and a sentence. The
// path is left to the one who reports, who names the input.
func pathError(err error) error {
	var path *fs.PathError
	cause := err
	if errors.As(err, &path) {
		cause = path.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &writethru.Error{Kind: writethru.NotFound, Message: "no such file", Err: err}
	case errors.Is(err, fs.ErrPermission):
		return &writethru.Error{Kind: writethru.Forbidden, Message: "no permission to read it", Err: err}
	}
	return &writethru.Error{Kind: writethru.Unreachable, Message: "cannot be read: " + cause.Error(), Err: err}
}
