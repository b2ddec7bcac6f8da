package view_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/cmd/writethru/view"
	"github.com/writethru/writethru/printable"
	"github.com/writethru/writethru/revise"
)

// sentences returns a reading of a title and sentences, a paragraph each.
func sentences(title string, lines ...string) *writethru.Reading {
	d := newDraft(title)
	for _, line := range lines {
		d.block(writethru.Paragraph, line)
		d.Sentences = append(d.Sentences, writethru.Sentence{Span: d.Blocks[len(d.Blocks)-1].Span})
	}
	return &d.Reading
}

// mark is a run of words that became others, found by what stands before them in both sentences.
func mark(r *revise.Revision, before, gone, after, come string) revise.Mark {
	at := func(r *writethru.Reading, lead, words string) writethru.Span {
		begin := strings.Index(r.Article.Text, lead+words) + len(lead)
		return writethru.Span{Begin: begin, End: begin + len(words)}
	}
	return revise.Mark{Before: at(r.Before, before, gone), After: at(r.After, after, come)}
}

// rewritten has every relation, marks of every shape, and what is no story.
func rewritten() *revise.Revision {
	r := &revise.Revision{
		Before: sentences("Two hurt in fire at the Tarn mill",
			"Two workers were hurt at the Tarn mill on Tuesday, the fire brigade said.",
			"“We heard a bang, and then it was dark,” said Ada Marsh, who lives across the street.",
			"The mill grinds half of the wheat of the county, and has stood on the river for a hundred and twelve years.",
			"The street was closed.",
			"The bridge was open.",
			"It rained.",
			"The cause is not known, and the brigade is looking into it.",
			"Read on: Ten soups"),
		After: sentences("Five hurt in fire at the Tarn mill",
			"Five workers were hurt, one badly, at the Tarn mill on Tuesday, the brigade said.",
			"The bridge was open.",
			"The mill grinds half of the wheat of the county.",
			"It has stood on the river for a hundred and twelve years.",
			"The street was closed and it rained.",
			"The owner, Jón Holt, will speak to the families first.",
			"The cause is not known, and the brigade is looking into it.",
			"Give to the Herald"),
	}
	r.Pairs = []revise.Pair{
		{Relation: revise.Reworded, Part: revise.Story, Before: []int{0}, After: []int{0}, Marks: []revise.Mark{
			mark(r, "", "Two", "", "Five"), mark(r, "hurt", "", "hurt", ", one badly,"), mark(r, "the ", "fire ", "Tuesday, the ", ""),
		}},
		{Relation: revise.Moved, Moved: true, Part: revise.Story, Before: []int{4}, After: []int{1}},
		{Relation: revise.Removed, Part: revise.Story, Before: []int{1}},
		{Relation: revise.Split, Part: revise.Story, Before: []int{2}, After: []int{2, 3}, Marks: []revise.Mark{
			mark(r, "county", ", and", "county", "."), mark(r, "county, and", "", "", "It"),
		}},
		{Relation: revise.Merged, Part: revise.Story, Before: []int{3, 5}, After: []int{4}, Marks: []revise.Mark{
			mark(r, "closed", ".", "closed", " and"), mark(r, "", "It", "closed and ", "it"),
		}},
		{Relation: revise.Added, Part: revise.Story, After: []int{5}},
		{Relation: revise.Same, Part: revise.Story, Before: []int{6}, After: []int{6}},
		{Relation: revise.Removed, Part: revise.Messaging, Before: []int{7}},
		{Relation: revise.Added, Part: revise.Messaging, After: []int{7}},
	}
	r.Changes = []writethru.Change{
		{Kind: writethru.HeadlineChanged},
		{Kind: writethru.QuoteDropped, Name: "Ada Marsh"},
		{Kind: writethru.FigureChanged, Was: "Two", Is: "Five"},
		{Kind: writethru.SentenceAdded},
	}
	return r
}

// alike is a revision in which nothing changed.
func alike() *revise.Revision {
	r := sentences("Rain", "It rained.", "It will rain again.")
	return &revise.Revision{Before: r, After: r, Pairs: []revise.Pair{
		{Relation: revise.Same, Part: revise.Story, Before: []int{0}, After: []int{0}},
		{Relation: revise.Same, Part: revise.Story, Before: []int{1}, After: []int{1}},
	}}
}

// hostileRevision has words that would steer a terminal or a browser.
func hostileRevision() *revise.Revision {
	r := &revise.Revision{
		Before: sentences("</title><script>alert(1)</script>\x1b[2J", "Quiet </p><img src=x onerror=alert(1)> words.", "Gone \u202etxt.exe\u202c &lt;b&gt; {{.}}"),
		After:  sentences("<svg onload=alert(1)>\x1b]0;owned\x07", "Loud </p><img src=x onerror=alert(1)> words.", "Come \xff\x00\u2066 <!-- <style>body{display:none}"),
	}
	r.Pairs = []revise.Pair{
		{Relation: revise.Reworded, Part: revise.Story, Before: []int{0}, After: []int{0}, Marks: []revise.Mark{mark(r, "", "Quiet", "", "Loud")}},
		{Relation: revise.Removed, Part: revise.Story, Before: []int{1}},
		{Relation: revise.Added, Part: revise.Story, After: []int{1}},
	}
	r.Changes = []writethru.Change{{Kind: writethru.QuoteAdded, Name: "<b>Mallory\u202e</b>"}}
	return r
}

// foreign has characters that take two columns, and words from right to left.
func foreign() *revise.Revision {
	r := &revise.Revision{
		Before: sentences("港湾で衝突事故", "県は木曜日まで出航しないと発表した。島では小麦粉があと一週間分しか残っていないという。", "قال العمدة إن الجسر مغلق."),
		After:  sentences("港湾で衝突事故", "県は金曜日まで出航しないと発表した。島では小麦粉があと一週間分しか残っていないという。", "قال العمدة إن الجسر مفتوح."),
	}
	r.Pairs = []revise.Pair{
		{Relation: revise.Reworded, Part: revise.Story, Before: []int{0}, After: []int{0}, Marks: []revise.Mark{mark(r, "県は", "木", "県は", "金")}},
		{Relation: revise.Reworded, Part: revise.Story, Before: []int{1}, After: []int{1}, Marks: []revise.Mark{mark(r, "الجسر ", "مغلق", "الجسر ", "مفتوح")}},
	}
	r.Changes = []writethru.Change{{Kind: writethru.SentenceReworded}, {Kind: writethru.SentenceReworded}}
	return r
}

func TestRevision(t *testing.T) {
	t.Parallel()
	const label = "The Tarn Herald · version 1, 6 May 2031 08:00 → version 2, 6 May 2031 11:00"
	tests := []struct {
		golden   string
		revision *revise.Revision
		view     view.View
	}{
		{"revision", rewritten(), view.View{}},
		{"revision-color", rewritten(), view.View{Color: true}},
		{"revision-narrow", rewritten(), view.View{Width: 40}},
		{"revision-alike", alike(), view.View{}},
		{"revision-hostile", hostileRevision(), view.View{}},
		{"revision-foreign", foreign(), view.View{Width: 40}},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			t.Parallel()
			got := test.view.Revision(test.revision, label)
			checkGolden(t, test.golden+".golden", got)
			if !test.view.Color {
				checkPlain(t, got, test.view.Width)
			}
		})
	}
}

func TestRevisionPage(t *testing.T) {
	t.Parallel()
	got := view.RevisionPage(rewritten(), "The Tarn Herald · version 1 → version 2")
	_, body, _ := strings.Cut(got, "</style>")
	checkGolden(t, "revision-page.golden", body)
	checkElements(t, got)
	if want := "Nothing changed"; !strings.Contains(strings.ToLower(view.RevisionPage(alike(), "")), strings.ToLower(want)) {
		t.Errorf("the page of two equal versions does not say %q", want)
	}
}

// TestRevisionPageIsHarmless looks for elements, attributes and characters that the texts brought along.
func TestRevisionPageIsHarmless(t *testing.T) {
	t.Parallel()
	got := view.RevisionPage(hostileRevision(), "<script>alert(1)</script>\u202e")
	checkElements(t, got)
	for _, line := range strings.Split(got, "\n") {
		if printable.Text(line) != line {
			t.Errorf("line could mislead its reader: %q", line)
		}
	}
	for _, want := range []string{"&lt;svg onload=alert(1)&gt;", "&lt;img src=x onerror=alert(1)&gt;", "{{.}}"} {
		if !strings.Contains(got, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
}

// allowed are the elements of the page with their attributes.
var allowed = map[string]string{
	"html": "lang", "head": "", "meta": "charset name content http-equiv", "title": "", "style": "", "body": "lang", "h1": "dir",
	"p": "class lang dir", "ul": "lang", "li": "dir", "div": "lang", "details": "lang", "summary": "", "b": "class title", "del": "", "ins": "",
}

// checkElements reports elements and attributes that the page does not have by itself, and such as are not closed in
// their order.
func checkElements(t *testing.T, page string) {
	t.Helper()
	var open []string
	for z := html.NewTokenizer(strings.NewReader(page)); ; {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if len(open) > 0 || !errors.Is(z.Err(), io.EOF) {
				t.Errorf("the page ends within %v, %v", open, z.Err())
			}
			return
		case html.StartTagToken:
			token := z.Token()
			attributes, known := allowed[token.Data]
			if !known {
				t.Errorf("the page has an element %q", token.Data)
			}
			for _, a := range token.Attr {
				if !strings.Contains(" "+attributes+" ", " "+a.Key+" ") {
					t.Errorf("<%s> has an attribute %q", token.Data, a.Key)
				}
			}
			if token.Data != "meta" {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			name := z.Token().Data
			if len(open) == 0 || open[len(open)-1] != name {
				t.Fatalf("</%s> within %v", name, open)
			}
			open = open[:len(open)-1]
		case html.CommentToken, html.SelfClosingTagToken:
			t.Errorf("the page has %q", z.Token())
		}
	}
}
