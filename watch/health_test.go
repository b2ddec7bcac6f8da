package watch

import (
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

func TestHealth(t *testing.T) {
	t.Parallel()
	ill := func(kind writethru.Kind, status int, problem string) archive.Source {
		return archive.Source{URL: "https://courier.example/feed", Polled: noon, Failures: 1, ProblemKind: kind, Status: status, Problem: problem}
	}
	for _, test := range []struct {
		about  string
		source archive.Source
		with   Standing
		state  HealthState
		says   string
		advice string // the beginning
	}{
		{"well", archive.Source{Polled: noon}, Standing{Robots: RobotsRead}, Fine, "", ""},
		{"new", archive.Source{}, Standing{}, Awaited, "", ""},
		{"at rest", archive.Source{Polled: noon}, Standing{Rests: noon.Add(time.Hour), Why: "courier.example asks us to come back later (429 Too Many Requests)"}, Rested,
			"Left alone until 13:00: courier.example asks us to come back later (429 Too Many Requests).", "Nothing"},
		{"at rest into the next day", archive.Source{}, Standing{Rests: noon.Add(20 * time.Hour)}, Rested, "Left alone until 08:00 on 3 March.", "Nothing"},
		{"rested", archive.Source{Polled: noon}, Standing{Rests: noon}, Fine, "", ""},
		{"gone", ill(writethru.NotFound, 410, "…"), Standing{}, Troubled, "The server says that this page is gone for good (410).", "Look on the outlet’s site"},
		{"missing", ill(writethru.NotFound, 404, "…"), Standing{}, Troubled, "The server says that there is no such page (404).", "Look"},
		{"forbidden", ill(writethru.Forbidden, 403, "…"), Standing{}, Troubled, "The server does not let us read it (403).", "Some servers"},
		{"a status of its class", ill(writethru.Forbidden, 418, "…"), Standing{}, Troubled, "The server does not let us read it (418).", "Some servers"},
		{"a fault", ill(writethru.Unreachable, 599, "…"), Standing{}, Troubled, "The server has a fault of its own (599).", "Nothing"},
		{"no status of HTTP", ill(writethru.Unreachable, 777, "…"), Standing{}, Troubled, "The server gives an answer that says nothing (777).", "Nothing"},
		{"robots.txt", ill(writethru.Forbidden, 0, "…"), Standing{Robots: RobotsRead, Refused: []string{"/feed"}}, Troubled,
			"robots.txt asks programs to leave this address alone.", "We do."},
		{"robots.txt that cannot be read", ill(writethru.Unreachable, 0, "…"), Standing{Robots: RobotsUnread, Trouble: "courier.example did not answer in time"}, Troubled,
			"The robots.txt of courier.example cannot be read: courier.example did not answer in time. Until it can, nothing is asked of this host.", "It is tried"},
		{"a time-out", ill(writethru.Unreachable, 0, "courier.example did not answer in time"), Standing{}, Troubled, "courier.example did not answer in time.", "The host may be down"},
		{"no host", ill(writethru.Unreachable, 0, "there is no host courier.example"), Standing{}, Troubled, "There is no host courier.example.", "The host may be down"},
		{"of an older program", ill("", 0, "the list is empty."), Standing{}, Troubled, "The list is empty.", ""},
		{"without words", ill(writethru.Malformed, 0, " "), Standing{}, Troubled, ".", "It may be"},
	} {
		got := HealthOf(test.source, test.with, noon)
		if got.State != test.state || got.Says != test.says || !strings.HasPrefix(got.Advice, test.advice) {
			t.Errorf("%s: %+v", test.about, got)
		}
	}
}

func TestStandingInWords(t *testing.T) {
	t.Parallel()
	for want, s := range map[string]Standing{
		"robots.txt: not asked for yet": {},
		"robots.txt: cannot be read, so nothing is asked of the host; a pause of 1 second after each request": {Robots: RobotsUnread, Pause: time.Second},
		"robots.txt: there is none, so everything may be asked for; a pause of 0.5 seconds after each request": {
			Robots: RobotsNone, Pause: time.Second / 2},
		"robots.txt: allows all that was wanted; a pause of 60 seconds after each request": {Robots: RobotsRead, Pause: time.Minute},
		"robots.txt: refuses /vote, /live":                                                 {Robots: RobotsRead, Refused: []string{"/vote", "/live"}},
	} {
		if got := s.InWords(); got != want {
			t.Errorf("%+v is told as %q, want %q", s, got, want)
		}
	}
}

func TestFollow(t *testing.T) {
	t.Parallel()
	s := newStore()
	list := func(addresses ...string) (sources []archive.Source) {
		for _, a := range addresses {
			sources = append(sources, archive.Source{URL: a, Kind: archive.Home})
		}
		return sources
	}
	if added, err := Follow(t.Context(), s, list("https://a.example/", "https://b.example/feed", "https://A.example")); err != nil || len(added) != 2 {
		t.Errorf("%v are added, %v", added, err)
	}
	s.sources["https://a.example/"] = archive.Source{URL: "https://a.example/", Title: "A"}
	if added, err := Follow(t.Context(), s, list("https://a.example/", "https://c.example/")); err != nil || len(added) != 1 || s.sources["https://a.example/"].Title != "A" {
		t.Errorf("%v are added, %v; %v", added, err, s.sources)
	}
	s.fill(true)
	if added, err := Follow(t.Context(), s, list("https://d.example/")); err == nil || len(added) != 0 {
		t.Errorf("on a full disk %v are added, %v", added, err)
	}
}
