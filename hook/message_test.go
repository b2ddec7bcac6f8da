package hook

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
)

// The example is the one that the standard's own libraries are tested by.
func TestSign(t *testing.T) {
	t.Parallel()
	got, err := sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", []byte(`{"test": 2432232314}`))
	if want := "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="; got != want || err != nil {
		t.Errorf("%s, %v, want %s", got, err, want)
	}
	if _, err := sign("whsec_not base64", "", "", nil); writethru.KindOf(err) != writethru.Malformed {
		t.Errorf("a damaged secret: %v", err)
	}
}

func TestSave(t *testing.T) {
	t.Parallel()
	a := empty(t)
	long := strings.Repeat("x", 2000)
	for _, test := range []struct{ about, name, query, address, says string }{
		{"no name", " ", "ferry", "", "needs a name"},
		{"a long name", long, "ferry", "", "longer than"},
		{"no query", "a", " ", "", "nothing to search for"},
		{"a query that is none", "a", "after:yesterday", "", "want a day"},
		{"a long query", "a", long, "", "longer than"},
		{"no address", "a", "ferry", "receiver", "none of the web"},
		{"a script", "a", "ferry", "javascript:alert(1)", "none of the web"},
		{"no host", "a", "ferry", "https:///hook", "none of the web"},
		{"a control character", "a", "ferry", "https://a.example/\n", ""},
		{"a control character within", "a", "ferry", "https://a.example/\nb", "none of the web"},
		{"a password", "a", "ferry", "https://me:secret@a.example/", "name or password"},
		{"a long address", "a", "ferry", "https://a.example/" + long, "longer than"},
		{"no hook", "a", "ferry", "", ""},
	} {
		_, err := Save(t.Context(), a, test.name, test.query, test.address)
		switch {
		case test.says == "" && err != nil:
			t.Errorf("%s: %v", test.about, err)
		case test.says != "" && (writethru.KindOf(err) != writethru.Malformed || !strings.Contains(err.Error(), test.says)):
			t.Errorf("%s: %v, want %q", test.about, err, test.says)
		}
	}
}

// A secret is given once.
func TestSaveTwice(t *testing.T) {
	t.Parallel()
	a := empty(t)
	first, again := save(t, a, "ferry", "https://a.example/hook/key"), save(t, a, "ferry", "https://a.example/hook/key")
	if first.ID != again.ID || !strings.HasPrefix(first.Secret, "whsec_") || again.Secret != "" {
		t.Errorf("first %+v, then %+v", first, again)
	}
	if got := Host(first); got != "a.example" {
		t.Errorf("the host is %q", got)
	}
}

func TestSaveTooMany(t *testing.T) {
	t.Parallel()
	a := empty(t)
	for i := range mostSearches {
		save(t, a, fmt.Sprintf("ferry %d", i), "")
	}
	if _, err := Save(t.Context(), a, "more", "more", ""); writethru.KindOf(err) != writethru.Malformed {
		t.Errorf("one too many: %v", err)
	}
}

func TestPatience(t *testing.T) {
	t.Parallel()
	p, now := Patience{}.withDefaults(), time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)
	refusal := func(status int, wait time.Duration) error {
		return writethru.Errorf(writethru.Unreachable, "a.example answered %w", &fetch.Refusal{Status: status, RetryAfter: wait})
	}
	silence := writethru.Errorf(writethru.Unreachable, "a.example did not answer in time")
	for _, test := range []struct {
		about    string
		failures int // before
		since    time.Duration
		err      error
		from, to time.Duration // until the next attempt; 0: it has ended
	}{
		{"the first", 0, 0, silence, 2500 * time.Millisecond, 5 * time.Second},
		{"the fourth", 3, time.Minute, silence, 20 * time.Second, 40 * time.Second},
		{"many", 40, 24 * time.Hour, silence, 6 * time.Hour, 12 * time.Hour},
		{"too long", 40, 5 * 24 * time.Hour, silence, 0, 0},
		{"asked to wait", 0, 0, refusal(429, time.Hour), time.Hour, time.Hour},
		{"asked to wait too long", 0, 0, refusal(503, 1000*time.Hour), 12 * time.Hour, 12 * time.Hour},
		{"asked to come back sooner", 40, 24 * time.Hour, refusal(503, time.Second), 6 * time.Hour, 12 * time.Hour},
		{"gone", 0, 0, refusal(410, time.Hour), 0, 0},
	} {
		got := p.after(archive.Trouble{Failures: test.failures, Since: now.Add(-test.since)}, test.err, now)
		wait := got.Next.Sub(now)
		switch {
		case got.Ended != (test.to == 0), got.Failures != test.failures+1, !strings.Contains(got.Problem, "a.example"),
			!got.Ended && (wait < test.from || wait > test.to):
			t.Errorf("%s: %+v, %v to wait", test.about, got, wait)
		}
	}
}

// No page makes a message that no receiver takes.
func TestMessageBounds(t *testing.T) {
	t.Parallel()
	a := empty(t)
	address, came := receive(t, nil)
	save(t, a, "ferry", address)
	for i := range 3 {
		publish(t, a, fmt.Sprint(i), "Ferry "+strings.Repeat("ä", 1<<19), strings.Repeat("ferry \x00\u202e<script> ", 1<<16))
	}
	start(t, Options{Archive: a})
	for n := 0; n < 3; {
		d := next(t, came)
		if len(d.body) > 10<<10 {
			t.Errorf("%d bytes came", len(d.body))
		}
		n += len(d.read(t).Hits)
	}
}

func TestBacklog(t *testing.T) {
	t.Parallel()
	var b backlog
	for i := range 60 {
		text := json.RawMessage(strings.Repeat("x", 100<<10))
		b.hits, b.bytes = append(b.hits, pending{int64(60 - i), text}), b.bytes+len(text)
	}
	b.bound()
	if len(b.hits) != 40 || b.hits[0].version != 1 || b.hits[39].version != 40 || b.bytes > mostBacklog {
		t.Fatalf("%d hits of %d bytes stay", len(b.hits), b.bytes)
	}
	if hits, told := b.take(); len(hits) != 1 || told != 1 || len(b.hits) != 39 {
		t.Errorf("%d hits up to %d, and %d stay", len(hits), told, len(b.hits))
	}
	b.hits = []pending{{7, make([]byte, mostDelivery+1)}, {8, nil}}
	if hits, told := b.take(); len(hits) != 1 || told != 7 {
		t.Errorf("%d hits up to %d", len(hits), told)
	}
}
