package watch

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/sitemap"
	"github.com/writethru/writethru/watch/schedule"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

func TestBackOff(t *testing.T) {
	t.Parallel()
	for failures, want := range map[int]time.Duration{1: time.Minute, 2: 2 * time.Minute, 5: 16 * time.Minute, 99: longestRest} {
		for range 100 {
			if got := backOff(failures); got > longestRest || got < min(want, 16*time.Hour)/2 || got > want*3/2 {
				t.Errorf("after %d failures the wait is %v, want about %v", failures, got, want)
			}
		}
	}
}

func TestNote(t *testing.T) {
	t.Parallel()
	refused := func(status int, after time.Duration) error {
		refusal := &fetch.Refusal{Status: status, RetryAfter: after}
		return &writethru.Error{Kind: kindOfStatus(status), Message: refusal.Error(), Err: refusal}
	}
	silent := writethru.Errorf(writethru.Unreachable, "no answer")
	tests := []struct {
		about       string
		errs        []error
		least, most time.Duration
	}{
		{"well", []error{nil}, 0, 0},
		{"no such page", []error{refused(404, 0), refused(404, 0), refused(404, 0)}, 0, 0},
		{"busy", []error{refused(429, 0)}, firstRest / 2, 2 * firstRest},
		{"busy for an hour", []error{refused(503, time.Hour)}, time.Hour, time.Hour},
		{"busy for a year", []error{refused(503, 8760*time.Hour)}, longestRest, longestRest},
		{"one fault", []error{refused(500, 0)}, 0, 0},
		{"silence", []error{silent, silent, silent}, firstRest / 2, 2 * firstRest},
		{"silence and an answer", []error{silent, silent, nil, silent}, 0, 0},
	}
	for _, test := range tests {
		h := new(host)
		for _, err := range test.errs {
			h.note(noon, err)
		}
		rest := max(0, h.rests.Sub(noon))
		if rest < test.least || rest > test.most {
			t.Errorf("%s: the host rests for %v, want %v to %v", test.about, rest, test.least, test.most)
		}
		if err := h.resting(noon); (err != nil) != (test.least > 0) {
			t.Errorf("%s: resting is %v", test.about, err)
		}
	}
}

func TestNewest(t *testing.T) {
	t.Parallel()
	at := func(age time.Duration) time.Time { return noon.Add(-age) }
	list := []candidate{
		{"https://courier.example/undated", time.Time{}},
		{"https://courier.example/old", at(48 * time.Hour)},
		{"https://courier.example/hour", at(time.Hour)},
		{"https://courier.example/undated-2", time.Time{}},
		{"https://COURIER.example/hour?utm_source=feed", at(time.Minute)},
		{"https://courier.example/ahead", at(-time.Hour)},
		{"https://courier.example/minute", at(time.Minute)},
	}
	var got []string
	for _, c := range newest(list, noon, 24*time.Hour) {
		got = append(got, strings.TrimPrefix(c.url, "https://courier.example/"))
	}
	if want := []string{"ahead", "minute", "hour", "undated", "undated-2"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	var many []candidate
	for i := range 10_000 {
		many = append(many, candidate{fmt.Sprint("https://courier.example/", i), at(time.Duration(10_000-i) * time.Second)})
	}
	if got := newest(many, noon, 24*time.Hour); len(got) != mostListed || got[0].url != "https://courier.example/9999" {
		t.Errorf("%d are taken of 10,000, the first %v", len(got), got[0])
	}
}

func TestLatestParts(t *testing.T) {
	t.Parallel()
	entry := func(name string, age time.Duration) sitemap.Entry {
		e := sitemap.Entry{URL: name, IsSitemap: true}
		if age > 0 {
			e.Modified = writethru.Moment{Time: noon.Add(-age)}
		}
		return e
	}
	parts := []sitemap.Entry{entry("a", 0), entry("b", time.Hour), entry("c", 240*time.Hour), entry("d", time.Minute), entry("e", 0)}
	var got []string
	for _, e := range latestParts(parts, noon) {
		got = append(got, e.URL)
	}
	if want := []string{"d", "b", "e", "a"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestShared(t *testing.T) {
	t.Parallel()
	set := func(n ...uint64) lines {
		l := lines{}
		for _, line := range n {
			l[line] = true
		}
		return l
	}
	tests := []struct {
		a, b lines
		want float64
	}{
		{set(1, 2, 3, 4), set(4, 3, 2, 1), 1},
		{set(1, 2, 3, 4), set(1, 2, 3, 9), .75},
		{set(1, 2), set(1, 2, 3, 4), .5},
		{set(1, 2), nil, 0},
		{nil, nil, 0},
	}
	for _, test := range tests {
		if got := test.a.shared(test.b); got != test.want {
			t.Errorf("%v and %v share %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

func TestRefusalsGrow(t *testing.T) {
	t.Parallel()
	r := refusals{until: map[[32]byte]refusal{}}
	const url = "https://courier.example/empty"
	now := noon
	var hopes []bool
	for range 5 {
		if try, _ := r.open(url, now); !try {
			t.Fatal("not open when its time has come")
		}
		hopes = append(hopes, r.add(url, now))
		if try, _ := r.open(url, now.Add(firstRetry-1)); try {
			t.Error("open too soon")
		}
		now = r.until[archive.Key(url)].until
	}
	if want := []bool{true, true, true, false, false}; !slices.Equal(hopes, want) {
		t.Errorf("hopes are %v, want %v", hopes, want)
	}
}

func TestMemory(t *testing.T) {
	t.Parallel()
	m := memory{"https://courier.example/ferry-freed", schedule.Found(noon, noon)}
	again, err := readMemory(m.bytes())
	if err != nil || again.address != m.address || !again.article.Checked.Equal(noon) {
		t.Errorf("read %+v, %v, want %+v", again, err, m)
	}
	m.address += strings.Repeat("x", 2000)
	if b := m.bytes(); len(b) > 1024 {
		t.Errorf("%d bytes with a long address", len(b))
	}
	for _, broken := range [][]byte{nil, {5}, {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1}, m.bytes()[:9]} {
		if _, err := readMemory(broken); writethru.KindOf(err) != writethru.Malformed || err == nil {
			t.Errorf("%x is read with error %v", broken, err)
		}
	}
}

func FuzzReadMemory(f *testing.F) {
	f.Add(memory{"https://courier.example/ferry", schedule.Found(noon, noon)}.bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := readMemory(b)
		if err != nil {
			return
		}
		if again, err := readMemory(m.bytes()); err != nil || again.address != m.address {
			t.Errorf("%+v became %+v, %v", m, again, err)
		}
	})
}

func TestPutErrors(t *testing.T) {
	t.Parallel()
	for kind, want := range map[writethru.Kind]bool{
		writethru.Unreachable: true, writethru.Forbidden: true, writethru.Malformed: false, writethru.Internal: false,
	} {
		if got := isStorage(putError(writethru.Errorf(kind, "it failed"))); got != want {
			t.Errorf("%s is the archive's fault: %v, want %v", kind, got, want)
		}
	}
	if !errors.Is(storage(http.ErrBodyNotAllowed), http.ErrBodyNotAllowed) || storage(nil) != nil {
		t.Error("storage does not keep what it wraps")
	}
}
