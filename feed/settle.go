package feed

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/writethru/writethru/xmltext"
)

// settle makes the feed one of words, web addresses and plausible dates.
func (f *Feed) settle(base *url.URL) {
	f.Title = xmltext.Text(f.Title)
	f.Language = strings.TrimSpace(f.Language)
	for _, address := range []*string{&f.Home, &f.Hub, &f.Next} {
		*address = resolved(base, *address)
	}
	for i := range f.Items {
		f.Items[i].settle(base)
	}
	f.Items = folded(f.Items)
}

func (it *Item) settle(base *url.URL) {
	it.ID = strings.TrimSpace(it.ID)
	it.URL = first(resolved(base, it.URL), resolved(nil, it.ID))
	it.ID = first(it.ID, it.URL)
	it.Title, it.Summary = xmltext.Text(it.Title), xmltext.Text(it.Summary)
	it.Published, it.Updated = plausible(it.Published), plausible(it.Updated)
	for i, author := range it.Authors {
		it.Authors[i] = strings.Join(strings.Fields(author), " ")
	}
	it.Authors = slices.DeleteFunc(it.Authors, func(author string) bool { return author == "" })
}

// resolved returns an address in full, "" for one that is not of the web.
func resolved(base *url.URL, address string) string {
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	if err != nil || address == "" {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// Years that dates of articles can lie in. Before the web there are none; 1970 is the zero of many
// clocks, and later years are the ends of many calendars.
const firstYear, lastYear = 1990, 2089

// plausible returns a date in UTC, or zero where it cannot be that of an article.
func plausible(date time.Time) time.Time {
	date = date.UTC()
	if year := date.Year(); year < firstYear || year > lastYear {
		return time.Time{}
	}
	return date
}

// Forget makes the dates of items unknown that lie after a time, such as a day after the feed was
// fetched: clocks are wrong, and dates of 2099 hold a place at the top.
func (f *Feed) Forget(after time.Time) {
	for i := range f.Items {
		for _, date := range []*time.Time{&f.Items[i].Published, &f.Items[i].Updated} {
			if date.After(after) {
				*date = time.Time{}
			}
		}
	}
}
