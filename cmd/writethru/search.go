package main

import (
	"context"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/query"
)

var searchCommand = command{
	name:    "search",
	summary: "find articles in the archive by their words",
	help: `Usage: writethru search [flags] WORDS...

Finds the articles in which all WORDS stand in one version, the latest changed first, and shows the sentences.
"Words in quotation marks" stand side by side. The address of an article that the archive has finds that. A field,
as by:"Ada Marsh", may stand among the words, as on the search page; flags say the same.

Flags, before or after the words:
` + archiveFlag + `    --by NAME        in which this person or body is quoted
    --about NAME     that name this person, body or place
    --outlet NAME    of this outlet
    --after DAY      first seen on this day or later: 2025-08-25
    --until DAY      first seen before this day
    --changed KIND   that brought a change of this kind: headline byline correction quote-added
                     quote-dropped quote-altered speaker figure date sentence-added
                     sentence-removed sentence-reworded sentence-moved sentence-split
                     sentences-merged
    --voice VOICE    the words stand in sentences of this voice: reported, attributed, loaded, or
                     site (the outlet of itself)
    --limit N        at most so many; 20
    --json           one JSON object a line, for other programs
    --color WHEN     auto (the default: on a terminal), always or never

Exit status: 0 if anything was found, 1 if nothing, 2 for a wrong command line.
`,
	run: runSearch,
}

type searchOptions struct {
	layoutOptions
	archiveOptions
	query archive.SearchQuery
	json  bool
}

func parseSearch(args []string) (searchOptions, error) {
	var o searchOptions
	flags := newFlags()
	o.archiveOptions.register(flags)
	flags.StringVar(&o.color, "color", "auto", "")
	flags.BoolVar(&o.json, "json", false, "")
	limit := flags.Int("limit", 20, "")
	var apart []query.Field
	for _, name := range query.Fields {
		flags.Func(name, "", func(value string) error {
			apart = append(apart, query.Field{Name: name, Value: value})
			return nil
		})
	}
	words, err := parse(flags, args)
	if err != nil {
		return o, err
	}
	if o.query, err = query.Parse(query.Join(words), time.Local, apart...); err != nil {
		return o, usagef("%s", err)
	}
	switch {
	case o.query == archive.SearchQuery{}:
		return o, usagef("nothing to search for")
	case *limit < 1:
		return o, usagef("limit is %d, want 1 or more", *limit)
	}
	o.query.Limit = *limit
	return o, o.check()
}

func runSearch(ctx context.Context, m *Main, args []string) error {
	o, err := parseSearch(args)
	if err != nil {
		return err
	}
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	hits, err := search(ctx, a, o.query)
	if err != nil {
		return err
	}
	if len(hits) == 0 {
		m.warn("nothing found")
		return errReported
	}
	for i, h := range hits {
		if err := m.hit(o, h, i > 0); err != nil {
			return err
		}
	}
	return nil
}

// search finds the article of an address, or else what the query asks for.
func search(ctx context.Context, a archive.Library, q archive.SearchQuery) ([]archive.Hit, error) {
	if isAddress(q.Text) {
		article, err := findArticle(ctx, a, q.Text)
		if err == nil {
			return latest(ctx, a, article)
		}
		if writethru.KindOf(err) != writethru.NotFound {
			return nil, err
		}
	}
	return a.Search(ctx, q)
}

// isAddress reports whether words may be an address.
func isAddress(words string) bool {
	return strings.ContainsAny(words, "./") && !strings.ContainsAny(words, " \"")
}

// latest returns the latest version of an article as a hit.
func latest(ctx context.Context, a archive.Library, article archive.Article) ([]archive.Hit, error) {
	versions, err := a.Versions(ctx, article.ID)
	if err != nil {
		return nil, err
	}
	return []archive.Hit{{Article: article, Version: versions[len(versions)-1]}}, nil
}

// hit prints one version that was found.
func (m *Main) hit(o searchOptions, h archive.Hit, separate bool) error {
	if !o.json {
		return m.print([]byte(m.view(o.layoutOptions, 1).Hit(h)), "\n", separate)
	}
	text, err := line(hitLine(h))
	if err != nil {
		return err
	}
	return m.print(text, "", false)
}

// A hitJSON is a version that was found, with the sentences in which the words stand.
type hitJSON struct {
	versionJSON
	Sentences []archive.Passage `json:"sentences"`
}

func hitLine(h archive.Hit) hitJSON {
	return hitJSON{versionJSON: versionLine(h.Article, h.Version), Sentences: h.Passages()}
}
