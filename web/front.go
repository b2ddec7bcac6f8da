package web

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// How many articles a page of the list has, and how many outlets it offers by name; others can be typed.
const (
	frontLength = 40
	mostOutlets = 300
)

// A frontPage lists articles, those that moved last first.
type frontPage struct {
	layout
	Outlet   string
	Change   writethru.ChangeKind
	Outlets  []string // to choose from
	Changes  []changeName
	Articles []archive.Article
	Later    bool   // it is not the first page
	Older    string // where the next one is; empty: it is the last
}

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

func (s *Server) front(w http.ResponseWriter, r *http.Request) error {
	q, err := articleQuery(r)
	if err != nil {
		return err
	}
	articles, err := s.archive.Articles(r.Context(), q)
	if err != nil {
		return err
	}
	page := frontPage{
		layout: layout{Title: "What moved", Section: "front"}, Outlet: q.Outlet, Change: q.Change, Changes: changeNames, Later: q.Before > 0,
	}
	if page.Outlets, err = s.outletNames(r, articles); err != nil {
		return err
	}
	if len(articles) > frontLength {
		articles = articles[:frontLength]
		page.Older = older(q, articles[frontLength-1].Latest)
	}
	page.Articles = articles
	return s.render(w, r, "front", page)
}

// articleQuery reads what is asked for: one article more than a page has, to know whether another follows.
func articleQuery(r *http.Request) (archive.ArticleQuery, error) {
	q := archive.ArticleQuery{Outlet: strings.TrimSpace(r.FormValue("outlet")), Change: writethru.ChangeKind(r.FormValue("change")), Limit: frontLength + 1}
	known := slices.ContainsFunc(changeNames, func(c changeName) bool { return c.Kind == q.Change })
	if q.Change != "" && !known {
		return q, writethru.Errorf(writethru.Malformed, "“%s” is no kind of change.", clip(string(q.Change), 40))
	}
	var err error
	q.Before, err = queried(r, "before", "place in the list")
	return q, err
}

// older returns the address of the articles behind one.
func older(q archive.ArticleQuery, latest int64) string {
	values := url.Values{"before": {strconv.FormatInt(latest, 10)}}
	if q.Outlet != "" {
		values.Set("outlet", q.Outlet)
	}
	if q.Change != "" {
		values.Set("change", string(q.Change))
	}
	return "/?" + values.Encode()
}

// outletNames returns the names of the outlets that are watched, and of those in a list, in order.
func (s *Server) outletNames(r *http.Request, articles []archive.Article) ([]string, error) {
	sources, err := s.archive.Sources(r.Context())
	if err != nil {
		return nil, err
	}
	var names []string
	for _, source := range sources {
		names = append(names, source.Title)
	}
	for _, article := range articles {
		names = append(names, article.Outlet)
	}
	slices.Sort(names)
	names = slices.DeleteFunc(slices.Compact(names), func(name string) bool { return name == "" })
	return names[:min(len(names), mostOutlets)], nil
}
