package packed

import (
	"time"

	"github.com/writethru/writethru"
)

func (w *writer) moment(m writethru.Moment) { w.string(m.String()) }

func (r *reader) moment() writethru.Moment {
	s := r.string()
	if s == "" {
		return writethru.Moment{}
	}
	layout, dayOnly := time.RFC3339, false
	if len(s) == len(time.DateOnly) {
		layout, dayOnly = time.DateOnly, true
	}
	t, err := time.Parse(layout, s)
	if err != nil {
		r.fail("%w", err)
	}
	return writethru.Moment{Time: t, DayOnly: dayOnly}
}
