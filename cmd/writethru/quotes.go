package main

import (
	"cmp"
	"context"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/fold"
	"github.com/writethru/writethru/cmd/writethru/view"
	"github.com/writethru/writethru/read"
)

var quotesCommand = command{
	name:    "quotes",
	summary: "who said what, as a table",
	help: `Usage: writethru quotes [flags] INPUT...
       writethru quotes [flags]

Prints the ledger of each INPUT: who speaks, how (direct, mixed or indirect), what
was said, and where it stands: ¶3 is the third paragraph. Without an INPUT, what was said in all
articles of the archive, newest first, and in which versions it stands.

INPUT is one of
    a URL         https://outlet.example/story
    a file        HTML or plain text
    a directory   every HTML and text file beneath it, sorted by path
    -             standard input

Flags, before or after the inputs:
    --by NAME        what this person or body says, by any part of the name
    --about WORDS    what is said of somebody or something
    --csv            comma-separated values with offsets, for a spreadsheet; speech within
                     speech has rows of its own after the outer one's
    --outlet NAME    in the archive: of this outlet
    --limit N        in the archive: at most so many; 100
` + archiveFlag + `    --type TYPE      read as html or text, whatever the name and the bytes say
    --allow-private  fetch from loopback and private addresses, too
    --color WHEN     auto (the default: on a terminal), always or never
    --quiet          no progress line, and no word about files passed over

Names and words are compared without regard to case and accents. What cannot be
read is reported on standard error; the others still come out.

Exit status: 0 if all were read, 1 if any was not, 2 for a wrong command line.
NO_COLOR in the environment turns colours off.
`,
	run: runQuotes,
}

// quotesOptions are the flags of the command.
type quotesOptions struct {
	layoutOptions
	archiveOptions
	by, about, outlet string
	limit             int // of the archive's
	csv               bool
}

func parseQuotes(args []string) (quotesOptions, []string, error) {
	var o quotesOptions
	flags := newFlags()
	o.layoutOptions.register(flags)
	o.archiveOptions.register(flags)
	flags.StringVar(&o.outlet, "outlet", "", "")
	flags.IntVar(&o.limit, "limit", 100, "")
	flags.StringVar(&o.by, "by", "", "")
	flags.StringVar(&o.about, "about", "", "")
	flags.BoolVar(&o.csv, "csv", false, "")
	inputs, err := parse(flags, args)
	if err != nil {
		return o, nil, err
	}
	if len(inputs) > 0 {
		err = checkInputs(inputs)
	}
	return o, inputs, cmp.Or(o.check(), err)
}

func runQuotes(ctx context.Context, m *Main, args []string) error {
	o, args, err := parseQuotes(args)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return m.quotesOfArchive(ctx, o)
	}
	inputs := m.expand(o.inputOptions, args)
	chosen := newChoice(o.by, o.about)
	var f form = quotesTable{choice: chosen, View: m.view(o.layoutOptions, len(inputs))}
	if o.csv {
		f = quotesCSV{choice: chosen}
		fmt.Fprint(m.Stdout, record(quotesColumns))
	}
	return m.readAll(ctx, m.pipeline(o.inputOptions, read.New()), f, m.meter(o.quiet, len(inputs)), inputs)
}

// A choice says which attributions are wanted: those by somebody and those about
// somebody, all where neither is named.
type choice struct{ by, about somebody }

// A somebody is asked for by the words of a name, or is anybody.
type somebody struct {
	anybody bool
	words   []string // folded
}

func newChoice(by, about string) choice { return choice{newSomebody(by), newSomebody(about)} }

func newSomebody(name string) somebody { return somebody{name == "", fold.Words(name)} }

// isNamedIn reports whether the name stands in a text.
func (s somebody) isNamedIn(text string) bool { return fold.HasPhrase(text, s.words) }

// of returns those of a reading; inner ones by themselves where the outer one is not wanted.
func (c choice) of(r *writethru.Reading) []writethru.Attribution { return c.among(r.Attributions, r) }

func (c choice) among(attributions []writethru.Attribution, r *writethru.Reading) []writethru.Attribution {
	var chosen []writethru.Attribution
	for _, a := range attributions {
		if (c.by.anybody || c.isBy(a.Source, r)) && (c.about.anybody || c.isAbout(a.Content.Spans, r)) {
			chosen = append(chosen, a)
		} else {
			chosen = append(chosen, c.among(a.Inner, r)...)
		}
	}
	return chosen
}

func (c choice) isBy(s *writethru.Source, r *writethru.Reading) bool {
	if s == nil {
		return false
	}
	return c.by.isNamedIn(s.Name) || c.by.isNamedIn(words(s.Spans, r))
}

// isAbout reports whether the words stand in what is said, or name somebody who is mentioned
// there by other words.
func (c choice) isAbout(said []writethru.Span, r *writethru.Reading) bool {
	if c.about.isNamedIn(words(said, r)) {
		return true
	}
	for _, e := range r.Entities {
		if c.about.isNamedIn(e.Name) && isMentioned(e, said) {
			return true
		}
	}
	return false
}

func isMentioned(e writethru.Entity, in []writethru.Span) bool {
	for _, m := range e.Mentions {
		for _, s := range in {
			if s.Begin <= m.Span.Begin && m.Span.End <= s.End {
				return true
			}
		}
	}
	return false
}

// words returns what the spans cover, with … between them.
func words(spans []writethru.Span, r *writethru.Reading) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = strings.Join(strings.Fields(s.In(r.Article.Text)), " ")
	}
	return strings.Join(parts, " … ")
}

// quotesTable is the ledger for a person.
type quotesTable struct {
	forPeople
	choice
	view.View
}

func (f quotesTable) reading(r *writethru.Reading) ([]byte, error) {
	chosen := f.of(r)
	if len(chosen) == 0 {
		return nil, nil
	}
	return []byte(f.Ledger(r, chosen)), nil
}

// quotesCSV is the ledger for spreadsheets. Offsets count code points of the article's text, as
// in a reading.
type quotesCSV struct {
	forPeople
	choice
}

var quotesColumns = []string{"input", "url", "outlet", "published", "speaker", "source", "kind", "cue", "words", "begin", "end", "confidence"}

func (f quotesCSV) reading(r *writethru.Reading) ([]byte, error) {
	var b strings.Builder
	begins, ends := offsets{text: r.Article.Text}, offsets{text: r.Article.Text}
	for _, outer := range f.of(r) {
		for _, a := range append([]writethru.Attribution{outer}, outer.Inner...) {
			values := row(a, r)
			if said := a.Content.Spans; len(said) > 0 {
				values[beginColumn] = strconv.Itoa(begins.of(said[0].Begin))
				values[beginColumn+1] = strconv.Itoa(ends.of(said[len(said)-1].End))
			}
			b.WriteString(record(values))
		}
	}
	return []byte(b.String()), nil
}

func (quotesCSV) separator() string { return "" }

// beginColumn is where a row says where the words begin; the next says where they end.
const beginColumn = 9

// offsets turns byte offsets of a text, mostly rising, into offsets of code points.
type offsets struct {
	text       string
	at, points int
}

func (o *offsets) of(i int) int {
	if i >= o.at {
		o.points += utf8.RuneCountInString(o.text[o.at:i])
	} else {
		o.points -= utf8.RuneCountInString(o.text[i:o.at])
	}
	o.at = i
	return o.points
}

// row returns the values of an attribution, but for its offsets.
func row(a writethru.Attribution, r *writethru.Reading) []string {
	var name, source, cue string
	if a.Source != nil {
		name, source = a.Source.Name, words(a.Source.Spans, r)
	}
	if a.Cue != nil {
		cue = words(a.Cue.Spans, r)
	}
	return []string{
		r.Input, r.Article.URL, r.Article.Outlet, r.Article.Published.String(), name, source,
		string(a.Kind), cue, words(a.Content.Spans, r), "", "", strconv.FormatFloat(a.Confidence, 'f', 2, 64),
	}
}

// record returns a line of comma-separated values (RFC 4180). A value that a spreadsheet would
// take for a formula gets an apostrophe before it.
func record(values []string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	for i, v := range values {
		if v != "" && strings.ContainsRune("=+-@\t\r", rune(v[0])) {
			values[i] = "'" + v
		}
	}
	_ = w.Write(values) // a strings.Builder takes all
	w.Flush()
	return b.String()
}
