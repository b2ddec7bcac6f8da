package web

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// How many sources are shown, how many articles are asked for what changed in them last, and how many requests are shown.
const (
	mostSources   = 100
	mostChanged   = 100
	mostRequests  = 20
	chartedDays   = 14
	fewestChanges = 5 // that must have been seen before it is told how soon an outlet edits
)

// An outletPage is all that is known of one outlet.
type outletPage struct {
	layout
	Token    string
	Outlet   archive.Outlet // without articles where none has been kept yet
	Others   []string       // outlets of the same site
	Pace     pace
	Days     chart
	Edits    chart // how soon articles are changed; without columns where that is not known
	Learnt   int   // changes that it is known by
	Kinds    []kindCount
	Articles int // whose last changes were counted
	Sources  []followed
	More     int // sources that are not shown
	Hosts    []hostLine
	Requests []archive.Fetch
}

// Front and Feed are where all that moved of the outlet is listed.
func (p outletPage) Front() string { return "/?outlet=" + url.QueryEscape(p.Outlet.Name) }
func (p outletPage) Feed() string {
	return "/feeds/changes.atom?outlet=" + url.QueryEscape(p.Outlet.Name)
}

// one shows an outlet.
func (o *outlets) one(w http.ResponseWriter, r *http.Request) (err error) {
	p := outletPage{}
	s, err := o.named(r.Context(), r.PathValue("name"), &p)
	if err != nil {
		return err
	}
	p.layout = layout{Title: p.Outlet.Name, Section: "outlets"}
	p.Token = o.formToken(w, r)
	if p.Sources, err = o.followed(r.Context(), s, mostSources, p.Outlet.Name, p.Token); err != nil {
		return err
	}
	p.Hosts, p.More = hostLines(p.Sources), len(s.Sources)-len(p.Sources)
	for _, fill := range []func(context.Context, *outletPage) error{o.fillPace, o.fillEdits, o.fillKinds, o.fillRequests} {
		if err := fill(r.Context(), &p); err != nil {
			return err
		}
	}
	return o.render(w, r, "outlet", p)
}

// named finds an outlet by its name, and the site on which it publishes. A site of which no article has been kept yet
// goes by the name of its source.
func (o *outlets) named(ctx context.Context, name string, p *outletPage) (*site, error) {
	all, err := o.sites(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range all {
		i := slices.IndexFunc(s.Outlets, func(o archive.Outlet) bool { return o.Name == name })
		if i < 0 && (len(s.Outlets) > 0 || s.Name() != name) {
			continue
		}
		p.Outlet = archive.Outlet{Name: name}
		if i >= 0 {
			p.Outlet = s.Outlets[i]
		}
		for _, other := range s.Outlets {
			if other.Name != name {
				p.Others = append(p.Others, other.Name)
			}
		}
		return s, nil
	}
	return o.unlisted(ctx, name, p)
}

// unlisted finds an outlet that is none of the first few thousand.
func (o *outlets) unlisted(ctx context.Context, name string, p *outletPage) (*site, error) {
	found, err := o.archive.Outlets(ctx, archive.OutletQuery{Name: name})
	if err != nil {
		return nil, err
	}
	if name == "" || len(found) == 0 {
		return nil, writethru.Errorf(writethru.NotFound, "Nothing of an outlet “%s” is kept or followed.", clip(name, 80))
	}
	p.Outlet = found[0]
	return &site{Domain: domainOf(found[0].URL), Outlets: found}, nil
}

// fillPace counts what was new of late.
func (o *outlets) fillPace(ctx context.Context, p *outletPage) error {
	if p.Outlet.Articles == 0 {
		return nil
	}
	pace, err := o.pace(ctx, p.Outlet.Name)
	if err != nil {
		return err
	}
	p.Pace = pace
	p.Days, err = o.days(ctx, p.Outlet.Name)
	return err
}

// A kindCount is in how many articles the last version brought a change of a kind.
type kindCount struct {
	Kind  writethru.ChangeKind
	Name  string
	Count int
}

// fillKinds counts what the latest versions of the articles brought that moved last.
func (o *outlets) fillKinds(ctx context.Context, p *outletPage) error {
	if p.Outlet.Articles == 0 {
		return nil
	}
	articles, err := o.archive.Articles(ctx, archive.ArticleQuery{Outlet: p.Outlet.Name, Limit: mostChanged})
	if err != nil {
		return err
	}
	for _, name := range changeNames {
		n := 0
		for _, a := range articles {
			if slices.ContainsFunc(a.LatestChanges, func(c writethru.Change) bool { return c.Kind == name.Kind }) {
				n++
			}
		}
		if n > 0 {
			p.Kinds = append(p.Kinds, kindCount{name.Kind, name.Name, n})
		}
	}
	slices.SortStableFunc(p.Kinds, func(a, b kindCount) int { return b.Count - a.Count })
	p.Articles = len(articles)
	return nil
}

// fillRequests lists the latest polls of all sources.
func (o *outlets) fillRequests(ctx context.Context, p *outletPage) error {
	for _, s := range p.Sources {
		found, err := o.archive.Fetches(ctx, archive.FetchQuery{URL: s.URL, Limit: mostRequests})
		if err != nil {
			return err
		}
		for _, f := range found {
			f.URL = s.Address()
			p.Requests = append(p.Requests, f)
		}
	}
	slices.SortFunc(p.Requests, func(a, b archive.Fetch) int { return cmp.Compare(b.ID, a.ID) })
	p.Requests = p.Requests[:min(len(p.Requests), mostRequests)]
	return nil
}
