package revised

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/writethru/writethru"
)

// An Edit is a page before and after a change of the story.
type Edit struct {
	Kind          string
	Want          []writethru.ChangeKind // one of which must be told
	Place         string                 // the paragraph or the headline that it touches, as it was
	Before, After []byte
}

// edits are changes of a story, and what each must be told as. They return the text that they touch, "" where
// the page has none.
var edits = []struct {
	kind   string
	want   []writethru.ChangeKind
	change func(t *tree) (place string)
}{
	{"paragraph added", []writethru.ChangeKind{writethru.SentenceAdded}, addParagraph},
	{"sentence added", []writethru.ChangeKind{writethru.SentenceAdded}, addSentence},
	{"paragraph removed", []writethru.ChangeKind{writethru.SentenceRemoved}, removeParagraph},
	{"sentence reworded", []writethru.ChangeKind{writethru.SentenceReworded, writethru.SentencesMerged}, reword},
	{"figure changed", []writethru.ChangeKind{writethru.FigureChanged}, changeFigure},
	{"headline changed", []writethru.ChangeKind{writethru.HeadlineChanged}, changeHeadline},
}

// Edits returns the page with its story changed: once alone, and once with all the furniture changed, too.
func Edits(page []byte) []Edit {
	if parse(page) == nil {
		return nil
	}
	var out []Edit
	for _, e := range edits {
		before, after, busy, edited := parse(page), parse(page), parse(page), parse(page)
		everything(busy, 0)
		everything(edited, 1)
		place := e.change(after)
		if place == "" || e.change(edited) == "" {
			continue
		}
		out = append(out, Edit{e.kind, e.want, place, before.render(), after.render()},
			Edit{e.kind + ", furniture too", e.want, place, busy.render(), edited.render()})
	}
	return out
}

func addParagraph(t *tree) string {
	insertAfter(t.middle(), "<p>"+added[len(t.words)%len(added)]+"</p>")
	return textOf(t.middle())
}

func addSentence(t *tree) string {
	place := textOf(t.middle())
	t.middle().AppendChild(&html.Node{Type: html.TextNode, Data: " " + added[len(t.words)%len(added)]})
	return place
}

func removeParagraph(t *tree) string {
	p := t.middle()
	p.Parent.RemoveChild(p)
	return textOf(p)
}

// added are sentences of report.
var added = []string{
	"The chairwoman of the harbour board said on Tuesday that the work would begin before the summer.",
	"Two officials with knowledge of the talks described the meeting as tense, and said no date had been set for another.",
	"Police in Stour confirmed that a 34-year-old man had been released without charge.",
	"Shares in the company fell by 4 per cent in early trading.",
	"“We will not be hurried,” the mayor told reporters outside the town hall.",
	"The ministry did not answer a request for comment.",
	"Members of the choir donated the proceeds of two concerts, about 9,000 crowns, to the families.",
}

// reword changes two words in the middle of the text of a paragraph.
func reword(t *tree) string {
	return editText(t.middle(), func(text string) (string, bool) {
		words := strings.Fields(text)
		if len(words) < 12 {
			return text, false
		}
		at := len(words) / 2
		words[at], words[at+1] = "reportedly", "elsewhere"
		return strings.Join(words, " "), true
	})
}

// changeFigure raises the first number of the article that is part of no word and of no date.
func changeFigure(t *tree) string {
	for _, p := range t.words {
		if place := editText(p, raise); place != "" {
			return place
		}
	}
	return ""
}

func raise(text string) (string, bool) {
	words := strings.Split(text, " ")
	for i, w := range words {
		digits := strings.TrimFunc(w, func(r rune) bool { return r == ',' })
		if len(digits) >= 2 && len(digits) <= 3 && !beside(words, i, unicode.IsUpper) && strings.IndexFunc(digits, func(r rune) bool { return !unicode.IsDigit(r) }) < 0 {
			words[i] = strings.Replace(w, digits, "7"+digits, 1)
			return strings.Join(words, " "), true
		}
	}
	return text, false
}

// beside reports whether the word before or after word i begins with such a rune.
func beside(words []string, i int, such func(rune) bool) bool {
	begins := func(i int) bool { return i >= 0 && i < len(words) && strings.IndexFunc(words[i], such) == 0 }
	return begins(i-1) || begins(i+1)
}

// editText edits the first text node below n that can be. It returns the text of n before, "" where there
// is no such node.
func editText(n *html.Node, edit func(string) (string, bool)) string {
	place := textOf(n)
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if text, done := edit(d.Data); done {
				d.Data = text
				return place
			}
		}
	}
	return ""
}

// changeHeadline adds words to the headline wherever the page has it.
func changeHeadline(t *tree) string {
	h := t.find(atom.H1)
	if h == nil || len(textOf(h)) < 20 {
		return ""
	}
	was := textOf(h)
	is := was + ", ministers say"
	escaped := strings.NewReplacer(was, is, strings.Trim(strconv.QuoteToASCII(was), `"`), is) // in JSON, too
	for n := range t.root.Descendants() {
		if n.Type == html.TextNode {
			n.Data = escaped.Replace(n.Data)
		}
		for i := range n.Attr {
			n.Attr[i].Val = strings.ReplaceAll(n.Attr[i].Val, was, is)
		}
	}
	if !strings.Contains(textOf(h), is) {
		return "" // its words stand in several elements
	}
	return was
}
