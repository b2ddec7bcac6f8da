package sqlite

import (
	"context"
	"database/sql"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// maxLearnt is how much a schedule may have learnt, in bytes.
const maxLearnt = 1 << 10

// Schedule sets when an article is to be checked next.
func (a *Archive) Schedule(ctx context.Context, s archive.Appointment) error {
	if len(s.Learnt) > maxLearnt {
		return writethru.Errorf(writethru.TooLarge, "a schedule learnt %d bytes, more than %d", len(s.Learnt), maxLearnt)
	}
	next := sql.NullInt64{Int64: millis(s.Next), Valid: !s.Next.IsZero()}
	return a.write(ctx, func(tx querier) error {
		return changed(tx.ExecContext(ctx, `
			INSERT INTO schedule (article, next, learnt, etag, last_modified)
			SELECT id, ?, ?, ?, ? FROM articles WHERE id = ?
			ON CONFLICT (article) DO UPDATE SET next = excluded.next, learnt = excluded.learnt,
				etag = excluded.etag, last_modified = excluded.last_modified`,
			next, notNil(s.Learnt), s.ETag, s.LastModified, s.Article))
	})
}

// notNil keeps an empty value from being null.
func notNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

// Due returns the articles that are to be checked by a time, the longest overdue first.
func (a *Archive) Due(ctx context.Context, by time.Time, n int) ([]archive.Appointment, error) {
	return collect(ctx, a.reader, scanAppointment, selectAppointment+`WHERE s.next <= ? ORDER BY s.next LIMIT ?`, millis(by), limit(n))
}

const selectAppointment = `
	SELECT s.article, a.url, coalesce(s.next, 0), s.learnt, s.etag, s.last_modified
	FROM schedule s JOIN articles a ON a.id = s.article `

func scanAppointment(r row) (archive.Appointment, error) {
	var s archive.Appointment
	var next int64
	err := r.Scan(&s.Article, &s.URL, &next, &s.Learnt, &s.ETag, &s.LastModified)
	s.Next = moment(next)
	return s, err
}
