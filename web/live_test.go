package web_test

import (
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/writethru/writethru/web/webtest"
)

// TestLive streams articles as the front page lists them.
func TestLive(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	s := room(t, a)
	server := served(t, s)
	article := rewrite(t, a, "The Ossel Harbor Post")
	live := liveAddress(t, get(s, "/").Body.String())
	filtered := liveAddress(t, get(s, "/?outlet=Radio+Vellen").Body.String())
	if want := "outlet=Radio+Vellen"; !strings.Contains(filtered, want) {
		t.Errorf("%s lacks %s", filtered, want)
	}
	newer := liveAddress(t, get(s, fmt.Sprintf("/articles/%d", article.ID)).Body.String())
	if page := get(s, "/?before=9").Body.String(); strings.Contains(page, "data-live") {
		t.Error("a later page is live")
	}
	all, radio, post := listen(t, server.URL+live), listen(t, server.URL+filtered), listen(t, server.URL+newer)
	put(t, a, 1, "Fleet <b>sails</b>", "The fleet sailed.")
	s.Moved()
	item := all.event(t)
	if !strings.Contains(item, "Fleet &lt;b&gt;sails&lt;/b&gt;") {
		t.Errorf("got %s", item)
	}
	if page := get(s, "/").Body.String(); !strings.Contains(page, item) {
		t.Errorf("the front page has no\n%s", item)
	}
	rewrite(t, a, "The Ossel Harbor Post")
	s.Moved()
	if item, want := post.event(t), fmt.Sprintf(`<a href="/articles/%d">Version %d</a>`, article.ID, article.Versions+1); !strings.Contains(item, want) {
		t.Errorf("got %s, want %s", item, want)
	}
	rewrite(t, a, "Radio Vellen")
	s.Moved()
	if item := radio.event(t); !strings.Contains(item, "Radio Vellen") {
		t.Errorf("got %s", item)
	}
}

func TestLiveRefused(t *testing.T) {
	t.Parallel()
	s := room(t, webtest.Archive(t))
	for _, test := range []struct {
		path   string
		status int
	}{
		{"/live?after=-1", 400},
		{"/live?after=soon", 400},
		{"/live?after=99999999999999999999", 400},
		{"/live?change=everything&after=0", 400},
		{"/live?article=two", 400},
		{"/live?article=999&after=0", 404},
	} {
		if w := get(s, test.path); w.Code != test.status {
			t.Errorf("%s: status %d, want %d", test.path, w.Code, test.status)
		}
	}
	s.Close()
	if w := get(s, "/live?after=0"); w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" {
		t.Errorf("after the end: status %d, headers %v", w.Code, w.Header())
	}
	if w := get(s, "/"); w.Code != http.StatusOK {
		t.Errorf("after the end of the streams: status %d", w.Code)
	}
}

// TestThousandReaders tells a thousand at the same time; half of them leave, and the others are told on.
func TestThousandReaders(t *testing.T) {
	const readers = 1000
	a := webtest.Archive(t)
	s := room(t, a)
	server := served(t, s)
	before := held()
	streams := make([]*stream, readers)
	for i := range streams {
		streams[i] = listen(t, server.URL+"/live")
	}
	t.Logf("%d KB for each stream, both ends of it", (held()-before)/readers>>10)
	tell := func(n int, title string, listening []*stream) {
		put(t, a, n, title, title)
		s.Moved()
		var told sync.WaitGroup
		for _, l := range listening {
			told.Go(func() {
				if item := l.event(t); !strings.Contains(item, title) {
					t.Errorf("got %q, want %s", item, title)
				}
			})
		}
		told.Wait()
	}
	tell(1, "The fleet sailed", streams)
	for _, l := range streams[:readers/2] {
		l.body.Close()
	}
	tell(2, "The fleet came back", streams[readers/2:])
	if w := get(s, "/"); w.Code != http.StatusOK {
		t.Errorf("the front page: status %d", w.Code)
	}
}

// held returns the bytes of heap and stacks that are in use.
func held() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapInuse + m.StackInuse
}
