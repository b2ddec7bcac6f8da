package view

import (
	"cmp"
	"strings"
	"time"

	"github.com/writethru/writethru/watch"
)

// Sources lays out what is followed, and how it goes.
func (v View) Sources(followed []watch.Followed, now time.Time) string {
	p := v.printer(fewLines)
	for _, f := range followed {
		p.source(f, f.Health(now))
	}
	return p.out.String()
}

func (p *printer) source(f watch.Followed, h watch.Health) {
	s := red
	if h.State == watch.Fine {
		s = green
	}
	p.paragraph(append(styled(h.State.Sign(), s), spaces(1)...), styled(cmp.Or(f.Title, f.Address()), bold))
	polled := "not polled yet"
	if !f.Polled.IsZero() {
		polled = "polled " + Time(f.Polled)
	}
	p.paragraph(spaces(2), styled(strings.Join(nonEmpty(string(f.Kind), f.Address(), polled), " · "), dim))
	p.paragraph(spaces(2), styled(f.Standing.InWords(), dim))
	if words := strings.Join(nonEmpty(h.Says, h.Advice), " "); words != "" {
		p.paragraph(spaces(2), styled(words, s))
	}
}
