package revise_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/read"
	"github.com/writethru/writethru/revise"
)

var reader = sync.OnceValue(read.New)

// version reads lines as an article. Every line is a paragraph; one that begins with a word and a bar is of
// that kind ("list|Trams"), the title, a name of the byline, a message, or a line of the page that is
// not of the article: "page|Log in".
func version(lines ...string) revise.Version {
	doc := &writethru.Document{}
	doc.Article.Published.Time = time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC)
	var text, page strings.Builder
	for _, line := range lines {
		kind, words := writethru.Paragraph, line
		if before, after, ok := strings.Cut(line, "|"); ok {
			kind, words = writethru.BlockKind(before), after
		}
		page.WriteString(words + "\n")
		switch kind {
		case "title":
			doc.Article.Title = words
			continue
		case "by":
			doc.Article.Byline = append(doc.Article.Byline, words)
			continue
		case "page":
			continue
		}
		span := writethru.Span{Begin: text.Len(), End: text.Len() + len(words)}
		text.WriteString(words + "\n\n")
		if kind == "message" {
			kind = writethru.Paragraph
			doc.Messaging = append(doc.Messaging, writethru.Message{Span: span, Kind: writethru.Notice})
		}
		doc.Blocks = append(doc.Blocks, writethru.Block{Span: span, Kind: kind})
	}
	doc.Article.Text = text.String()
	return revise.Version{Reading: reader().Read(doc), Visible: page.String()}
}

// told writes the changes, one a line: kind (name) - before + after | was > is
func told(r *revise.Revision) []string {
	lines := []string{}
	for _, c := range r.Changes {
		line := string(c.Kind)
		if c.Name != "" {
			line += " (" + c.Name + ")"
		}
		for _, s := range c.Before {
			line += " - " + s.In(r.Before.Article.Text)
		}
		for _, s := range c.After {
			line += " + " + s.In(r.After.Article.Text)
		}
		if c.Was != "" || c.Is != "" {
			line += " | " + c.Was + " > " + c.Is
		}
		lines = append(lines, line)
	}
	return lines
}

// Three paragraphs that stay as they are.
const (
	fog    = "A passenger ferry and a freighter collided in thick fog off Port Ansgar on Thursday."
	divers = "Divers from the coastguard searched the fairway at first light."
	ytter  = "Ferries to Hessel and Ytter will not run before Saturday."
)

func TestChanges(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name          string
		before, after []string
		want          []string
	}{
		{"nothing", []string{fog, divers}, []string{fog, divers}, nil},
		{
			"a sentence comes",
			[]string{fog, ytter},
			[]string{fog, divers, ytter},
			[]string{"sentence-added + " + divers},
		},
		{
			"a sentence goes",
			[]string{fog, divers, ytter},
			[]string{fog, ytter},
			[]string{"sentence-removed - " + divers},
		},
		{
			"a sentence moves",
			[]string{fog, divers, ytter},
			[]string{divers, fog, ytter},
			[]string{"sentence-moved - " + divers + " + " + divers},
		},
		{
			"a figure and a date change",
			[]string{fog, "The freighter will be towed on Friday with 12 men aboard.", ytter},
			[]string{fog, "The freighter will be towed on Sunday with 14 men aboard.", ytter},
			[]string{
				"sentence-reworded - The freighter will be towed on Friday with 12 men aboard. + The freighter will be towed on Sunday with 14 men aboard.",
				"date - Friday + Sunday | Friday > Sunday",
				"figure - 12 + 14 | 12 > 14",
			},
		},
		{
			"a figure in other letters",
			[]string{fog, "The hospital said that twelve people were hurt."},
			[]string{fog, "The hospital said that 12 people were hurt."},
			[]string{"sentence-reworded - The hospital said that twelve people were hurt. + The hospital said that 12 people were hurt."},
		},
		{
			"a sentence is split",
			[]string{fog, "The harbour master had warned of the failing radar in November, but the ministry did not answer his letters."},
			[]string{fog, "The harbour master had warned of the failing radar in November.", "The ministry did not answer his letters."},
			[]string{
				"sentence-split - The harbour master had warned of the failing radar in November, but the ministry did not answer his letters." +
					" + The harbour master had warned of the failing radar in November. + The ministry did not answer his letters.",
			},
		},
		{
			"sentences are merged",
			[]string{fog, "The harbour master had warned of the failing radar.", "The ministry did not answer his letters.", ytter},
			[]string{fog, "The harbour master had warned of the failing radar, and the ministry did not answer his letters.", ytter},
			[]string{
				"sentences-merged - The harbour master had warned of the failing radar. - The ministry did not answer his letters." +
					" + The harbour master had warned of the failing radar, and the ministry did not answer his letters.",
			},
		},
		{
			"a headline and a byline",
			[]string{"title|Ferry and freighter collide", "by|Ada Finchley", fog},
			[]string{"title|Ferry and freighter collide, two missing", "by|Ada Finchley", "by|Tomas Birk", fog},
			[]string{
				"headline | Ferry and freighter collide > Ferry and freighter collide, two missing",
				"byline | Ada Finchley > Ada Finchley, Tomas Birk",
			},
		},
		{
			"a quote comes",
			[]string{fog},
			[]string{fog, "“We heard the horn twice,” said Mara Veld."},
			[]string{"sentence-added + “We heard the horn twice,” said Mara Veld.", "quote-added (Mara Veld) + “We heard the horn twice,”"},
		},
		{
			"a quote goes",
			[]string{fog, "“We heard the horn twice,” said Mara Veld."},
			[]string{fog},
			[]string{"sentence-removed - “We heard the horn twice,” said Mara Veld.", "quote-dropped (Mara Veld) - “We heard the horn twice,”"},
		},
		{
			"a quote reads otherwise",
			[]string{fog, "“We heard the long horn twice and then nothing,” said Mara Veld."},
			[]string{fog, "“We heard the long horn three times and then nothing,” said Mara Veld."},
			[]string{
				"sentence-reworded - “We heard the long horn twice and then nothing,” said Mara Veld. + “We heard the long horn three times and then nothing,” said Mara Veld.",
				"quote-altered (Mara Veld) - “We heard the long horn twice and then nothing,” + “We heard the long horn three times and then nothing,”",
			},
		},
		{
			"a quote is given to somebody else",
			[]string{fog, "“We heard the horn twice,” said Mara Veld."},
			[]string{fog, "“We heard the horn twice,” said Ilse Tanaka."},
			[]string{
				"sentence-reworded - “We heard the horn twice,” said Mara Veld. + “We heard the horn twice,” said Ilse Tanaka.",
				"speaker - Mara Veld + Ilse Tanaka | Mara Veld > Ilse Tanaka",
			},
		},
		{
			"a correction",
			[]string{fog},
			[]string{fog, "message|An earlier version of this article gave the number of passengers as 61."},
			[]string{"correction + An earlier version of this article gave the number of passengers as 61."},
		},
		{
			"somebody else was wrong",
			[]string{fog},
			[]string{fog, "The minister misstated the number of passengers."},
			[]string{"sentence-added + The minister misstated the number of passengers."},
		},
		{
			"messages",
			[]string{fog, "message|This is a developing story and will be updated."},
			[]string{fog, "message|Our readers keep us afloat."},
			[]string{"messaging - This is a developing story and will be updated. + Our readers keep us afloat."},
		},
		{
			"shapes alone",
			[]string{fog, "“We heard it twice – and then nothing,” said Mara Veld…"},
			[]string{fog, "\"We\u00a0heard it twice\u2014and then nothing,\" said Mara Veld..."},
			[]string{"whitespace - “We heard it twice – and then nothing,” said Mara Veld… + \"We\u00a0heard it twice\u2014and then nothing,\" said Mara Veld..."},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := told(revise.New().Compare(version(test.before...), version(test.after...)))
			if diff := cmp.Diff(append([]string{}, test.want...), got); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}

// What changes around a story is no change of the story.
func TestFurniture(t *testing.T) {
	t.Parallel()
	story := []string{fog, divers, ytter}
	with := func(lines ...string) []string { return append(lines, story...) }
	tests := []struct {
		name          string
		before, after []string
	}{
		{"time stamps", with("Updated 3 hours ago"), with("Updated 4 hours ago")},
		{"minutes to read, and counters", with("5 min read", "48 comments"), with("6 min read", "1,204 comments")},
		{"an appeal that was taken for report", story, with("Journalism like this is made possible by our members. Become one today and help us stay open to everybody.")},
		{"the heading of a box", story, with("The Evening Letter")},
		{"a sentence that stood on the page before", with("page|The tower will not stand another winter."), with("The tower will not stand another winter.")},
		{"a sentence that stands on the page still", with("The tower will not stand another winter."), with("page|The tower will not stand another winter.")},
		{"a title that stood on the page", with("title|Collision off Ansgar", "page|Two missing in the fog"), with("title|Two missing in the fog", "page|Collision off Ansgar")},
		{"a name that stood on the page", with("page|By Ada Finchley"), with("by|Ada Finchley")},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for _, pair := range [][2][]string{{test.before, test.after}, {test.after, test.before}} {
				if r := revise.New().Compare(version(pair[0]...), version(pair[1]...)); r.Changed() {
					t.Errorf("told as changes: %q", told(r))
				}
			}
		})
	}
}

func TestFurnitureOfTheOutlet(t *testing.T) {
	t.Parallel()
	const promise = "The tide tables of the islands hang in the window of the harbour office."
	before, after := version(fog, ytter), version(fog, promise, ytter)
	reviser := revise.New()
	if !reviser.Compare(before, after).Changed() {
		t.Error("a new line is not told")
	}
	reviser.Furniture = func(line string) bool { return line == promise }
	if r := reviser.Compare(before, after); r.Changed() {
		t.Errorf("a line that stands on other pages is told: %q", told(r))
	}
}

func TestMarks(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name          string
		before, after []string
		want          []string
	}{
		{"words", []string{"The ferry was carrying 64 people to Hessel."}, []string{"The old ferry was carrying 61 people."}, []string{" > old", "64 > 61", "to Hessel > "}},
		{"at the ends", []string{"Divers searched the fairway."}, []string{"On Friday divers searched the fairway again."}, []string{"Divers > On Friday divers", " > again"}},
		{
			"through two sentences",
			[]string{"The harbour master had warned of the radar, but the ministry did not answer him."},
			[]string{"The harbour master had warned of the radar.", "The ministry did not answer him."},
			[]string{", but the > .", " > The"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := revise.New().Compare(version(test.before...), version(test.after...))
			var got []string
			for _, p := range r.Pairs {
				for _, m := range p.Marks {
					got = append(got, m.Before.In(r.Before.Article.Text)+" > "+m.After.In(r.After.Article.Text))
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("marks (-want +got):\n%s", diff)
			}
		})
	}
}

func TestVisible(t *testing.T) {
	t.Parallel()
	const page = "<title>Trams</title><nav>Log in</nav><p>Trams run <b>again</b>.</p><script>x()</script>"
	if got, want := revise.Visible([]byte(page), "text/html"), "Log in\nTrams run again.\n"; got != want {
		t.Errorf("visible of HTML is %q, want %q", got, want)
	}
	if got := revise.Visible([]byte("Trams <run>\n\nagain"), "text/plain; charset=utf-8"); got != "Trams <run>\n\nagain" {
		t.Errorf("visible of text is %q", got)
	}
}

func TestLineage(t *testing.T) {
	t.Parallel()
	var versions []*writethru.Reading
	for _, lines := range [][]string{
		{fog, divers, "The harbour master had warned of the failing radar in November, but the ministry did not answer."},
		{ytter, fog, "The harbour master had warned of the failing radar in November.", "The ministry did not answer."},
		{fog, divers, "Divers are resting."},
	} {
		versions = append(versions, version(lines...).Reading)
	}
	want := "[[0 1 2] [3 0 2 4] [0 1 5]]"
	if got := fmt.Sprint(revise.Lineage(versions)); got != want {
		t.Errorf("lineage is %s, want %s", got, want)
	}
	if got := revise.Lineage(nil); len(got) != 0 {
		t.Errorf("lineage of nothing is %v", got)
	}
}
