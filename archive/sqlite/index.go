package sqlite

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/internal/fold"
)

// maxWords is up to how many bytes of words what earlier versions said is found, the latest of it first: an article
// that is new each time would make the index larger with each version.
const maxWords = 1 << 20

// An entry is an article's row in the index of words.
type entry struct{ text, speakers, names, tags strings.Builder }

// index makes the article's row anew: what its new version says, and what earlier ones said.
func index(ctx context.Context, tx querier, d *draft, stored archive.Stored, outlet int64) error {
	e := &entry{}
	for _, s := range passageWords(d.Reading) {
		e.text.WriteString(s)
	}
	for _, s := range entityWords(d.Reading) {
		e.names.WriteString(s)
	}
	e.tags.WriteString(outletTag(outlet))
	for _, c := range d.Changes {
		e.tags.WriteString(latestTag(c.Kind))
	}
	if err := e.addVersions(ctx, tx, stored.Article); err != nil {
		return err
	}
	if err := e.addSpeakers(ctx, tx, stored.Article); err != nil {
		return err
	}
	return e.replace(ctx, tx, d.latest.version, stored.Version)
}

// addVersions adds what each version dropped, and when and how it came about.
func (e *entry) addVersions(ctx context.Context, tx querier, article int64) error {
	tags := map[string]bool{}
	_, err := collect(ctx, tx, func(r row) (_ struct{}, err error) {
		var firstSeen int64
		var changes, text, names string
		if err := r.Scan(&firstSeen, &changes, &text, &names); err != nil {
			return struct{}{}, err
		}
		if e.text.Len()+len(text) <= maxWords {
			e.text.WriteString(text)
			e.names.WriteString(names)
		}
		list, err := decodeChanges(changes)
		for _, c := range list {
			tags[kindTag(c.Kind)] = true
		}
		seen := moment(firstSeen)
		tags[dayTag(seen)], tags[monthTag(seen)], tags[yearTag(seen)] = true, true, true
		return struct{}{}, err
	}, `SELECT first_seen, changes, dropped, dropped_names FROM versions WHERE article = ? ORDER BY number DESC`, article)
	for _, tag := range slices.Sorted(maps.Keys(tags)) {
		e.tags.WriteString(tag)
	}
	return err
}

func (e *entry) addSpeakers(ctx context.Context, tx querier, article int64) error {
	speakers, err := collect(ctx, tx, scanString, `SELECT DISTINCT speaker FROM quotes WHERE article = ? AND speaker <> ''`, article)
	for _, speaker := range speakers {
		fold.Append(&e.speakers, speaker)
	}
	return err
}

func scanString(r row) (s string, err error) {
	err = r.Scan(&s)
	return s, err
}

func (e *entry) replace(ctx context.Context, tx querier, old, id int64) error {
	if old != 0 {
		if _, err := tx.ExecContext(ctx, `DELETE FROM article_words WHERE rowid = ?`, old); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO article_words (rowid, text, speakers, names, tags) VALUES (?, ?, ?, ?, ?)`,
		id, e.text.String(), e.speakers.String(), e.names.String(), e.tags.String())
	return err
}

// The tags: words by which the index chooses articles that have no words of their own for it.
func outletTag(id int64) string               { return fmt.Sprintf(" o%d", id) }
func kindTag(k writethru.ChangeKind) string   { return " k" + plain(k) } // of any version
func latestTag(k writethru.ChangeKind) string { return " l" + plain(k) } // of the latest version
func dayTag(t time.Time) string               { return t.Format(" d20060102") }
func monthTag(t time.Time) string             { return t.Format(" m200601") }
func yearTag(t time.Time) string              { return t.Format(" y2006") }

func plain(k writethru.ChangeKind) string { return strings.ReplaceAll(string(k), "-", "") }
