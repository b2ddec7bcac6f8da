package newsroom

import (
	"embed"
	htmltemplate "html/template"
	"io"
	"net/http"
	"text/template"
	"time"
)

// A sheet is all that a page or a list shows.
type sheet struct {
	Outlet    string
	Base      string // of all addresses
	FeedPath  string
	Edition   edition
	Published time.Time
	Modified  time.Time
	Standing  []edition // of the outlet
	Stamp     string    // changes with each request
	Minute    int       // of the story
	Appeal    bool
}

// home returns what the home page and the feed show.
func (o *Outlet) home(r *http.Request, now time.Duration) sheet {
	return sheet{Outlet: o.Name, Base: "http://" + r.Host, FeedPath: o.feedPath(), Standing: o.editions(now), Minute: int(now.Minutes())}
}

// sheet returns what the page of an edition shows.
func (o *Outlet) sheet(r *http.Request, p piece, e edition, now time.Duration) sheet {
	s := o.home(r, now)
	s.Edition, s.Published, s.Modified = e, Began.Add(p[0].From), Began.Add(e.From)
	s.Appeal = during(o.appeals, now)
	if o.restless {
		s.Stamp = o.now().Format(time.RFC3339Nano)
	}
	return s
}

// Time returns when an edition appeared.
func (e edition) Time() string { return Began.Add(e.From).Format(time.RFC3339) }

// HTTPTime is Time as RSS wants it.
func (e edition) HTTPTime() string { return Began.Add(e.From).Format(time.RFC1123Z) }

// Ads and notes that come and go with the minutes.
var (
	ads   = []string{"Sail to Sorrel Island from 39 crowns", "The Lantern Bank: money that sleeps well", "Boots for people who stand", "Try our crossword"}
	notes = []string{"Most read: Ten soups for the end of summer", "Most read: The quiet return of the night train", "Most read: Quiz: how well do you know your lighthouses?"}
)

// Ad is the advertisement of the minute.
func (s sheet) Ad() string { return ads[s.Minute/7%len(ads)] }

// Note is the teaser of the minute.
func (s sheet) Note() string { return notes[s.Minute/11%len(notes)] }

// Ago tells how old the edition is.
func (s sheet) Ago() int { return s.Minute - int(s.Edition.From.Minutes()) }

// Comments rise.
func (s sheet) Comments() int { return s.Minute * 3 }

//go:embed pages
var files embed.FS

var (
	pages = htmltemplate.Must(htmltemplate.ParseFS(files, "pages/*.html"))
	lists = template.Must(template.ParseFS(files, "pages/*.tmpl"))
)

// render fills in the template of that name.
func render(w io.Writer, name string, data any) error {
	if t := pages.Lookup(name + ".html"); t != nil {
		return t.Execute(w, data)
	}
	return lists.ExecuteTemplate(w, name+".tmpl", data)
}
