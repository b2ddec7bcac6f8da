package people

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

const (
	mostAbout   = 20   // quotes of others
	longestName = 1000 // bytes
)

// A Person is a person or a body with what it said and what is said of it.
type Person struct {
	Name     string          // as the latest quotes have it
	Quotes   []archive.Quote // newest first
	More     bool            // there are older ones
	Variants []Variant       // among these quotes
	About    []archive.Quote // in which others mention the name, newest first; of the first page alone
	Profile  Profile         // of the first page alone
}

// Find returns whoever has all words of a name, with a page of what he said: so many quotes, from the one of an id on, which is not among
// them, or from the latest for 0. The error is malformed for what is no name, and not-found where nobody is quoted or
// spoken of by it.
func Find(ctx context.Context, library archive.Library, name string, before int64, limit int) (*Person, error) {
	name = strings.TrimSpace(name)
	if err := CheckName(name); err != nil {
		return nil, err
	}
	folded := fold.Words(name)
	quotes, err := library.Quotes(ctx, archive.QuoteQuery{By: name, Before: before, Limit: limit + 1})
	if err != nil {
		return nil, err
	}
	p := &Person{Quotes: quotes[:min(len(quotes), limit)], More: len(quotes) > limit}
	p.Name, p.Variants = fullName(name, folded, p.Quotes), variants(p.Quotes)
	if before == 0 {
		err = p.describe(ctx, library, name, folded)
	}
	if err == nil && len(p.Quotes) == 0 && len(p.About) == 0 {
		err = writethru.Errorf(writethru.NotFound, "Nobody of the name %s is quoted or spoken of in this archive.", name)
	}
	return p, err
}

// CheckName says, with kind malformed, why something cannot be a name.
func CheckName(name string) error {
	switch {
	case len(name) > longestName:
		return writethru.Errorf(writethru.Malformed, "That is longer than any name.")
	case len(fold.Words(name)) == 0:
		return writethru.Errorf(writethru.Malformed, "That is no name.")
	}
	return nil
}

// describe adds who somebody is and what others say of him.
func (p *Person) describe(ctx context.Context, library archive.Library, name string, folded []string) error {
	about, err := library.Quotes(ctx, archive.QuoteQuery{About: name, Limit: 2 * mostAbout})
	if err != nil {
		return err
	}
	about = slices.DeleteFunc(about, func(q archive.Quote) bool { return fold.HasAll(q.Speaker, folded) })
	p.About = about[:min(len(about), mostAbout)]
	p.Profile, err = profileOf(ctx, library, folded, slices.Concat(p.Quotes, p.About))
	return err
}

// fullName is the name as the latest quotes have it: the one that names nobody else, or else the only one.
func fullName(name string, folded []string, quotes []archive.Quote) string {
	var only string
	for _, q := range quotes {
		speaker := fold.Words(q.Speaker)
		switch {
		case slices.Equal(speaker, folded):
			return q.Speaker
		case only == "":
			only = q.Speaker
		case !slices.Equal(speaker, fold.Words(only)):
			only = name
		}
	}
	return cmp.Or(only, name)
}
