package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A saying is an attribution as it is kept.
type saying struct {
	kind                        writethru.AttributionKind
	speaker, source, cue, words string
	mentioned                   string // names of those whom it speaks of
}

// key is derived from all that is kept.
func (s saying) key() int64 {
	sum := sha256.Sum256([]byte(strings.Join([]string{string(s.kind), s.speaker, s.source, s.cue, s.words}, "\x00")))
	return int64(binary.BigEndian.Uint64(sum[:]))
}

// sayings returns the attributions of a reading, inner ones after the one they lie in.
func sayings(r *writethru.Reading) []saying {
	var list []saying
	names := newNamings(r)
	var add func([]writethru.Attribution)
	add = func(attributions []writethru.Attribution) {
		for _, a := range attributions {
			list = append(list, newSaying(r, a, names))
			add(a.Inner)
		}
	}
	add(r.Attributions)
	return list
}

func newSaying(r *writethru.Reading, a writethru.Attribution, n namings) saying {
	s := saying{kind: a.Kind, words: join(r, a.Content.Spans, " … "), mentioned: n.within(a.Content.Spans)}
	if a.Source != nil {
		s.speaker, s.source = a.Source.Name, join(r, a.Source.Spans, " ")
	}
	if a.Cue != nil {
		s.cue = join(r, a.Cue.Spans, " ")
	}
	return s
}

func join(r *writethru.Reading, spans []writethru.Span, between string) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = s.In(r.Article.Text)
	}
	return strings.Join(parts, between)
}

// keepQuotes notes which quotations a new version adds, which it drops, and which it has back.
func keepQuotes(ctx context.Context, tx querier, r *writethru.Reading, stored archive.Stored, outlet int64) error {
	standing, err := standingQuotes(ctx, tx, stored.Article)
	if err != nil {
		return err
	}
	for _, s := range sayings(r) {
		key := s.key()
		if stands, known := standing[key]; known {
			standing[key] = quoteState{stands.id, stands.dropped, true}
			continue
		}
		if err := insertQuote(ctx, tx, s, stored, outlet); err != nil {
			return err
		}
		standing[key] = quoteState{found: true}
	}
	return markDropped(ctx, tx, standing, stored.Number-1)
}

// A quoteState says whether a quotation was dropped before, and whether the new version has it.
type quoteState struct {
	id             int64
	dropped, found bool
}

func standingQuotes(ctx context.Context, tx querier, article int64) (map[int64]quoteState, error) {
	states := map[int64]quoteState{}
	_, err := collect(ctx, tx, func(r row) (_ struct{}, err error) {
		var key int64
		var s quoteState
		err = r.Scan(&key, &s.id, &s.dropped)
		states[key] = s
		return struct{}{}, err
	}, `SELECT key, id, last IS NOT NULL FROM quotes WHERE article = ?`, article)
	return states, err
}

func insertQuote(ctx context.Context, tx querier, s saying, stored archive.Stored, outlet int64) error {
	result, err := tx.ExecContext(ctx, `
		INSERT INTO quotes (article, key, first, kind, speaker, source, cue, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		stored.Article, s.key(), stored.Number, string(s.kind), s.speaker, s.source, s.cue, s.words)
	if err != nil {
		return err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO quote_words (rowid, speaker, about, tags) VALUES (?, ?, ?, ?)`,
		id, foldedWords(s.speaker+" "+s.source), foldedWords(s.words+" "+s.mentioned), outletTag(outlet))
	return err
}

// markDropped closes what the new version has not, at the version before, and opens what is back.
func markDropped(ctx context.Context, tx querier, states map[int64]quoteState, before int) error {
	for _, s := range states {
		if s.id == 0 || s.found != s.dropped {
			continue // new, or as it was
		}
		last := sql.NullInt64{Int64: int64(before), Valid: !s.found}
		if _, err := tx.ExecContext(ctx, `UPDATE quotes SET last = ? WHERE id = ?`, last, s.id); err != nil {
			return err
		}
	}
	return nil
}
