package web

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web/people"
)

// A changeName is what a person calls a kind of change.
type changeName struct {
	Kind writethru.ChangeKind
	Name string
}

// changeNames are the kinds of changes that one can ask for.
var changeNames = []changeName{
	{writethru.HeadlineChanged, "a headline changed"},
	{writethru.QuoteAdded, "a quote added"},
	{writethru.QuoteDropped, "a quote dropped"},
	{writethru.QuoteAltered, "a quote altered"},
	{writethru.SpeakerChanged, "a speaker changed"},
	{writethru.FigureChanged, "a figure changed"},
	{writethru.DateChanged, "a date changed"},
	{writethru.CorrectionNoted, "a correction noted"},
	{writethru.BylineChanged, "a byline changed"},
	{writethru.SentenceAdded, "a sentence added"},
	{writethru.SentenceRemoved, "a sentence removed"},
	{writethru.SentenceReworded, "a sentence reworded"},
}

// articleQuery reads which articles are asked for, and how many are to be returned.
func articleQuery(r *http.Request, limit int) (archive.ArticleQuery, error) {
	value := func(name string) string { return strings.TrimSpace(r.FormValue(name)) }
	q := archive.ArticleQuery{Outlet: value("outlet"), Person: value("person"), Change: writethru.ChangeKind(value("change")), Limit: limit}
	if q.Change != "" && nameOfChange(q.Change) == "" {
		return q, writethru.Errorf(writethru.Malformed, "“%s” is no kind of change.", clip(string(q.Change), 40))
	}
	if q.Person == "" {
		return q, nil
	}
	return q, people.CheckName(q.Person)
}

// nameOfChange is what a person calls a kind of change, "" where one cannot ask for it.
func nameOfChange(k writethru.ChangeKind) string {
	i := slices.IndexFunc(changeNames, func(c changeName) bool { return c.Kind == k })
	if i < 0 {
		return ""
	}
	return changeNames[i].Name
}

// filters are the parameters by which the same articles are asked for.
func filters(q archive.ArticleQuery) url.Values {
	values := url.Values{}
	for name, value := range map[string]string{"outlet": q.Outlet, "person": q.Person, "change": string(q.Change)} {
		if value != "" {
			values.Set(name, value)
		}
	}
	return values
}

// older returns the address of the articles behind one.
func older(q archive.ArticleQuery, latest int64) string {
	values := filters(q)
	values.Set("before", strconv.FormatInt(latest, 10))
	return frontPath(values)
}

// onward returns the address of the stream of what moves after a list was made.
func onward(q archive.ArticleQuery, articles []archive.Article) string {
	values, latest := filters(q), int64(0)
	if len(articles) > 0 {
		latest = articles[0].Latest
	}
	values.Set("after", strconv.FormatInt(latest, 10))
	return "/live" + encoded(values)
}

// frontPath is where the front page is that shows some articles.
func frontPath(values url.Values) string { return "/" + encoded(values) }

// encoded returns parameters as they stand behind a path.
func encoded(values url.Values) string {
	if len(values) == 0 {
		return ""
	}
	return "?" + values.Encode()
}

// titleOf names what is asked for.
func titleOf(q archive.ArticleQuery) string {
	var parts []string
	for _, part := range []string{q.Outlet, q.Person, nameOfChange(q.Change)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return "What moved"
	}
	return "What moved: " + strings.Join(parts, ", ")
}
