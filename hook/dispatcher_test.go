package hook

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
)

// What is new is told once, oldest first, ten at a time, signed.
func TestDeliveries(t *testing.T) {
	t.Parallel()
	a := empty(t)
	publish(t, a, "before", "Ferry", "The ferry ran before.")
	address, came := receive(t, nil)
	saved := save(t, a, "ferry", address)
	var want []string
	for i := range 23 {
		publish(t, a, fmt.Sprintf("other%d", i), "Pier", "The pier opened.")
		publish(t, a, fmt.Sprint(i), "Øst", fmt.Sprintf("Über the river the ferry ran %d times.", i))
		want = append(want, fmt.Sprintf("%d@1", i))
	}
	_, stop := start(t, Options{Archive: a, Room: "https://room.example/"})
	ids := map[string]bool{}
	for _, part := range [][]string{want[:10], want[10:20], want[20:]} {
		d := next(t, came)
		d.verify(t, saved.Secret)
		m := d.read(t)
		if got := m.paths(); got != strings.Join(part, " ") {
			t.Errorf("told of %s, want %v", got, part)
		}
		hit := m.Hits[0]
		if m.Type != "search.found" || m.Search.Query != "ferry" || hit.Outlet != "The Tarn Courier" || hit.Title != "Øst" || hit.Changes[0].Is != "three" ||
			hit.Links.Diff != "" || !strings.HasPrefix(hit.Links.Version, "https://room.example/articles/") {
			t.Errorf("%.500s", d.body)
		}
		mark := hit.Sentences[0].Marks[0]
		if got := string([]rune(hit.Sentences[0].Text)[mark[0]:mark[1]]); got != "ferry" {
			t.Errorf("%q is marked", got)
		}
		ids[d.id] = true
	}
	s := until(t, a, saved.ID, "told of all", func(s archive.SavedSearch) bool { return isTaken(s) && s.Told == 47 })
	if stop(); len(ids) != 3 || s.Trouble != (archive.Trouble{}) || len(came) != 0 {
		t.Errorf("%d ids, %+v, %d more", len(ids), s.Trouble, len(came))
	}
}

// A version is told when it comes, and not again when another comes that is not found.
func TestVersionsOnce(t *testing.T) {
	t.Parallel()
	a := empty(t)
	address, came := receive(t, nil)
	save(t, a, "ferry", address)
	d, _ := start(t, Options{Archive: a, Look: time.Hour})
	for i, text := range []string{"The ferry ran.", "The boat ran.", "The ferry ran again."} {
		publish(t, a, "a", "Tarn", text)
		publish(t, a, fmt.Sprintf("z%d", i), "Tarn", "Another ferry.") // told with it or after it
		d.Nudge()
		var got string
		for !strings.Contains(got, fmt.Sprintf("z%d@1", i)) {
			got += next(t, came).read(t).paths() + " "
		}
		want := 1
		if i == 1 {
			want = 0
		}
		if strings.Count(got, "a@") != want || strings.Count(got, fmt.Sprintf("a@%d ", i+1)) != want {
			t.Errorf("version %d: told of %s", i+1, got)
		}
	}
}

// A slow receiver gets one delivery at a time and stops no other; an answer without end is not waited for.
func TestSlow(t *testing.T) {
	t.Parallel()
	a := empty(t)
	release := make(chan struct{})
	var inside atomic.Int32
	slowAddress, slowCame := receive(t, func(http.ResponseWriter, *http.Request) {
		if inside.Add(1) > 1 {
			t.Error("two deliveries of one search at a time")
		}
		<-release
		inside.Add(-1)
	})
	quickAddress, quickCame := receive(t, func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			if _, err := io.WriteString(w, strings.Repeat("thanks ", 1000)); err != nil {
				return
			}
		}
	})
	slow, quick := save(t, a, "ferry", slowAddress), save(t, a, "ferry river", quickAddress)
	d, _ := start(t, Options{Archive: a, AtOnce: 2})
	for i := range 5 {
		publish(t, a, fmt.Sprint(i), "Tarn", "The ferry crossed the river.")
		d.Nudge()
		next(t, quickCame)
		until(t, a, quick.ID, "taken", isTaken)
	}
	next(t, slowCame)
	if len(slowCame) != 0 {
		t.Errorf("%d more came while one was under way", len(slowCame))
	}
	close(release)
	for i := 1; i < 5; {
		i += len(next(t, slowCame).read(t).Hits)
	}
	until(t, a, slow.ID, "told of all", func(s archive.SavedSearch) bool { return isTaken(s) && s.Told == 5 })
}

// The dispatcher stops while a receiver is silent, and what it did not take stays.
func TestStop(t *testing.T) {
	t.Parallel()
	a := empty(t)
	address, came := receive(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	saved := save(t, a, "ferry", address)
	publish(t, a, "a", "Tarn", "The ferry ran.")
	_, stop := start(t, Options{Archive: a})
	next(t, came)
	began := time.Now()
	stop()
	if took := time.Since(began); took > 10*time.Second { // of the 15 that the receiver has
		t.Errorf("it stopped after %v", took)
	}
	s, err := a.SavedSearch(t.Context(), saved.ID)
	if err != nil || !s.Prepared || s.Trouble != (archive.Trouble{}) {
		t.Errorf("%+v, %v", s, err)
	}
}

// A search that is removed is told no more, and the others are.
func TestRemoved(t *testing.T) {
	t.Parallel()
	a := empty(t)
	removed, began := make(chan struct{}), make(chan struct{})
	address, _ := receive(t, func(http.ResponseWriter, *http.Request) { close(began); <-removed })
	other, came := receive(t, nil)
	saved := save(t, a, "ferry", address)
	publish(t, a, "a", "Tarn", "The ferry ran.")
	start(t, Options{Archive: a})
	within(t, "delivery", began)
	if err := a.RemoveSearch(t.Context(), saved.ID); err != nil {
		t.Fatal(err)
	}
	save(t, a, "ferry", other)
	close(removed)
	publish(t, a, "b", "Tarn", "The ferry ran.")
	if got := next(t, came).read(t).paths(); got != "b@1" {
		t.Errorf("told of %s", got)
	}
}
