package sqlite

import (
	"context"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
	"github.com/writethru/writethru/archive/internal/phrase"
)

// Search finds articles by the words of their versions, the latest changed first.
//
// The index proposes articles in which all that is asked for stood at some time. Each is then read, and
// stays if all of it stands in one version.
func (a *Archive) Search(ctx context.Context, q archive.SearchQuery) ([]archive.Hit, error) {
	s, known, err := a.newSearch(ctx, q)
	if err != nil || !known {
		return nil, err
	}
	var hits []archive.Hit
	for from, most := before(q.Before), limit(q.Limit); ; {
		proposed, err := a.propose(ctx, s, from, most)
		if err != nil || len(proposed) == 0 {
			return hits, err
		}
		for _, latest := range proposed {
			hit, found, err := a.hit(ctx, s, latest)
			if err != nil {
				return nil, err
			}
			if found {
				hits = append(hits, hit)
			}
			if len(hits) == most {
				return hits, nil
			}
		}
		from = proposed[len(proposed)-1].Article.Latest
	}
}

// A search is a question made ready.
type search struct {
	archive.SearchQuery
	match     string // what the index is asked for
	by, about []string
	words     *phrase.Finder
}

func (a *Archive) newSearch(ctx context.Context, q archive.SearchQuery) (s *search, known bool, err error) {
	tags, known, err := a.outletTags(ctx, q.Outlet)
	if err != nil || !known {
		return nil, false, err
	}
	if q.Changed != "" {
		tags = append(tags, kindTag(q.Changed))
	}
	phrases := phrase.Parse(q.Text)
	s = &search{SearchQuery: q, by: fold.Words(q.By), about: fold.Words(q.About), words: phrase.NewFinder(phrases)}
	if !isVoice(q.Voice) || (len(phrases) == 0 && strings.TrimSpace(q.Text) != "") || isVain(q.By, s.by) || isVain(q.About, s.about) {
		return nil, false, nil
	}
	s.match = and(s.textMatch(phrases), allOf("speakers", named(s.by)), allOf("names", named(s.about)), allOf("tags", tags), anyOf("tags", periods(q.After, q.Until)))
	return s, true, nil
}

// textMatch is what the index is asked for of the text.
func (s *search) textMatch(phrases []phrase.Phrase) string {
	if s.Voice != "" {
		return voiceMatch(s.Voice, phrases)
	}
	return reportMatch(phrases)
}

// propose returns the newest articles below an id that the index matches, each as its latest version.
func (a *Archive) propose(ctx context.Context, s *search, from int64, n int) ([]archive.Hit, error) {
	if s.match == "" {
		return collect(ctx, a.reader, scanHit, selectHit+`WHERE a.latest < ? AND a.latest > ? ORDER BY a.latest DESC LIMIT ?`, from, s.Since, n)
	}
	return collect(ctx, a.reader, scanHit, selectHit+`
		WHERE a.latest IN (SELECT rowid FROM article_words WHERE article_words MATCH ? AND rowid < ? AND rowid > ? ORDER BY rowid DESC LIMIT ?)
		ORDER BY a.latest DESC`, s.match, from, s.Since, n)
}

// hit returns the newest version of an article in which all stands.
func (a *Archive) hit(ctx context.Context, s *search, latest archive.Hit) (archive.Hit, bool, error) {
	if found, err := a.try(ctx, s, &latest); err != nil || found || latest.Article.Versions == 1 {
		return latest, found, err
	}
	versions, err := collect(ctx, a.reader, scanVersion, selectVersion+`WHERE article = ? AND id <> ? ORDER BY number DESC`,
		latest.Article.ID, latest.Version.ID)
	for _, v := range versions {
		h := archive.Hit{Article: latest.Article, Version: v}
		if found, err := a.try(ctx, s, &h); err != nil || found {
			return h, found, err
		}
	}
	return latest, false, err
}

// try reads the version of a hit, and reports whether all stands in it. What is damaged is passed over.
func (a *Archive) try(ctx context.Context, s *search, h *archive.Hit) (bool, error) {
	if !s.fits(h.Version) {
		return false, nil
	}
	r, err := a.Reading(ctx, h.Version.ID)
	if writethru.KindOf(err) == writethru.Malformed {
		return false, nil
	}
	return err == nil && s.fill(h, r), err
}

// selectHit is selectArticle with the latest version.
const selectHit = `SELECT ` + articleFields + `, v.number, v.first_seen, v.last_seen, v.digest, v.words, v.content_type` + fromArticles

func scanHit(r row) (archive.Hit, error) {
	var v archive.Version
	var firstSeen, lastSeen int64
	var digest []byte
	a, err := scanArticle(r, &v.Number, &firstSeen, &lastSeen, &digest, &v.Words, &v.ContentType)
	v.ID, v.Article, v.Title, v.Changes = a.Latest, a.ID, a.Title, a.LatestChanges
	v.FirstSeen, v.LastSeen = moment(firstSeen), moment(lastSeen)
	copy(v.Digest[:], digest)
	return archive.Hit{Article: a, Version: v}, err
}
