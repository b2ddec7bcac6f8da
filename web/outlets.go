package web

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// longestAddress is how long the address of a source may be, in bytes.
const longestAddress = 2000

// outlets is the page of what is watched, with the forms that add and remove.
type outlets struct{ *Server }

// An outletsPage lists the sources. Without a token it has no forms.
type outletsPage struct {
	layout
	Sources []followed
	Token   string
}

// A followed source is what lists an outlet's articles, and how it goes.
type followed struct{ archive.Source }

// show lists the sources.
func (o *outlets) show(w http.ResponseWriter, r *http.Request) error {
	list, err := o.archive.Sources(r.Context())
	if err != nil {
		return err
	}
	p := outletsPage{layout: layout{Title: "Outlets", Section: "outlets"}}
	for _, s := range list {
		p.Sources = append(p.Sources, followed{s})
	}
	if p.Token, err = o.formToken(w, r); err != nil {
		return err
	}
	return o.render(w, r, "outlets", p)
}

// add follows another source. One that is followed stays as it is.
func (o *outlets) add(w http.ResponseWriter, r *http.Request) error {
	return o.change(w, r, func(ctx context.Context, address string) error {
		address = strings.TrimSpace(address)
		if err := checkAddress(address); err != nil {
			return err
		}
		list, err := o.archive.Sources(ctx)
		if err != nil || slices.ContainsFunc(list, func(s archive.Source) bool { return s.URL == address }) {
			return err
		}
		return o.archive.PutSource(ctx, archive.Source{URL: address, Kind: archive.Home}) // the first poll finds its kind
	})
}

// remove follows a source no longer. What was read of it stays.
func (o *outlets) remove(w http.ResponseWriter, r *http.Request) error {
	return o.change(w, r, func(ctx context.Context, address string) error {
		if address == "" {
			return writethru.Errorf(writethru.Malformed, "The form names no source.")
		}
		return o.archive.RemoveSource(ctx, address)
	})
}

// change takes a form, does what it asks for and sends the browser back to the list.
func (o *outlets) change(w http.ResponseWriter, r *http.Request, do func(ctx context.Context, address string) error) error {
	if err := o.takeForm(w, r); err != nil {
		return err
	}
	if err := do(r.Context(), r.PostForm.Get("url")); err != nil {
		return err
	}
	http.Redirect(w, r, "/outlets", http.StatusSeeOther)
	return nil
}

// checkAddress says why something cannot be the address of a source.
func checkAddress(address string) error {
	u, err := url.Parse(address)
	switch {
	case len(address) > longestAddress:
		return writethru.Errorf(writethru.Malformed, "The address is longer than %d bytes.", longestAddress)
	case err != nil, u.Scheme != "http" && u.Scheme != "https", u.Hostname() == "":
		return writethru.Errorf(writethru.Malformed, "%q is no address of the web. One looks like https://outlet.example/feed.xml.", clip(address, 80))
	case u.User != nil:
		return writethru.Errorf(writethru.Malformed, "The address holds a name or password. It would be kept, and shown to all who read here.")
	}
	return nil
}

// Name is the title, or the address where there is none.
func (f followed) Name() string { return cmp.Or(strings.TrimSpace(f.Title), f.URL) }

// Listing says in plain words what lists the articles.
func (f followed) Listing() string {
	switch f.Kind {
	case archive.Feed:
		return "feed"
	case archive.Sitemap:
		return "sitemap"
	case archive.Home:
		return "home page"
	}
	return string(f.Kind)
}

// Every says how often it is polled, "" before that is known.
func (f followed) Every() string {
	switch d := f.Interval; {
	case d <= 0:
		return ""
	case d < time.Minute:
		return "every " + plural(int(d/time.Second), "second")
	case d < 2*time.Hour:
		return "every " + plural(int(d/time.Minute), "minute")
	case d < 48*time.Hour:
		return "every " + plural(int(d/time.Hour), "hour")
	}
	return "every " + plural(int(f.Interval/(24*time.Hour)), "day")
}
