package live

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"github.com/writethru/writethru/archive"
)

// A Topic is what a stream tells of. Streams whose topics are equal share the work.
type Topic struct {
	Query   archive.ArticleQuery // Before and Limit do not matter
	Article int64                // this one alone, if it is not 0
	Form    *Form
}

// A Form is how an article is written as the data of an event.
type Form struct {
	Write func(archive.Article) ([]byte, error)
}

// ask returns the events of what is newer than a version, and the id of the last.
func (h *Hub) ask(ctx context.Context, q question) (events []byte, last int64, err error) {
	articles, err := h.articles(ctx, q.Topic)
	for _, a := range slices.Backward(articles) {
		if a.Latest <= q.after {
			continue
		}
		data, err := q.Form.Write(a)
		if err != nil {
			return nil, 0, err
		}
		events, last = appendEvent(events, a.Latest, data), a.Latest
	}
	return events, last, err
}

// articles returns what a topic is about, newest first.
func (h *Hub) articles(ctx context.Context, t Topic) ([]archive.Article, error) {
	if t.Article != 0 {
		a, err := h.archive.Article(ctx, t.Article)
		return []archive.Article{a}, err
	}
	t.Query.Before, t.Query.Limit = 0, mostAtOnce
	return h.archive.Articles(ctx, t.Query)
}

// appendEvent appends an event. What is not a line feed ends no line of data, except for a carriage return, which
// stands for a line feed.
func appendEvent(b []byte, id int64, data []byte) []byte {
	b = fmt.Appendf(b, "id: %d\n", id)
	for line := range bytes.Lines(bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))) {
		b = append(append(b, "data: "...), line...)
	}
	return append(bytes.TrimSuffix(b, []byte("\n")), "\n\n"...)
}
