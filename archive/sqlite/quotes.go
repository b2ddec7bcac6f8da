package sqlite

import (
	"context"
	"strings"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

// selectQuote looks for the first version only where it is not the latest, which is at hand: most quotations are new.
const selectQuote = `
	SELECT q.id, q.article, a.url, o.name, v.title, q.speaker, q.source, q.kind, q.cue, q.words,
		q.first, coalesce(q.last, a.versions),
		CASE WHEN q.first = v.number THEN v.first_seen
			ELSE coalesce((SELECT f.first_seen FROM versions f WHERE f.article = q.article AND f.number = q.first), 0) END,
		q.last IS NOT NULL
	FROM quotes q JOIN articles a ON a.id = q.article JOIN outlets o ON o.id = a.outlet JOIN versions v ON v.id = a.latest `

// scanQuote reads a row of selectQuote.
func scanQuote(r row) (archive.Quote, error) {
	var q archive.Quote
	var since int64
	err := r.Scan(&q.ID, &q.Article, &q.URL, &q.Outlet, &q.Title, &q.Speaker, &q.Source, &q.Kind, &q.Cue, &q.Words,
		&q.First, &q.Last, &since, &q.Dropped)
	q.Since = moment(since)
	return q, err
}

// Quotes finds attributions, newest first.
func (a *Archive) Quotes(ctx context.Context, q archive.QuoteQuery) ([]archive.Quote, error) {
	match, known, err := a.quoteMatch(ctx, q)
	if err != nil || !known {
		return nil, err
	}
	where, args := `WHERE q.id < ?`, []any{before(q.Before)}
	if q.Article != 0 {
		where, args = where+` AND q.article = ?`, append(args, q.Article)
	}
	if match != "" {
		where, args = where+` AND q.id IN (
			SELECT rowid FROM quote_words
			WHERE quote_words MATCH ? AND rowid < ? AND rowid >= coalesce((SELECT min(id) FROM quotes WHERE article = ?), 0)
			ORDER BY rowid DESC LIMIT ?)`, append(args, match, before(q.Before), q.Article, quotesWithin(q))
	}
	return collect(ctx, a.reader, scanQuote, selectQuote+where+` ORDER BY q.id DESC LIMIT ?`, append(args, limit(q.Limit))...)
}

// quotesWithin is how many matches may be looked at. Where one article is asked for, those of others lie among them.
func quotesWithin(q archive.QuoteQuery) int {
	if q.Article != 0 {
		return -1 // all
	}
	return limit(q.Limit)
}

// quoteMatch returns the words that the index is asked for. Known is false where nothing can match.
func (a *Archive) quoteMatch(ctx context.Context, q archive.QuoteQuery) (match string, known bool, err error) {
	tags, known, err := a.outletTags(ctx, q.Outlet)
	if err != nil || !known {
		return "", false, err
	}
	by, about := fold.Words(q.By), fold.Words(q.About)
	if isVain(q.By, by) || isVain(q.About, about) {
		return "", false, nil
	}
	return and(allOf("speaker", by), allOf("about", about), allOf("tags", tags)), true, nil
}

// isVain reports whether something is asked for that holds no word.
func isVain(text string, words []string) bool {
	return strings.TrimSpace(text) != "" && len(words) == 0
}
