package web

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/opml"
	"github.com/writethru/writethru/watch"
)

const (
	longestAddress = 2000 // of a source, in bytes
	mostListed     = 2000 // sources in a list that is sent
	mostRefused    = 20   // addresses that are told of
)

// refused are addresses that were not taken.
type refused struct {
	Items []untaken
	More  int // that are not told of
}

// An untaken one is an address and why it was not taken.
type untaken struct{ Address, Why string }

// Lines are the addresses, to be mended.
func (r refused) Lines() string {
	lines := make([]string, len(r.Items))
	for i, item := range r.Items {
		lines[i] = item.Address
	}
	return strings.Join(lines, "\n")
}

// add follows the sources whose addresses are typed, one a line.
func (o *outlets) add(w http.ResponseWriter, r *http.Request) error {
	if err := o.takeForm(w, r, mostForm); err != nil {
		return err
	}
	var sources []archive.Source
	for line := range strings.Lines(strings.TrimSpace(r.PostForm.Get("url")) + "\n") {
		if line = strings.TrimSpace(line); line != "" || len(sources) == 0 {
			sources = append(sources, archive.Source{URL: line, Kind: archive.Home}) // the first poll finds its kind
		}
	}
	return o.follow(w, r, sources)
}

// addList follows the sources of an OPML file.
func (o *outlets) addList(w http.ResponseWriter, r *http.Request) error {
	if err := o.takeForm(w, r, mostFile+mostForm); err != nil {
		return err
	}
	file, _, err := r.FormFile("file")
	if err != nil {
		return writethru.Errorf(writethru.Malformed, "The form brings no file. Choose one that your feed reader has exported as OPML.")
	}
	defer file.Close()
	body, err := io.ReadAll(file)
	if err != nil {
		return writethru.Errorf(writethru.Malformed, "The file cannot be read: %w.", err)
	}
	outlines, err := opml.Parse(body)
	switch {
	case err != nil:
		return writethru.Errorf(writethru.KindOf(err), "The file cannot be taken: %w.", err)
	case len(outlines) == 0:
		return writethru.Errorf(writethru.Malformed, "The file names no feed.")
	case len(outlines) > mostListed:
		return writethru.Errorf(writethru.TooLarge, "The file names more than %d feeds. Nothing of it was taken.", mostListed)
	}
	return o.follow(w, r, watch.Listed(outlines))
}

// follow adds those of some sources whose addresses will do. The others are shown again, with the reasons.
func (o *outlets) follow(w http.ResponseWriter, r *http.Request, sources []archive.Source) error {
	var good []archive.Source
	again := &refused{}
	for _, s := range sources {
		err := watch.CheckAddress(s.URL)
		switch {
		case err == nil:
			s.Title = clip(s.Title, 200)
			good = append(good, s)
		case len(again.Items) < mostRefused:
			again.Items = append(again.Items, untaken{s.Address(), err.Error()})
		default:
			again.More++
		}
	}
	added, err := watch.Follow(r.Context(), o.archive, good)
	o.listChanged()
	if err != nil {
		return err
	}
	told := url.Values{"added": {strconv.Itoa(len(added))}}
	if known := len(good) - len(added); known > 0 {
		told.Set("known", strconv.Itoa(known))
	}
	if len(again.Items) == 0 {
		http.Redirect(w, r, "/outlets?"+told.Encode(), http.StatusSeeOther)
		return nil
	}
	p := outletsPage{Again: again}
	if len(good) > 0 {
		p.Done = done(told)
	}
	if err := o.fill(w, r, &p); err != nil {
		return err
	}
	return o.refuse(w, "outlets", p)
}

// remove follows a source no longer. What was read of it stays.
func (o *outlets) remove(w http.ResponseWriter, r *http.Request) error {
	if err := o.takeForm(w, r, mostForm); err != nil {
		return err
	}
	address := r.PostForm.Get("url")
	if address == "" {
		return writethru.Errorf(writethru.Malformed, "The form names no source.")
	}
	removed, err := watch.Unfollow(r.Context(), o.archive, address)
	o.listChanged()
	if err != nil {
		return err
	}
	http.Redirect(w, r, "/outlets?removed="+strconv.Itoa(removed), http.StatusSeeOther)
	return nil
}

// done says what a form has done, by the counts in an address.
func done(query url.Values) []string {
	var sentences []string
	for _, what := range []struct{ key, one, many string }{
		{"added", "One source is followed now; it is looked at as soon as the watch is running.", "%d sources are followed now; they are looked at as soon as the watch is running."},
		{"known", "One was followed already.", "%d were followed already."},
		{"removed", "One source is followed no longer. What was read of it stays.", "%d sources are followed no longer. What was read of them stays."},
	} {
		switch n, _ := strconv.Atoi(query.Get(what.key)); {
		case n == 1:
			sentences = append(sentences, what.one)
		case n > 1:
			sentences = append(sentences, fmt.Sprintf(what.many, n))
		}
	}
	return sentences
}
