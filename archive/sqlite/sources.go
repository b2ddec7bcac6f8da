package sqlite

import (
	"context"
	"time"

	"github.com/writethru/writethru/archive"
)

// PutSource keeps a source, or what is new about it.
func (a *Archive) PutSource(ctx context.Context, s archive.Source) error {
	return a.exec(ctx, `
		INSERT INTO sources (url, kind, title, etag, last_modified, polled, next, interval, failures, problem, problem_kind, status)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (url) DO UPDATE SET kind = excluded.kind, title = excluded.title, etag = excluded.etag,
			last_modified = excluded.last_modified, polled = excluded.polled, next = excluded.next,
			interval = excluded.interval, failures = excluded.failures, problem = excluded.problem,
			problem_kind = excluded.problem_kind, status = excluded.status`,
		s.URL, string(s.Kind), s.Title, s.ETag, s.LastModified, millis(s.Polled), millis(s.Next), s.Interval.Milliseconds(), s.Failures,
		s.Problem, string(s.ProblemKind), s.Status)
}

// UpdateSource keeps what is new about the source at an address, unless it has been removed. What was followed
// at its new address gives way.
func (a *Archive) UpdateSource(ctx context.Context, url string, s archive.Source) error {
	return a.exec(ctx, `
		UPDATE OR REPLACE sources SET url = ?, kind = ?, title = ?, etag = ?, last_modified = ?, polled = ?, next = ?,
			interval = ?, failures = ?, problem = ?, problem_kind = ?, status = ?
		WHERE url = ?`,
		s.URL, string(s.Kind), s.Title, s.ETag, s.LastModified, millis(s.Polled), millis(s.Next), s.Interval.Milliseconds(), s.Failures,
		s.Problem, string(s.ProblemKind), s.Status, url)
}

// RemoveSource forgets a source. What was found by it stays.
func (a *Archive) RemoveSource(ctx context.Context, url string) error {
	return a.exec(ctx, `DELETE FROM sources WHERE url = ?`, url)
}

// Sources lists the sources in the order in which they came.
func (a *Archive) Sources(ctx context.Context) ([]archive.Source, error) {
	return collect(ctx, a.reader, scanSource, `
		SELECT id, url, kind, title, etag, last_modified, polled, next, interval, failures, problem, problem_kind, status FROM sources ORDER BY id`)
}

func scanSource(r row) (archive.Source, error) {
	var s archive.Source
	var polled, next, interval int64
	err := r.Scan(&s.ID, &s.URL, &s.Kind, &s.Title, &s.ETag, &s.LastModified, &polled, &next, &interval, &s.Failures,
		&s.Problem, &s.ProblemKind, &s.Status)
	s.Polled, s.Next, s.Interval = moment(polled), moment(next), time.Duration(interval)*time.Millisecond
	return s, err
}
