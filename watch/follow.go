package watch

import (
	"context"
	"net/url"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

const longestSource = 2000 // bytes of its address

// CheckAddress says, with kind malformed, why something cannot be the address of a source.
func CheckAddress(address string) error {
	u, err := url.Parse(address)
	switch {
	case len(address) > longestSource:
		return writethru.Errorf(writethru.Malformed, "The address is longer than %d bytes.", longestSource)
	case err != nil, u.Scheme != "http" && u.Scheme != "https", u.Hostname() == "":
		return writethru.Errorf(writethru.Malformed, "%.80q is no address of the web. One looks like https://outlet.example/feed.xml.", archive.Source{URL: address}.Address())
	case u.User != nil:
		return writethru.Errorf(writethru.Malformed, "The address holds a name or password. It would be kept, and shown to all who read here.")
	}
	return nil
}

// Follow adds the sources that are not followed yet, each address once, and returns them. Those that are stay as they are.
func Follow(ctx context.Context, agenda archive.Agenda, sources []archive.Source) (added []archive.Source, err error) {
	if len(sources) == 0 {
		return nil, nil
	}
	followed, err := agenda.Sources(ctx)
	if err != nil {
		return nil, err
	}
	known := map[[32]byte]bool{}
	for _, s := range followed {
		known[archive.Key(s.URL)] = true
	}
	for _, s := range sources {
		if key := archive.Key(s.URL); !known[key] {
			known[key] = true
			if err := agenda.PutSource(ctx, s); err != nil {
				return added, err
			}
			added = append(added, s)
		}
	}
	return added, nil
}

// Unfollow removes the sources that are shown under an address, and returns how many. What was found by them stays.
func Unfollow(ctx context.Context, agenda archive.Agenda, address string) (removed int, err error) {
	list, err := agenda.Sources(ctx)
	for _, s := range list {
		if s.Address() != address {
			continue
		}
		if err := agenda.RemoveSource(ctx, s.URL); err != nil {
			return removed, err
		}
		removed++
	}
	return removed, err
}
