package watch

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// An outlet is an invented host with a feed, whose pages are a title and a sentence a line.
type outlet struct {
	sync.Mutex
	name     string
	pages    map[string]string // by path
	moved    map[string]string // address by path
	listed   []string          // paths, in the feed
	status   int               // of every answer, if not 0
	headers  http.Header       // of every answer
	restless bool              // sends each page with the time of the answer, and no validator
	walls    bool              // leads from every page to /login
	robots   string
}

func newOutlet(name string) *outlet {
	return &outlet{name: name, pages: map[string]string{}, moved: map[string]string{}, headers: http.Header{}}
}

// publish puts an article on the host and into its feed.
func (o *outlet) publish(path, title string, sentences ...string) {
	o.Lock()
	defer o.Unlock()
	o.listed = append(o.listed, path)
	o.pages[path] = title + "\n" + strings.Join(sentences, "\n")
}

// change runs a change of the host.
func (o *outlet) change(f func()) {
	o.Lock()
	defer o.Unlock()
	f()
}

// ServeHTTP implements http.Handler.
func (o *outlet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	o.Lock()
	defer o.Unlock()
	for name, values := range o.headers {
		w.Header()[name] = values
	}
	path := r.URL.Path
	switch {
	case path == "/robots.txt":
		fmt.Fprint(w, o.robots)
	case o.status != 0:
		w.WriteHeader(o.status)
	case o.walls && o.pages[path] != "" && path != "/login":
		http.Redirect(w, r, "/login", http.StatusFound)
	case o.moved[path] != "":
		http.Redirect(w, r, o.moved[path], http.StatusMovedPermanently)
	case path == "/feed":
		o.send(w, r, "application/rss+xml", o.feed())
	case path == "/":
		fmt.Fprint(w, `<!doctype html><title>Home</title><link rel="alternate" type="application/rss+xml" href="/feed">`)
	case o.pages[path] == "":
		http.NotFound(w, r)
	default:
		o.send(w, r, "text/html", o.pages[path])
	}
}

// send sends a body, or that it has not been modified.
func (o *outlet) send(w http.ResponseWriter, r *http.Request, contentType, body string) {
	if o.restless {
		fmt.Fprintf(w, "%s\n#%d", body, time.Now().UnixNano())
		return
	}
	tag := fmt.Sprintf(`"%x"`, archive.Key(body))
	w.Header().Set("ETag", tag)
	w.Header().Set("Content-Type", contentType)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	fmt.Fprint(w, body)
}

func (o *outlet) feed() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<rss version="2.0"><channel><title>%s</title>`, o.name)
	for _, path := range o.listed {
		fmt.Fprintf(&b, "<item><guid>same</guid><title>%s</title><link>https://%s%s</link></item>", path, o.name, path)
	}
	return b.String() + "</channel></rss>"
}

// readPage reads what an outlet sends. A line that begins with # is furniture, one with = the canonical address.
func readPage(p Page) (archive.Capture, error) {
	u, err := url.Parse(p.FinalURL)
	if err != nil {
		return archive.Capture{}, err
	}
	title, body, _ := strings.Cut(string(p.Body), "\n")
	r := new(writethru.Reading)
	r.Article.Title, r.Article.Outlet, r.Article.URL = title, u.Host, p.FinalURL
	for line := range strings.SplitSeq(body, "\n") {
		if address, found := strings.CutPrefix(line, "="); found {
			r.Article.URL = address
			continue
		}
		if line == "" || line[0] == '#' {
			continue
		}
		span := writethru.Span{Begin: len(r.Article.Text), End: len(r.Article.Text) + len(line)}
		r.Article.Text += line + "\n"
		r.Blocks = append(r.Blocks, writethru.Block{Span: span, Kind: writethru.Paragraph})
		r.Sentences = append(r.Sentences, writethru.Sentence{Span: span, Voice: writethru.Reported})
	}
	if len(r.Sentences) == 0 {
		return archive.Capture{}, writethru.Errorf(writethru.Empty, "no article")
	}
	return archive.Capture{URL: r.Article.URL, Aliases: []string{p.URL, p.FinalURL}, Seen: p.Seen, Page: p.Body, Reading: r}, nil
}
