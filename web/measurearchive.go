package web

import (
	"context"
	"math"

	"github.com/writethru/writethru/archive"
)

// measureArchive registers what the archive says of itself when it is asked.
func (s *Server) measureArchive() {
	set := s.measures.set
	set.Gauge("writethru_archive_latest_version", "Id of the version that was kept last.", func() float64 {
		return s.latest(func(a archive.Article) int64 { return a.Latest })
	})
	set.Gauge("writethru_archive_latest_change_timestamp_seconds", "When it was first seen.", func() float64 {
		return s.latest(func(a archive.Article) int64 { return a.LastChanged.Unix() })
	})
	set.Gauge("writethru_sources", "Sources that are followed.", func() float64 {
		return s.sources(func(archive.Source) bool { return true })
	})
	set.Gauge("writethru_sources_failing", "Sources whose last poll went wrong.", func() float64 {
		return s.sources(func(source archive.Source) bool { return source.Problem != "" })
	})
}

// latest returns something of the article that changed last; NaN where there is none, or the archive does not answer.
func (s *Server) latest(of func(archive.Article) int64) float64 {
	list, err := s.archive.Articles(context.Background(), archive.ArticleQuery{Limit: 1})
	if err != nil || len(list) == 0 {
		return math.NaN()
	}
	return float64(of(list[0]))
}

// sources counts those that are of a kind; NaN where the archive does not answer.
func (s *Server) sources(of func(archive.Source) bool) float64 {
	list, err := s.archive.Sources(context.Background())
	if err != nil {
		return math.NaN()
	}
	n := 0
	for _, source := range list {
		if of(source) {
			n++
		}
	}
	return float64(n)
}
