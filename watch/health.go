package watch

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A Health is how it goes with a source, in words that need no knowledge of the web.
type Health struct {
	State  HealthState
	Says   string // what is the matter; empty where all is well
	Advice string // what can be done, if only to wait
}

// HealthState says whether there is anything to see to.
type HealthState string

// The states of health.
const (
	Fine     HealthState = "fine"
	Awaited  HealthState = "awaited"  // not polled yet
	Rested   HealthState = "rested"   // its host is left alone for now
	Troubled HealthState = "troubled" // the last poll went wrong
)

// Sign returns a character that tells the state without colour.
func (s HealthState) Sign() string {
	switch s {
	case Fine:
		return "✓"
	case Troubled:
		return "!"
	}
	return "·"
}

// HealthOf says how it goes with a source, given where we stand with its host. Times are told in now's zone.
func HealthOf(s archive.Source, with Standing, now time.Time) Health {
	switch {
	case with.Resting(now):
		says := "Left alone until " + soon(with.Rests, now) + reason(with.Why) + "."
		return Health{Rested, says, "Nothing is to be done: it is asked again then."}
	case s.Problem != "":
		says, advice := diagnosis(s, with)
		return Health{Troubled, says, advice}
	case s.Polled.IsZero():
		return Health{State: Awaited}
	}
	return Health{State: Fine}
}

// soon returns a time within a day or so.
func soon(t, now time.Time) string {
	t = t.In(now.Location())
	if t.YearDay() == now.YearDay() && t.Year() == now.Year() {
		return t.Format("15:04")
	}
	return t.Format("15:04 on 2 January")
}

func reason(why string) string {
	if why == "" {
		return ""
	}
	return ": " + why
}

// diagnosis says what a problem means, and what can be done.
func diagnosis(s archive.Source, with Standing) (says, advice string) {
	switch {
	case with.Robots == RobotsUnread:
		return "The robots.txt of " + HostOf(s.URL) + " cannot be read" + reason(with.Trouble) + ". Until it can, nothing is asked of this host.", "It is tried again every half hour."
	case s.ProblemKind == writethru.Forbidden && with.Refuses(pathOf(s.URL)):
		return "robots.txt asks programs to leave this address alone.", "We do. The outlet may have another feed that it lets programs read."
	case s.Status != 0:
		return ofStatus(s.Status)
	}
	return sentence(s.Problem), ofKind[s.ProblemKind]
}

// ofStatus says what the status of a refusal means.
func ofStatus(status int) (says, advice string) {
	m, known := meanings[status]
	if !known {
		m = meanings[status/100*100]
	}
	if m.says == "" {
		m = meaning{"The server gives an answer that says nothing", wait}
	}
	return fmt.Sprintf("%s (%d).", m.says, status), m.advice
}

// A meaning is what a status of HTTP says to a person.
type meaning struct{ says, advice string }

const (
	wait  = "Nothing is to be done: it is tried again, ever more rarely."
	moved = "Look on the outlet’s site for its new address; follow that, and remove this one."
	shut  = "Some servers turn away all programs. If it opens in your browser, the outlet can tell you whether it has another feed."
)

// meanings are those of statuses, and by hundreds of all others.
var meanings = map[int]meaning{
	300:                                   {"The server leads somewhere else, and not to a page", moved},
	400:                                   {"The server does not let us read it", shut},
	http.StatusUnauthorized:               {"The server asks for a name and password", shut},
	http.StatusPaymentRequired:            {"The server asks for payment", shut},
	http.StatusForbidden:                  {"The server does not let us read it", shut},
	http.StatusNotFound:                   {"The server says that there is no such page", moved},
	http.StatusGone:                       {"The server says that this page is gone for good", moved},
	http.StatusTooManyRequests:            {"The server says that it is asked too often", wait},
	http.StatusUnavailableForLegalReasons: {"The server says that it may not show this, for legal reasons", shut},
	500:                                   {"The server has a fault of its own", wait},
	http.StatusBadGateway:                 {"The server has a fault of its own", wait},
	http.StatusServiceUnavailable:         {"The server is overloaded, or being worked on", wait},
	http.StatusGatewayTimeout:             {"The server took too long", wait},
}

// ofKind says what can be done about problems that are no answers.
var ofKind = map[writethru.Kind]string{
	writethru.Unreachable: "The host may be down for a while, or the address mistyped. It is tried again, ever more rarely.",
	writethru.NotFound:    "Follow the address of one of its feeds instead.",
	writethru.Malformed:   "It may be an error of the outlet’s that passes. If it stays, look on its site for another feed.",
	writethru.Empty:       "It may be an error of the outlet’s that passes.",
	writethru.NotText:     "Check that the address is that of a feed, a sitemap or a home page.",
	writethru.TooLarge:    "Look on the outlet’s site for a feed of one of its sections.",
	writethru.Forbidden:   "Follow another address of this outlet, and remove this one.",
}

// sentence begins with a capital and ends with a full stop. A host's name stays as it is.
func sentence(words string) string {
	words = strings.TrimRight(strings.TrimSpace(words), ".")
	if first, _, _ := strings.Cut(words, " "); !strings.ContainsAny(first, ".:/") && words != "" {
		words = strings.ToUpper(words[:1]) + words[1:]
	}
	return words + "."
}

func pathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Path
}
