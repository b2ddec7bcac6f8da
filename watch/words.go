package watch

import (
	"fmt"
	"strings"
	"time"
)

// InWords says what robots.txt asks for and how long the pauses are, in one sentence.
func (s Standing) InWords() string {
	words := s.robots()
	if s.Pause > 0 {
		words += fmt.Sprintf("; a pause of %s after each request", pauseInWords(s.Pause))
	}
	return words
}

func (s Standing) robots() string {
	switch s.Robots {
	case RobotsUnknown:
		return "robots.txt: not asked for yet"
	case RobotsUnread:
		return "robots.txt: cannot be read, so nothing is asked of the host"
	case RobotsNone:
		return "robots.txt: there is none, so everything may be asked for"
	}
	if len(s.Refused) == 0 {
		return "robots.txt: allows all that was wanted"
	}
	return "robots.txt: refuses " + strings.Join(s.Refused, ", ")
}

func pauseInWords(d time.Duration) string {
	if d == time.Second {
		return "1 second"
	}
	return fmt.Sprintf("%.3g seconds", d.Seconds())
}
