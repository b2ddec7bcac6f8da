package sqlite

import (
	"context"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// SaveSearch keeps a search, unless it is kept already.
func (a *Archive) SaveSearch(ctx context.Context, s archive.SavedSearch) (kept archive.SavedSearch, err error) {
	err = a.write(ctx, func(tx querier) error {
		if _, err := tx.ExecContext(ctx, `
			INSERT INTO searches (name, query, hook, secret, created, told, delivered, failures, since, next, problem, ended)
			VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM versions), 0, 0, 0, 0, '', 0)
			ON CONFLICT DO NOTHING`, s.Name, s.Query, s.Hook, s.Secret, millis(s.Created)); err != nil {
			return err
		}
		kept, err = scanSearch(tx.QueryRowContext(ctx, selectSearch+`WHERE name = ? AND query = ? AND hook = ?`, s.Name, s.Query, s.Hook))
		return err
	})
	return kept, err
}

// RemoveSearch forgets a search, and what its hook was still to be told.
func (a *Archive) RemoveSearch(ctx context.Context, id int64) error {
	return a.exec(ctx, `DELETE FROM searches WHERE id = ?`, id)
}

// SavedSearch returns the search of an id.
func (a *Archive) SavedSearch(ctx context.Context, id int64) (archive.SavedSearch, error) {
	s, err := scanSearch(a.reader.QueryRowContext(ctx, selectSearch+`WHERE id = ?`, id))
	return s, failure(err)
}

// SavedSearches lists the searches in the order in which they came.
func (a *Archive) SavedSearches(ctx context.Context) ([]archive.SavedSearch, error) {
	return collect(ctx, a.reader, scanSearch, selectSearch+`ORDER BY id`)
}

const selectSearch = `
	SELECT id, name, query, hook, secret, created, told, prepared IS NOT NULL, delivered, failures, since, next, problem, ended FROM searches `

func scanSearch(r row) (archive.SavedSearch, error) {
	var s archive.SavedSearch
	var created, delivered, since, next int64
	err := r.Scan(&s.ID, &s.Name, &s.Query, &s.Hook, &s.Secret, &created, &s.Told, &s.Prepared, &delivered,
		&s.Trouble.Failures, &since, &next, &s.Trouble.Problem, &s.Trouble.Ended)
	s.Created, s.Delivered, s.Trouble.Since, s.Trouble.Next = moment(created), moment(delivered), moment(since), moment(next)
	return s, err
}

// Prepare keeps the delivery that a hook gets next.
func (a *Archive) Prepare(ctx context.Context, search int64, delivery []byte, told int64) error {
	return a.write(ctx, func(tx querier) error {
		var waits bool
		if err := tx.QueryRowContext(ctx, `SELECT prepared IS NOT NULL FROM searches WHERE id = ?`, search).Scan(&waits); err != nil {
			return err
		}
		if waits {
			return writethru.Errorf(writethru.Forbidden, "a delivery of this search has not been taken yet")
		}
		_, err := tx.ExecContext(ctx, `UPDATE searches SET prepared = ?2, told = max(told, ?3) WHERE id = ?1`, search, delivery, told)
		return err
	})
}

// Delivery returns what was prepared and not taken.
func (a *Archive) Delivery(ctx context.Context, search int64) (delivery []byte, err error) {
	err = a.reader.QueryRowContext(ctx, `SELECT prepared FROM searches WHERE id = ?`, search).Scan(&delivery)
	return delivery, failure(err)
}

// Taken notes that a receiver took what was prepared.
func (a *Archive) Taken(ctx context.Context, search int64, at time.Time) error {
	return a.write(ctx, func(tx querier) error {
		return changed(tx.ExecContext(ctx, `
			UPDATE searches SET prepared = NULL, delivered = ?2, failures = 0, since = 0, next = 0, problem = '', ended = 0
			WHERE id = ?1`, search, millis(at)))
	})
}

// SetTrouble notes how a hook fails.
func (a *Archive) SetTrouble(ctx context.Context, search int64, t archive.Trouble) error {
	return a.write(ctx, func(tx querier) error {
		return changed(tx.ExecContext(ctx, `
			UPDATE searches SET failures = ?2, since = ?3, next = ?4, problem = ?5, ended = ?6
			WHERE id = ?1`, search, t.Failures, millis(t.Since), millis(t.Next), t.Problem, t.Ended))
	})
}
