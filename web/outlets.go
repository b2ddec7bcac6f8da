package web

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/writethru/writethru/archive"
)

// How many sites a page has, of how many sources and outlets of each it tells, and of how many outlets that are not followed.
const (
	sitesAPage    = 30
	sourcesASite  = 8
	outletsASite  = 8
	mostUnwatched = 200
)

// outlets are the pages of what is watched, with the forms that add and remove.
type outlets struct{ *Server }

// An outletsPage lists what is followed, by site. Without a token it has no forms.
type outletsPage struct {
	layout
	Token     string
	Done      []string // what a form has done, in sentences
	Again     *refused // what it has not
	Sites     []followedSite
	Count     count
	Asleep    string   // for how long nothing has been polled that was due; empty: it was
	Unwatched []string // outlets of which something is kept and nothing followed
	Newer     string   // the page before; empty: this is the first
	Older     string   // the page behind; empty: it is the last
}

// A count says how it goes with all that is followed.
type count struct{ Sources, Troubled, Awaited int }

// A followedSite is a site with its sources and its pace.
type followedSite struct {
	*site
	Pace    pace
	Sources []followed
	More    int // sources that are not shown
	Hosts   []hostLine
}

// show lists the sources.
func (o *outlets) show(w http.ResponseWriter, r *http.Request) error {
	p := outletsPage{Done: done(r.URL.Query())}
	if err := o.fill(w, r, &p); err != nil {
		return err
	}
	return o.render(w, r, "outlets", p)
}

// fill fills a page with what is followed.
func (o *outlets) fill(w http.ResponseWriter, r *http.Request, p *outletsPage) (err error) {
	p.layout = layout{Title: "Outlets", Section: "outlets"}
	p.Token = o.formToken(w, r)
	all, err := o.sites(r.Context())
	if err != nil {
		return err
	}
	var watched []*site
	for _, s := range all {
		if len(s.Sources) > 0 {
			watched = append(watched, s)
			p.Count.add(s.Sources)
		} else if len(p.Unwatched) < mostUnwatched {
			p.Unwatched = append(p.Unwatched, s.Name())
		}
	}
	p.Asleep = o.asleep(watched)
	p.Sites, err = o.followedSites(r.Context(), p.turn(watched, r.URL.Query()), p.Token)
	return err
}

func (c *count) add(sources []archive.Source) {
	for _, s := range sources {
		c.Sources++
		switch {
		case s.Problem != "":
			c.Troubled++
		case s.Polled.IsZero():
			c.Awaited++
		}
	}
}

// slack is for how long a watch that is running may leave all sources alone, one of which is due.
const slack = 30 * time.Minute

// asleep says for how long nothing has been polled, where something should have been.
func (o *outlets) asleep(watched []*site) string {
	var last, due time.Time
	for _, at := range watched {
		for _, s := range at.Sources {
			if s.Polled.After(last) {
				last = s.Polled
			}
			if !s.Next.IsZero() && (due.IsZero() || s.Next.Before(due)) {
				due = s.Next
			}
		}
	}
	now := o.now()
	if due.IsZero() || now.Sub(due) < slack || now.Sub(last) < slack {
		return ""
	}
	return span(now.Sub(last))
}

// Fine is with how many sources all is well.
func (c count) Fine() int { return c.Sources - c.Troubled - c.Awaited }

// turn returns the sites of the page that is asked for, and notes the pages beside it.
func (p *outletsPage) turn(sites []*site, query url.Values) []*site {
	page, _ := strconv.Atoi(query.Get("page"))
	last := max(1, (len(sites)+sitesAPage-1)/sitesAPage)
	page = min(max(page, 1), last)
	if page > 1 {
		p.Newer = "/outlets?page=" + strconv.Itoa(page-1)
	}
	if page < last {
		p.Older = "/outlets?page=" + strconv.Itoa(page+1)
	}
	return sites[(page-1)*sitesAPage : min(page*sitesAPage, len(sites))]
}

func (o *outlets) followedSites(ctx context.Context, sites []*site, token string) ([]followedSite, error) {
	list := make([]followedSite, len(sites))
	for i, s := range sites {
		sources, err := o.followed(ctx, s, sourcesASite, s.Name(), token)
		if err != nil {
			return nil, err
		}
		pace, err := o.paceOf(ctx, s)
		if err != nil {
			return nil, err
		}
		list[i] = followedSite{s, pace, sources, len(s.Sources) - len(sources), hostLines(sources)}
	}
	return list, nil
}
