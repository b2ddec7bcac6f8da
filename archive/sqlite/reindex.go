package sqlite

import (
	"context"
	"database/sql"

	"github.com/writethru/writethru"
)

// voicesForm is the second form: the index knows in which voice words stand, and which words are of one name.
const voicesForm = `
	ALTER TABLE versions ADD COLUMN dropped_voiced TEXT NOT NULL DEFAULT '';
	DROP TABLE article_words;
	CREATE VIRTUAL TABLE article_words USING fts5 (
		unvoiced, reported, attributed, loaded, voiced, speakers, names, tags,
		content = '', contentless_delete = 1, tokenize = 'ascii'
	);`

// setHashSize sets how many bytes of words FTS5 gathers before it writes them; with many it need not merge what it has
// written over and over.
const setHashSize = `INSERT INTO article_words (article_words, rank) VALUES ('hashsize', ?)`

const (
	hashSize     = 1 << 20 // as FTS5 has it
	reindexBytes = 64 << 20
)

// reindex brings an archive to the second form. The index is made anew from the readings, in the order of its rows.
func (a *Archive) reindex(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, voicesForm); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, setHashSize, reindexBytes); err != nil {
		return err
	}
	if err := a.indexAll(ctx, tx); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, setHashSize, hashSize)
	return err
}

// indexAll writes the rows of all articles.
func (a *Archive) indexAll(ctx context.Context, tx *sql.Tx) error {
	prepared := newStatements(tx)
	defer prepared.Close()
	articles, err := collect(ctx, prepared, scanPlace, `SELECT id, latest, outlet FROM articles ORDER BY latest`)
	if err != nil {
		return err
	}
	for _, p := range articles {
		latest, err := a.redrop(ctx, prepared, p.article)
		if err != nil {
			return err
		}
		if err := insertEntry(ctx, prepared, latest, p.article, p.latest, p.outlet); err != nil {
			return err
		}
	}
	return nil
}

// A place is where an article stands in the index.
type place struct{ article, latest, outlet int64 }

func scanPlace(r row) (p place, err error) {
	err = r.Scan(&p.article, &p.latest, &p.outlet)
	return p, err
}

// redrop notes anew what each version of an article dropped, and returns the latest reading. What is damaged is passed over.
func (a *Archive) redrop(ctx context.Context, q querier, article int64) (*writethru.Reading, error) {
	versions, err := collect(ctx, q, scanID, `SELECT id FROM versions WHERE article = ? ORDER BY number`, article)
	if err != nil {
		return nil, err
	}
	latest := &writethru.Reading{}
	for i, id := range versions {
		r, err := a.reading(ctx, q, id)
		if kind := writethru.KindOf(err); err != nil && (kind == writethru.Malformed || kind == writethru.NotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if i > 0 {
			d := droppedBetween(latest, r)
			_, err := q.ExecContext(ctx, `UPDATE versions SET dropped = ?, dropped_names = ?, dropped_voiced = ? WHERE id = ?`, d.text, d.names, d.voiced, id)
			if err != nil {
				return nil, err
			}
		}
		latest = r
	}
	return latest, nil
}
