package watchsim

import (
	"time"

	"github.com/writethru/writethru/watch/schedule"
)

// Adaptive is the schedule of watch, which begins to learn with the first article.
type Adaptive struct {
	Plan     schedule.Plan
	rhythms  []schedule.Rhythm
	articles map[int]schedule.Article
}

// NewAdaptive returns the schedule by a plan.
func NewAdaptive(p schedule.Plan) *Adaptive {
	return &Adaptive{p, make([]schedule.Rhythm, len(Outlets)), map[int]schedule.Article{}}
}

// Next implements Schedule.
func (s *Adaptive) Next(w Watched) time.Time {
	rhythm := &s.rhythms[w.Outlet]
	article, known := s.articles[w.Number]
	if known {
		article = rhythm.Checked(article, w.Checked, w.Change)
	} else {
		article = schedule.Found(w.Published, w.Checked)
		article.Developing = w.Developing
	}
	s.articles[w.Number] = article
	return s.Plan.Next(article, rhythm)
}
