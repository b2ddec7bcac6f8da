package revise

import (
	"slices"
	"strings"

	"github.com/writethru/writethru"
)

// headline tells whether the title changed. One that stands on both pages as fetched is not
// new: only what was taken for the title differs.
func (t *teller) headline() {
	was, is := t.a.Article.Title, t.b.Article.Title
	if was == "" || is == "" || folded(was) == folded(is) || t.onA.stands(is) && t.onB.stands(was) {
		return
	}
	t.add(writethru.Change{Kind: writethru.HeadlineChanged, Was: was, Is: is})
}

// isHeadline reports whether a pair is the title where it stands in the text: it is told once.
func (t *teller) isHeadline(p *Pair) bool {
	return t.a.isTitle(p.Before) && t.b.isTitle(p.After)
}

// isTitle reports whether sentences are the title, or none.
func (s *side) isTitle(sentences []int) bool {
	return len(sentences) == 0 || len(sentences) == 1 && s.text(sentences[0]) == s.Article.Title
}

// byline tells whether other persons sign the article. A name that stands on both pages as fetched
// did not come or go.
func (t *teller) byline() {
	was, is := t.a.Article.Byline, t.b.Article.Byline
	if lacks(was, is, t.onB) || lacks(is, was, t.onA) {
		t.add(writethru.Change{Kind: writethru.BylineChanged, Was: strings.Join(was, ", "), Is: strings.Join(is, ", ")})
	}
}

// lacks reports whether a name is missing in others, and on their page.
func lacks(names, others []string, page *shown) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		same := func(other string) bool { return folded(other) == folded(name) }
		return !slices.ContainsFunc(others, same) && !page.holds(name)
	})
}

// folded returns the tokens of words in lower case, in the form by which they are compared.
func folded(words string) string {
	return strings.ToLower(string(appendForms(nil, words)))
}
