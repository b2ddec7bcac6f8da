package main

import (
	"cmp"
	"context"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

var logCommand = command{
	name:    "log",
	summary: "the versions of an article, with what changed in each",
	help: `Usage: writethru log [flags] URL...

Shows the versions of each article that the archive has, the first first: when it was seen so,
its headline, and what changed. URL is the article's address, with or without its scheme, www. and
tracking parameters, or the file from which it was imported.

Flags, before or after the addresses:
` + archiveFlag + `    --json           one JSON object a line, a version each
    --color WHEN     auto (the default: on a terminal), always or never

Exit status: 0 if the archive has all of them, 1 if not, 2 for a wrong command line.
`,
	run: runLog,
}

type logOptions struct {
	layoutOptions
	archiveOptions
	json bool
}

func parseLog(args []string) (logOptions, []string, error) {
	var o logOptions
	flags := newFlags()
	o.archiveOptions.register(flags)
	flags.BoolVar(&o.json, "json", false, "")
	flags.StringVar(&o.color, "color", "auto", "")
	urls, err := parse(flags, args)
	if err == nil && len(urls) == 0 {
		err = usagef("whose versions? name the address of an article")
	}
	if err != nil {
		return o, nil, err
	}
	return o, urls, o.check()
}

func runLog(ctx context.Context, m *Main, args []string) error {
	o, urls, err := parseLog(args)
	if err != nil {
		return err
	}
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	shown, failed := false, false
	for _, url := range urls {
		article, err := findArticle(ctx, a, url)
		if err != nil {
			m.warn("%s: %v", url, err)
			failed = true
			continue
		}
		if err := m.log(ctx, a, o, article, shown); err != nil {
			return err
		}
		shown = true
	}
	if failed {
		return errReported
	}
	return nil
}

// log prints the versions of one article.
func (m *Main) log(ctx context.Context, a archive.Library, o logOptions, article archive.Article, separate bool) error {
	versions, err := a.Versions(ctx, article.ID)
	if err != nil {
		return err
	}
	if !o.json {
		return m.print([]byte(m.view(o.layoutOptions, 1).Log(article, versions)), "\n", separate)
	}
	for _, v := range versions {
		text, err := line(versionLine(article, v))
		if err != nil {
			return err
		}
		if err := m.print(text, "", false); err != nil {
			return err
		}
	}
	return nil
}

// versionSchema names the JSON form of a version without its text.
const versionSchema = "writethru.version/1"

type versionJSON struct {
	Schema    string       `json:"schema"`
	URL       string       `json:"url"`
	Outlet    string       `json:"outlet"`
	Version   int          `json:"version"`
	Versions  int          `json:"versions"` // that the archive has
	Withdrawn bool         `json:"withdrawn"`
	FirstSeen string       `json:"first_seen"`
	LastSeen  string       `json:"last_seen"`
	Title     string       `json:"title"`
	Words     int          `json:"words"`
	Changes   []changeJSON `json:"changes"`
}

// A changeJSON is a change without its place, which says nothing without the texts.
type changeJSON struct {
	Kind writethru.ChangeKind `json:"kind"`
	Name string               `json:"name,omitempty"`
	Was  string               `json:"was,omitempty"`
	Is   string               `json:"is,omitempty"`
}

func versionLine(a archive.Article, v archive.Version) versionJSON {
	changes := make([]changeJSON, len(v.Changes))
	for i, c := range v.Changes {
		changes[i] = changeJSON{c.Kind, c.Name, c.Was, c.Is}
	}
	return versionJSON{
		Schema: versionSchema, URL: a.URL, Outlet: a.Outlet, Version: v.Number, Versions: a.Versions, Withdrawn: a.Withdrawn,
		FirstSeen: v.FirstSeen.UTC().Format(time.RFC3339), LastSeen: v.LastSeen.UTC().Format(time.RFC3339),
		Title: cmp.Or(v.Title, a.Title), Words: v.Words, Changes: changes,
	}
}
