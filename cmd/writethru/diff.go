package main

import (
	"context"
	"fmt"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/cmd/writethru/view"
	"github.com/writethru/writethru/page/charset"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/read"
	"github.com/writethru/writethru/revise"
)

var diffCommand = command{
	name:    "diff",
	summary: "what changed between two versions of an article",
	help: `Usage: writethru diff [flags] URL[@FROM..TO]
       writethru diff [flags] INPUT INPUT

Shows what changed from one version of an article in the archive to another, sentence by
sentence: [-what went-] and {+what came+}. Without versions, the last is compared with the one
before. FROM and TO are
    a number      @1..4 compares the fourth version with the first
    a day         @2025-08-25..2025-08-26: the versions that stood at the end of these days
    a time        @2025-08-25T14:00..: the version that stood then; without TO, the last is meant
One alone is compared with the version before it: @3.

Two inputs, each a file or an address that is fetched, are compared as two versions of one article.

Flags, before or after the arguments:
` + archiveFlag + `    --json           the revision as a JSON object, for other programs
    --html           a page that shows it
    --allow-private  fetch from loopback and private addresses, too
    --type TYPE      read as html or text, whatever the name and the bytes say
    --color WHEN     auto (the default: on a terminal), always or never

Exit status: 0 if both could be read, 1 if not, 2 for a wrong command line.
`,
	run: runDiff,
}

type diffOptions struct {
	layoutOptions
	archiveOptions
	json, html bool
}

func parseDiff(args []string) (diffOptions, []string, error) {
	var o diffOptions
	flags := newFlags()
	o.layoutOptions.register(flags)
	o.archiveOptions.register(flags)
	flags.BoolVar(&o.json, "json", false, "")
	flags.BoolVar(&o.html, "html", false, "")
	inputs, err := parse(flags, args)
	switch {
	case err != nil:
		return o, nil, err
	case len(inputs) == 0 || len(inputs) > 2:
		return o, nil, usagef("diff takes an address in the archive, or two inputs")
	case o.json && o.html:
		return o, nil, usagef("--json and --html exclude each other")
	}
	if err := checkInputs(inputs); err != nil {
		return o, nil, err
	}
	return o, inputs, o.check()
}

func runDiff(ctx context.Context, m *Main, args []string) error {
	o, inputs, err := parseDiff(args)
	if err != nil {
		return err
	}
	revision, label, err := m.compare(ctx, o, inputs)
	if err != nil {
		return err
	}
	switch {
	case o.json:
		text, err := line(revision)
		if err != nil {
			return err
		}
		return m.print(text, "", false)
	case o.html:
		return m.print([]byte(view.RevisionPage(revision, label)), "", false)
	}
	return m.print([]byte(m.view(o.layoutOptions, 1).Revision(revision, label)), "", false)
}

// compare returns what changed, and the names of the two versions.
func (m *Main) compare(ctx context.Context, o diffOptions, inputs []string) (*revise.Revision, string, error) {
	if len(inputs) == 2 {
		return m.compareInputs(ctx, o, inputs[0], inputs[1])
	}
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return nil, "", err
	}
	defer a.Close()
	return compareVersions(ctx, a, inputs[0])
}

func (m *Main) compareInputs(ctx context.Context, o diffOptions, before, after string) (*revise.Revision, string, error) {
	p := m.pipeline(o.inputOptions, read.New())
	was, is := p.Read(ctx, before), p.Read(ctx, after)
	for _, r := range []pipeline.Result{was, is} {
		if r.Err != nil {
			return nil, "", fmt.Errorf("%s: %w", name(r.Input), r.Err)
		}
	}
	revision := revise.New().Compare(versionOf(was), versionOf(is))
	return revision, name(before) + " → " + name(after), nil
}

// versionOf returns a result in the form that is compared.
func versionOf(r pipeline.Result) revise.Version {
	if !charset.IsHTML(r.Body) {
		r.ContentType = "text/plain"
	}
	return revise.Version{Reading: r.Reading, Visible: revise.Visible(r.Body, r.ContentType)}
}

// compareVersions compares two versions of an article in the archive.
func compareVersions(ctx context.Context, a archive.Library, input string) (*revise.Revision, string, error) {
	article, choice, err := chosenArticle(ctx, a, input)
	if err != nil {
		return nil, "", err
	}
	versions, err := a.Versions(ctx, article.ID)
	if err != nil {
		return nil, "", err
	}
	from, to, err := choice.among(versions)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", article.URL, err)
	}
	before, err := pipeline.StoredVersion(ctx, a, from)
	if err != nil {
		return nil, "", err
	}
	after, err := pipeline.StoredVersion(ctx, a, to)
	if err != nil {
		return nil, "", err
	}
	return revise.New().Compare(before, after), versionsLabel(article, from, to), nil
}

func versionsLabel(a archive.Article, from, to archive.Version) string {
	label := fmt.Sprintf("version %d, %s → version %d, %s", from.Number, view.Time(from.FirstSeen), to.Number, view.Time(to.FirstSeen))
	if a.Outlet != "" {
		label = a.Outlet + " · " + label
	}
	return label
}

// chosenArticle returns the article that an input names, and the choice among its versions that may stand behind
// the address. Addresses may end like a choice themselves.
func chosenArticle(ctx context.Context, a archive.Library, input string) (archive.Article, versionChoice, error) {
	article, err := findArticle(ctx, a, input)
	if err == nil {
		return article, versionChoice{}, nil
	}
	address, choice, chosen, choiceErr := cutVersions(input)
	if choiceErr != nil {
		return article, choice, choiceErr
	}
	if chosen {
		article, err = findArticle(ctx, a, address)
	}
	if err != nil {
		err = fmt.Errorf("%s: %w", address, err)
	}
	return article, choice, err
}
