package sqlite

import (
	"context"
	"time"

	"github.com/writethru/writethru/archive"
)

// countVersion counts a version that is kept, with its outlet and in the hour in which it was seen first.
func countVersion(ctx context.Context, tx querier, d *draft, stored archive.Stored, outlet int64) error {
	articles, versions := 0, 1
	if stored.Number == 1 {
		articles, versions = 1, 0
	}
	if _, err := tx.ExecContext(ctx, `
		UPDATE outlets SET latest = ?, articles = articles + ?, versions = versions + ? WHERE id = ?`,
		stored.Version, articles, versions, outlet); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `
		INSERT INTO outlet_hours (outlet, hour, articles, versions) VALUES (?, ?, ?, ?)
		ON CONFLICT (outlet, hour) DO UPDATE SET articles = articles + excluded.articles, versions = versions + excluded.versions`,
		outlet, hourOf(d.Seen), articles, versions)
	return err
}

// hourOf returns the hour of Unix time.
func hourOf(t time.Time) int64 { return millis(t) / time.Hour.Milliseconds() }

// Outlets lists the outlets in the order in which they came.
func (a *Archive) Outlets(ctx context.Context, q archive.OutletQuery) ([]archive.Outlet, error) {
	where, args := `WHERE o.id > ?`, []any{q.After}
	if q.Name != "" {
		where, args = where+` AND o.name = ?`, append(args, q.Name)
	}
	return collect(ctx, a.reader, scanOutlet, `
		SELECT o.id, o.name, a.url, v.first_seen, o.articles, o.articles + o.versions
		FROM outlets o JOIN versions v ON v.id = o.latest JOIN articles a ON a.id = v.article
		`+where+` ORDER BY o.id LIMIT ?`, append(args, limit(q.Limit))...)
}

func scanOutlet(r row) (archive.Outlet, error) {
	var o archive.Outlet
	var changed int64
	err := r.Scan(&o.ID, &o.Name, &o.URL, &changed, &o.Articles, &o.Versions)
	o.LastChanged = moment(changed)
	return o, err
}

// Activity counts what was new, by outlet and stretch of time.
func (a *Archive) Activity(ctx context.Context, q archive.ActivityQuery) ([]archive.Activity, error) {
	since, step := hourOf(q.Since), max(1, int64(q.Step/time.Hour))
	if q.Step == 0 {
		step = 24
	}
	where, args := ``, []any{step, since}
	if q.Outlet != "" {
		where, args = `WHERE o.name = ?3`, append(args, q.Outlet)
	}
	scan := func(r row) (archive.Activity, error) {
		var found archive.Activity
		var stretch int64
		err := r.Scan(&found.Outlet, &stretch, &found.Articles, &found.Versions)
		found.Begin = time.Unix((since+stretch*step)*3600, 0).UTC()
		return found, err
	}
	return collect(ctx, a.reader, scan, `
		SELECT o.name, (h.hour - ?2) / ?1, sum(h.articles), sum(h.versions)
		FROM outlets o JOIN outlet_hours h ON h.outlet = o.id AND h.hour >= ?2
		`+where+` GROUP BY o.id, 2 ORDER BY o.id, 2`, args...)
}
