package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/opml"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/watch"
)

// sourcesOf returns what the arguments name: a file is a list of sources.
func sourcesOf(args []string) ([]archive.Source, error) {
	var sources []archive.Source
	for _, arg := range args {
		if pipeline.IsURL(arg) {
			sources = append(sources, archive.Source{URL: arg, Kind: archive.Home})
			continue
		}
		list, err := readOPML(arg)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", arg, err)
		}
		sources = append(sources, list...)
	}
	return sources, nil
}

func readOPML(path string) ([]archive.Source, error) {
	body, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("neither an address nor a file")
	}
	if err != nil {
		return nil, err
	}
	outlines, err := opml.Parse(body)
	if err != nil {
		return nil, err
	}
	return watch.Listed(outlines), nil
}

func removeSources(ctx context.Context, a archive.Agenda, sources []archive.Source) error {
	for _, s := range sources {
		if err := a.RemoveSource(ctx, s.URL); err != nil {
			return err
		}
	}
	return nil
}

// listSources prints what is followed.
func (m *Main) listSources(ctx context.Context, o watchOptions) error {
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	sources, err := a.Sources(ctx)
	if err != nil {
		return err
	}
	followed, err := watch.Standings(ctx, a, sources)
	if err != nil {
		return err
	}
	return m.print([]byte(m.view(o.layoutOptions, 1).Sources(followed, time.Now())), "", false)
}
