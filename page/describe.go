package page

import (
	"cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/page/metadata"
)

// describe fills in what the page says of itself.
func describe(a *writethru.Article, m metadata.Metadata, url string) {
	a.URL = cmp.Or(m.Canonical, url)
	a.Outlet = m.Outlet
	a.Title = cmp.Or(m.Title, a.Title)
	a.Byline = append([]string{}, m.Byline...) // [] rather than null in JSON
	a.Published, a.Modified = m.Published, m.Modified
	a.Lang = language(m.Lang, a.Text)
}

// sureOfLanguage is the confidence from which the text overrules what the page
// declares: many pages declare the language of their publishing software.
const sureOfLanguage = 0.8

// enough is how many bytes of text tell its language.
const enough = 600

// language returns the language of text, given the one declared.
func language(declared, text string) string {
	found, confidence := lang.Identify(text[:min(enough, len(text))])
	if found == "" || declared != "" && confidence < sureOfLanguage {
		return declared
	}
	return found
}
