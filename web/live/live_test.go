package live

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/writethru/writethru/archive"
)

// TestStream tells what was missed, then what moves, and the time between.
func TestStream(t *testing.T) {
	on(t, func(s *site) {
		began := time.Now().UTC()
		first := s.keep("courier", "ferry aground")
		second := s.keep("herald", "fire in port")
		all, courier, fromNow := s.listen("after=0"), s.listen("outlet=courier&after=0"), s.listen("")
		resumed := s.listen("after=0", fmt.Sprintf("Last-Event-ID: %d", first))
		all.want(titled(first, "ferry aground", "courier"))
		all.want(titled(second, "fire in port", "herald"))
		courier.want(titled(first, "ferry aground", "courier"))
		resumed.want(titled(second, "fire in port", "herald"))

		third := s.keep("courier", "ferry refloated")
		for _, l := range []*listener{all, courier, fromNow, resumed} {
			l.want(titled(third, "ferry refloated", "courier"))
		}
		if took := time.Since(began); took > lookEvery {
			s.Errorf("it was told after %v", took)
		}
		fourth := s.keep("herald", "storm ahead")
		s.hub.Moved()
		all.want(titled(fourth, "storm ahead", "herald"))
		if took := time.Since(began); took > lookEvery {
			s.Errorf("what was said to have moved was told after %v", took)
		}
		courier.want("event: now\ndata: " + began.Add(beatEvery).Format(time.RFC3339) + "\n")
	})
}

// TestArticle tells of one article alone.
func TestArticle(t *testing.T) {
	on(t, func(s *site) {
		s.keep("courier", "ferry aground")
		version := s.keep("herald", "fire in port")
		article, err := s.archive.Find(s.Context(), "https://herald.example/fire")
		if err != nil {
			s.Fatal(err)
		}
		l := s.listen(fmt.Sprintf("article=%d&after=%d", article.ID, version))
		s.keep("courier", "ferry refloated")
		l.want(titled(s.keep("herald", "fire is out"), "fire is out", "herald"))
	})
}

// TestMany tells of the newest alone where much was missed.
func TestMany(t *testing.T) {
	on(t, func(s *site) {
		for n := range 3 * mostAtOnce {
			s.keep("courier", fmt.Sprintf("piece%d", n))
		}
		last := s.keep("courier", "the last")
		l := s.listen("after=0")
		for n := range mostAtOnce - 1 {
			if event, want := l.next(), fmt.Sprintf("data: piece%d\n", 2*mostAtOnce+n+1); !strings.Contains(event, want) {
				s.Fatalf("got %q, want %q", event, want)
			}
		}
		l.want(titled(last, "the last", "courier"))
	})
}

// TestLongStream outlives the time that a server gives to a request.
func TestLongStream(t *testing.T) {
	on(t, func(s *site) {
		l := s.listen("")
		for range 30 {
			if event := l.next(); !strings.HasPrefix(event, "event: now\n") {
				s.Fatalf("after %q the stream ends", event)
			}
		}
	})
}

// TestLeaving drops readers who go away or take nothing; with the last the watch ends.
func TestLeaving(t *testing.T) {
	on(t, func(s *site) {
		gone, stalled := s.listen(""), s.listen("")
		defer stalled.conn.Close()
		if open := s.hub.Streams(); open != 2 {
			s.Errorf("%d streams are open, want 2", open)
		}
		gone.conn.Close()
		synctest.Wait()
		if open := s.hub.Streams(); open != 1 {
			s.Errorf("%d streams are open after one was left", open)
		}
		time.Sleep(beatEvery + writePatience + time.Second)
		if open := s.hub.Streams(); open != 0 {
			s.Errorf("%d streams are open whose reader takes nothing", open)
		}
		looked := s.hub.current()
		s.keep("courier", "ferry aground")
		time.Sleep(time.Minute)
		if s.hub.current() != looked {
			s.Error("the archive is watched for nobody")
		}
		s.listen("after=0").want(titled(1, "ferry aground", "courier"))
	})
}

// TestShutdown ends streams that would go on.
func TestShutdown(t *testing.T) {
	on(t, func(s *site) {
		l, began := s.listen(""), time.Now()
		s.stop()
		if took := time.Since(began); took > time.Second {
			s.Errorf("it took %v", took)
		}
		l.want("")
		if _, err := s.hub.enter(netip.Prefix{}); err == nil {
			s.Error("a reader came in after that")
		}
	})
}

// TestLimits refuses who comes when there are readers enough.
func TestLimits(t *testing.T) {
	on(t, func(s *site) {
		enter := func(address string, count int) (leave func(), err error) {
			r := httptest.NewRequest(http.MethodGet, "/", nil)
			r.RemoteAddr = address
			for range count {
				if leave, err = s.hub.enter(addressOf(r)); err != nil {
					return leave, err
				}
			}
			return leave, nil
		}
		var leave func()
		for _, test := range []struct {
			about, address string
			count, status  int
		}{
			{"an address", "192.0.2.7:1000", mostOfAddress, 0},
			{"once too often", "192.0.2.7:2000", 1, http.StatusTooManyRequests},
			{"a neighbour", "192.0.2.8:1000", 1, 0},
			{"a line of IPv6", "[2001:db8::1]:1000", mostOfAddress, 0},
			{"another address of that line", "[2001:db8::2]:1000", 1, http.StatusTooManyRequests},
			{"another line", "[2001:db8:0:1::2]:1000", 1, 0},
			{"this machine", "[::1]:1000", mostOfAddress, 0},
			{"this machine, all that are left", "127.0.0.1:1000", mostStreams - 3*mostOfAddress - 2, 0},
			{"one too many", "192.0.2.9:1000", 1, http.StatusServiceUnavailable},
		} {
			end, err := enter(test.address, test.count)
			refusal, _ := err.(*Refusal)
			if status := statusOf(refusal); status != test.status {
				s.Errorf("%s: status %d, want %d", test.about, status, test.status)
			}
			if end != nil {
				leave = end
			}
		}
		leave()
		if _, err := enter("192.0.2.9:1000", 1); err != nil {
			s.Errorf("after one has left: %v", err)
		}
		s.hub.Close()
	})
}

func statusOf(r *Refusal) int {
	if r == nil {
		return 0
	}
	return r.Status
}

// TestUnbounded opens no stream that cannot be cut.
func TestUnbounded(t *testing.T) {
	on(t, func(s *site) {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/?after=0", nil))
		s.ServeHTTP(w, httptest.NewRequest(http.MethodHead, "/?after=0", nil))
		if w.Body.Len() > 0 || s.hub.Streams() > 0 {
			s.Errorf("%d streams, %q was sent", s.hub.Streams(), w.Body)
		}
	})
}

// TestShared asks the archive once for all who ask the same.
func TestShared(t *testing.T) {
	on(t, func(s *site) {
		written := 0
		counting := &Form{Write: func(a archive.Article) ([]byte, error) { written++; return nil, nil }}
		t := newTurn(0)
		s.keep("courier", "ferry aground")
		for range 5 {
			t.answer(s.Context(), question{Topic{Form: counting}, 0}, s.hub.ask)
		}
		if written != 1 {
			s.Errorf("it was written %d times", written)
		}
	})
}

// FuzzEvent reads events as the HTML Standard says.
func FuzzEvent(f *testing.F) {
	for _, data := range []string{"", "<li>\n</li>\n", "a\r\nb\rc", "\n\n", "data: x\nid: 7\n\n", ":", "\x00\xff"} {
		f.Add([]byte(data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		event := appendEvent(nil, 7, data)
		body, whole := bytes.CutSuffix(event, []byte("\n\n"))
		lines := strings.Split(string(body), "\n")
		if !whole || lines[0] != "id: 7" {
			t.Fatalf("%q", event)
		}
		var read []string
		for _, line := range lines[1:] {
			value, found := strings.CutPrefix(line, "data: ")
			if !found || strings.ContainsRune(value, '\r') {
				t.Fatalf("%q in %q", line, event)
			}
			read = append(read, value)
		}
		if got, want := strings.Join(read, "\n"), strings.TrimSuffix(strings.ReplaceAll(string(data), "\r", "\n"), "\n"); got != want {
			t.Errorf("%q is read as %q", want, got)
		}
	})
}
