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
)

// maxWords is up to how many bytes of words what earlier versions said is found, the latest of it first: an article
// that is new each time would make the index larger with each version.
const maxWords = 1 << 20

// An entry is an article's row in the index of words.
type entry struct {
	unvoiced, reported, attributed, loaded strings.Builder // the report, each sentence by its voice
	voiced, speakers, names, tags          strings.Builder
}

// index makes the article's row anew: what its new version says, and what earlier ones said.
func index(ctx context.Context, tx querier, d *draft, stored archive.Stored, outlet int64) error {
	if old := d.latest.version; old != 0 {
		if _, err := tx.ExecContext(ctx, `DELETE FROM article_words WHERE rowid = ?`, old); err != nil {
			return err
		}
	}
	return insertEntry(ctx, tx, d.Reading, stored.Article, stored.Version, outlet)
}

// insertEntry writes the row of an article whose latest version has the reading.
func insertEntry(ctx context.Context, tx querier, r *writethru.Reading, article, latest, outlet int64) error {
	e := &entry{}
	e.addReading(r)
	e.tags.WriteString(outletTag(outlet))
	if err := e.addVersions(ctx, tx, article); err != nil {
		return err
	}
	if err := e.addSpeakers(ctx, tx, article); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `
		INSERT INTO article_words (rowid, unvoiced, reported, attributed, loaded, voiced, speakers, names, tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		latest, e.unvoiced.String(), e.reported.String(), e.attributed.String(), e.loaded.String(),
		e.voiced.String(), e.speakers.String(), e.names.String(), e.tags.String())
	return err
}

func (e *entry) addReading(r *writethru.Reading) {
	for _, line := range passageWords(r) {
		e.addLines(line)
	}
	for _, s := range voicedWords(r) {
		e.voiced.WriteString(s)
	}
	for _, s := range entityWords(r) {
		e.names.WriteString(s)
	}
}

// addVersions adds what each version dropped, and when and how it came about.
func (e *entry) addVersions(ctx context.Context, tx querier, article int64) error {
	tags := map[string]bool{}
	latest := true
	_, err := collect(ctx, tx, func(r row) (_ struct{}, err error) {
		var firstSeen int64
		var changes string
		var d dropped
		if err := r.Scan(&firstSeen, &changes, &d.text, &d.names, &d.voiced); err != nil {
			return struct{}{}, err
		}
		e.addDropped(d)
		list, err := decodeChanges(changes)
		for _, c := range list {
			tags[kindTag(c.Kind)] = true
			if latest {
				tags[latestTag(c.Kind)] = true
			}
		}
		seen := moment(firstSeen)
		tags[dayTag(seen)], tags[monthTag(seen)], tags[yearTag(seen)] = true, true, true
		latest = false
		return struct{}{}, err
	}, `SELECT first_seen, changes, dropped, dropped_names, dropped_voiced FROM versions WHERE article = ? ORDER BY number DESC`, article)
	for _, tag := range slices.Sorted(maps.Keys(tags)) {
		e.tags.WriteString(tag)
	}
	return err
}

// addDropped adds what an earlier version said, while there is room.
func (e *entry) addDropped(d dropped) {
	has := e.unvoiced.Len() + e.reported.Len() + e.attributed.Len() + e.loaded.Len() + e.voiced.Len()
	if has+len(d.text)+len(d.voiced) > maxWords {
		return
	}
	e.addLines(d.text)
	e.names.WriteString(d.names)
	e.voiced.WriteString(d.voiced)
}

// addLines adds the words of each line to those of its voice.
func (e *entry) addLines(lines string) {
	for line := range strings.Lines(lines) {
		voice, words, _ := strings.Cut(line, " ")
		column := e.column(writethru.Voice(voice))
		column.WriteByte(' ')
		column.WriteString(words)
	}
}

func (e *entry) column(v writethru.Voice) *strings.Builder {
	switch v {
	case writethru.Reported:
		return &e.reported
	case writethru.Attributed:
		return &e.attributed
	case writethru.Loaded:
		return &e.loaded
	}
	return &e.unvoiced
}

func (e *entry) addSpeakers(ctx context.Context, tx querier, article int64) error {
	speakers, err := collect(ctx, tx, scanString, `SELECT DISTINCT speaker FROM quotes WHERE article = ? AND speaker <> ''`, article)
	for _, speaker := range speakers {
		e.speakers.WriteString(nameWords(speaker))
	}
	return err
}

func scanString(r row) (s string, err error) {
	err = r.Scan(&s)
	return s, err
}

// The tags: words by which the index chooses articles that have no words of their own for it.
func outletTag(id int64) string               { return fmt.Sprintf(" o%d", id) }
func kindTag(k writethru.ChangeKind) string   { return " k" + plain(k) } // of any version
func latestTag(k writethru.ChangeKind) string { return " l" + plain(k) } // of the latest version
func dayTag(t time.Time) string               { return t.Format(" d20060102") }
func monthTag(t time.Time) string             { return t.Format(" m200601") }
func yearTag(t time.Time) string              { return t.Format(" y2006") }

func plain(k writethru.ChangeKind) string { return strings.ReplaceAll(string(k), "-", "") }
