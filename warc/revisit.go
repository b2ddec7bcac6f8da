package warc

import "strings"

// fillRevisit gives a revisit the body of the page that it found unchanged.
func (r *Reader) fillRevisit(page *Page, record *Record) (*int, error) {
	if _, err := r.readResponse(page); err != nil {
		return nil, err
	}
	if page.ContentType != "" && !mayBePage(page.ContentType) {
		return &r.tally.OtherMedia, nil
	}
	earlier, found := r.past.find(record)
	if !found {
		return &r.tally.Revisits, nil
	}
	page.Status, page.ContentType = earlier.Status, earlier.ContentType
	page.Body, page.Truncated, page.Revisit = earlier.Body, earlier.Truncated, true
	return &r.tally.Pages, nil
}

// A past is the pages before, the latest of them, up to a limit of bytes.
type past struct {
	pages map[string]*Page
	queue []remembered // the oldest first
	free  int64
}

type remembered struct {
	keys [2]string
	page *Page
}

func newPast(limit int64) *past {
	return &past{pages: make(map[string]*Page), free: limit}
}

// cost is the memory that a page takes, about.
func cost(p *Page) int64 { return int64(len(p.Body)) + 512 }

// remember keeps a page by its digest, and by its URL and date.
func (p *past) remember(record *Record, page Page) {
	if page.Revisit {
		return
	}
	r := remembered{
		keys: [2]string{strings.ToLower(record.Header.Get("WARC-Payload-Digest")), capture(record.URL, record.Header.Get("WARC-Date"))},
		page: &page,
	}
	p.free -= cost(&page)
	p.queue = append(p.queue, r)
	for _, key := range r.keys {
		if key != "" {
			p.pages[key] = &page
		}
	}
	for p.free < 0 {
		p.forget()
	}
}

// forget drops the oldest page.
func (p *past) forget() {
	oldest := p.queue[0]
	p.queue[0] = remembered{}
	p.queue = p.queue[1:]
	p.free += cost(oldest.page)
	for _, key := range oldest.keys {
		if p.pages[key] == oldest.page {
			delete(p.pages, key)
		}
	}
}

// find returns the page that a revisit refers to.
func (p *past) find(revisit *Record) (*Page, bool) {
	h := revisit.Header
	url := strings.Trim(h.Get("WARC-Refers-To-Target-URI"), "<>")
	for _, key := range []string{strings.ToLower(h.Get("WARC-Payload-Digest")), capture(url, h.Get("WARC-Refers-To-Date"))} {
		if page, found := p.pages[key]; found {
			return page, true
		}
	}
	return nil, false
}

// capture is the key of what stood at a URL at a date, "" where one is not known.
func capture(url, date string) string {
	if url == "" || date == "" {
		return ""
	}
	return date + " " + url
}
