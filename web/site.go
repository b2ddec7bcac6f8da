package web

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"

	"github.com/writethru/writethru/archive"
)

const (
	mostKnown     = 2000 // outlets that are looked through for those of a site
	longestOutlet = 200  // bytes of a name
)

// A site is the part of the web that one owner has, with the outlets that publish there and the sources that are
// followed there.
type site struct {
	Domain  string
	Outlets []archive.Outlet // the one with the most articles first
	Sources []archive.Source
}

// sites returns those of which something is followed or kept: first those with a problem, then by name. Articles
// that name no outlet make none, nor do those whose outlet is longer than any name.
func (s *Server) sites(ctx context.Context) ([]*site, error) {
	sources, err := s.archive.Sources(ctx)
	if err != nil {
		return nil, err
	}
	outlets, err := s.archive.Outlets(ctx, archive.OutletQuery{Limit: mostKnown})
	if err != nil {
		return nil, err
	}
	return group(sources, outlets), nil
}

func group(sources []archive.Source, outlets []archive.Outlet) []*site {
	var list []*site
	known := map[string]*site{}
	at := func(address string) *site {
		domain := domainOf(address)
		if known[domain] == nil {
			known[domain] = &site{Domain: domain}
			list = append(list, known[domain])
		}
		return known[domain]
	}
	for _, source := range sources {
		s := at(source.URL)
		s.Sources = append(s.Sources, source)
	}
	for _, outlet := range outlets {
		if outlet.Name != "" && len(outlet.Name) <= longestOutlet {
			s := at(outlet.URL)
			s.Outlets = append(s.Outlets, outlet)
		}
	}
	for _, s := range list {
		slices.SortStableFunc(s.Outlets, func(a, b archive.Outlet) int { return b.Articles - a.Articles })
	}
	slices.SortStableFunc(list, compareSites)
	return list
}

func compareSites(a, b *site) int {
	if a.troubled() != b.troubled() {
		if a.troubled() {
			return -1
		}
		return 1
	}
	return cmp.Compare(strings.ToLower(a.Name()), strings.ToLower(b.Name()))
}

func (s *site) troubled() bool {
	return slices.ContainsFunc(s.Sources, func(s archive.Source) bool { return s.Problem != "" })
}

// Name is that of the first outlet, or else of the first source.
func (s *site) Name() string {
	if len(s.Outlets) > 0 {
		return s.Outlets[0].Name
	}
	for _, source := range s.Sources {
		if title := strings.TrimSpace(source.Title); title != "" {
			return clip(title, sourceName)
		}
	}
	return s.Domain
}

// domainOf returns the domain that the owner of an address has registered, or else its host with its port.
func domainOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	if domain, err := publicsuffix.EffectiveTLDPlusOne(strings.ToLower(u.Hostname())); err == nil {
		return domain
	}
	return cmp.Or(strings.ToLower(u.Host), "files")
}

func outletPath(name string) string { return "/outlets/" + url.PathEscape(name) }
