package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/pipeline"
)

// archiveOptions are the flags of every command that works on an archive.
type archiveOptions struct {
	path string
}

func (o *archiveOptions) register(flags *flag.FlagSet) {
	flags.StringVar(&o.path, "archive", "", "")
}

// place returns where the archive lies.
func (o archiveOptions) place() (string, error) {
	if o.path != "" {
		return o.path, nil
	}
	return archive.DefaultPath()
}

// exists reports whether there is an archive, or something in its place.
func (o archiveOptions) exists() bool {
	path, err := o.place()
	if err != nil {
		return false
	}
	_, err = os.Stat(path)
	return err == nil
}

// open opens the archive to read and write, and makes it where there is none.
func (o archiveOptions) open(ctx context.Context) (*sqlite.Archive, error) {
	path, err := o.place()
	if err != nil {
		return nil, err
	}
	return sqlite.Open(ctx, path)
}

// openReadOnly opens the archive to read, also while a watch writes to it.
func (o archiveOptions) openReadOnly(ctx context.Context) (*sqlite.Archive, error) {
	path, err := o.place()
	if err != nil {
		return nil, err
	}
	a, err := sqlite.OpenReadOnly(ctx, path)
	if err != nil && writethru.KindOf(err) == writethru.NotFound {
		return nil, writethru.Errorf(writethru.NotFound, "there is no archive at %s: writethru watch and writethru import make one", path)
	}
	return a, err
}

// sources returns what the archive follows.
func (o archiveOptions) sources(ctx context.Context) ([]archive.Source, error) {
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return nil, err
	}
	defer a.Close()
	return a.Sources(ctx)
}

// findArticle returns the article that a person means by an address.
func findArticle(ctx context.Context, a archive.Library, input string) (archive.Article, error) {
	for _, address := range spellings(input) {
		article, err := a.Find(ctx, address)
		if err == nil || writethru.KindOf(err) != writethru.NotFound {
			return article, err
		}
	}
	return archive.Article{}, writethru.Errorf(writethru.NotFound,
		"not in the archive: writethru watch follows its outlet from now on, writethru import takes in saved pages")
}

// spellings returns the addresses that a person may mean by one, the likeliest first: as it stands, without and with
// www. and a slash at the end, and by the other scheme. One without a scheme may be the name of a file.
func spellings(input string) []string {
	if pipeline.IsURL(input) {
		return variants(input)
	}
	var list []string
	if full, err := filepath.Abs(input); err == nil && fileExists(input) {
		list = append(list, "file://"+filepath.ToSlash(full))
	}
	return append(list, variants("https://"+input)...)
}

func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func variants(address string) []string {
	scheme, rest, _ := strings.Cut(address, "://")
	other := map[string]string{"http": "https", "https": "http"}[strings.ToLower(scheme)]
	if other == "" {
		return []string{address}
	}
	query := ""
	if i := strings.IndexAny(rest, "?#"); i >= 0 {
		rest, query = rest[:i], rest[i:]
	}
	var list []string
	for _, scheme := range []string{scheme, other} {
		for _, rest := range []string{rest, otherHost(rest)} {
			list = append(list, scheme+"://"+rest+query, scheme+"://"+otherEnd(rest)+query)
		}
	}
	return list
}

// otherHost returns an address without www. if it has that, and with it if not.
func otherHost(address string) string {
	if bare, found := strings.CutPrefix(address, "www."); found {
		return bare
	}
	return "www." + address
}

// otherEnd returns an address without its last slash if it has one, and with one if not.
func otherEnd(address string) string {
	if bare, found := strings.CutSuffix(address, "/"); found {
		return bare
	}
	return address + "/"
}

// archiveFlag is the manual's line for the flag.
const archiveFlag = `    --archive FILE   the archive; by default writethru/archive.db in the folder for data
`
