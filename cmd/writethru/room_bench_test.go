//go:build unix

package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/metrics"
	"github.com/writethru/writethru/watch"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

var keptAt = flag.String("archive", "", "file of the archive that BenchmarkRoom copies and serves; the invented day if empty")

// BenchmarkRoom runs an invented newsroom, whose ten hours pass in two minutes, a watch of it, and the reading room over the archive
// that it writes to, in one process. Readers ask over loopback for pages of all kinds: 300 times a second, whether answers come or
// not, and then as often as eight of them can. Reported are milliseconds until the first byte since a request was due, and of the processor,
// that of readers, newsroom and watch included.
//
//	go test ./cmd/writethru -run xxx -bench Room -cpu 1 -benchtime 3000x -archive FILE
func BenchmarkRoom(b *testing.B) {
	r := openBusyRoom(b)
	b.Run("300 a second", func(b *testing.B) { r.measure(b, r.steadily) })
	b.Run("as many as it can", func(b *testing.B) { r.measure(b, r.eagerly) })
}

// A busyRoom is a reading room beside a watch.
type busyRoom struct {
	address string
	kinds   []kindOfPage
	client  *http.Client
	refused atomic.Int64 // for there was no place
}

// A kindOfPage is asked for so many times of a hundred.
type kindOfPage struct {
	share  int
	target func(*rand.Rand) string
}

func openBusyRoom(b *testing.B) *busyRoom {
	a, err := sqlite.Open(b.Context(), copied(b))
	if err != nil {
		b.Fatal(err)
	}
	set := metrics.NewSet()
	room, err := web.New(web.Options{Archive: a, Metrics: set})
	if err != nil {
		b.Fatal(err)
	}
	ctx, stop := context.WithCancel(b.Context())
	var running sync.WaitGroup
	running.Go(func() { watchNewsroom(b, ctx, a, set) })
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	logger := (&Main{Stderr: io.Discard}).logger(false)
	running.Go(func() { serve(ctx, listener, roomServer(web.Loopback(room), logger)) })
	b.Cleanup(func() {
		stop()
		running.Wait()
		a.Close()
	})
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64}}
	return &busyRoom{address: "http://" + listener.Addr().String(), kinds: kindsOfPages(b, a), client: client}
}

// copied returns a copy of the archive that is asked for.
func copied(b *testing.B) string {
	if *keptAt == "" {
		return webtest.File(b)
	}
	from, err := os.Open(*keptAt)
	if err != nil {
		b.Fatal(err)
	}
	defer from.Close()
	path := filepath.Join(b.TempDir(), "archive.db")
	to, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := io.Copy(to, from); err != nil {
		b.Fatal(err)
	}
	if err := to.Close(); err != nil {
		b.Fatal(err)
	}
	return path
}

// watchNewsroom watches one story after the other.
func watchNewsroom(b *testing.B, ctx context.Context, a *sqlite.Archive, set *metrics.Set) {
	clock := &storyClock{began: time.Now(), speed: demoSpeed}
	sources, stop, err := serveNewsroom(clock)
	if err != nil {
		b.Error(err)
		return
	}
	defer stop()
	if _, err := watch.Follow(ctx, a, sources); err != nil {
		b.Error(err)
		return
	}
	var o watchOptions
	o.allowPrivate, o.color = true, "never" // the outlets are on loopback
	options := (&Main{Stdout: io.Discard, Terminal: newScreen(nil, 80).Terminal}).watchOptions(o, a)
	options.Clock = clock
	if err := watch.New(options.Measured(set)).Run(ctx); err != nil {
		b.Error(err)
	}
}

// kindsOfPages are those that readers ask for, over what an archive holds.
func kindsOfPages(b *testing.B, a archive.Library) []kindOfPage {
	articles, err := a.Articles(b.Context(), archive.ArticleQuery{Limit: 500})
	if err != nil {
		b.Fatal(err)
	}
	quotes, err := a.Quotes(b.Context(), archive.QuoteQuery{Limit: 500})
	if err != nil {
		b.Fatal(err)
	}
	quotes = slices.DeleteFunc(quotes, func(q archive.Quote) bool { return q.Speaker == "" })
	article := func(r *rand.Rand) string { return fmt.Sprintf("/articles/%d", articles[r.IntN(len(articles))].ID) }
	word := func(r *rand.Rand) string {
		words := strings.Fields(quotes[r.IntN(len(quotes))].Title)
		return url.QueryEscape(words[r.IntN(len(words))])
	}
	return []kindOfPage{
		{30, func(*rand.Rand) string { return "/" }},
		{35, article},
		{10, func(r *rand.Rand) string { return article(r) + "/diff" }},
		{5, func(r *rand.Rand) string { return "/people/" + url.PathEscape(quotes[r.IntN(len(quotes))].Speaker) }},
		{5, func(r *rand.Rand) string { return "/search?q=" + word(r) }},
		{10, func(r *rand.Rand) string { return "/api/v1" + article(r) + "/versions" }},
		{5, func(*rand.Rand) string { return "/api/v1/articles" }},
	}
}

// target returns an address that a reader asks for.
func (r *busyRoom) target(random *rand.Rand) string {
	at := random.IntN(100)
	for _, k := range r.kinds {
		if at -= k.share; at < 0 {
			return k.target(random)
		}
	}
	panic("the shares are not a hundred")
}

// measure reports what asking took.
func (r *busyRoom) measure(b *testing.B, ask func(b *testing.B, targets []string) []time.Duration) {
	random, targets := rand.New(rand.NewPCG(5, 6)), make([]string, b.N)
	for i := range targets {
		targets[i] = r.target(random)
	}
	began, used, refused := time.Now(), processorTime(), r.refused.Load()
	b.ResetTimer()
	took := ask(b, targets)
	b.StopTimer()
	b.ReportMetric(float64(b.N)/time.Since(began).Seconds(), "requests/s")
	b.ReportMetric((processorTime()-used).Seconds()*1e3/float64(b.N), "cpu-ms/request")
	b.ReportMetric(100*float64(r.refused.Load()-refused)/float64(b.N), "%refused")
	slices.Sort(took)
	for _, p := range []int{50, 95, 99} {
		b.ReportMetric(took[len(took)*p/100].Seconds()*1e3, fmt.Sprintf("p%d-ms", p))
	}
}

// processorTime is what the process has used.
func processorTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// steadily asks 300 times a second.
func (r *busyRoom) steadily(b *testing.B, targets []string) []time.Duration {
	took, began := make([]time.Duration, len(targets)), time.Now()
	var readers sync.WaitGroup
	for i, target := range targets {
		due := began.Add(time.Duration(i) * time.Second / 300)
		time.Sleep(time.Until(due))
		readers.Go(func() { took[i] = r.firstByte(b, target, due) })
	}
	readers.Wait()
	return took
}

// eagerly asks with eight readers, each as soon as it has its answer.
func (r *busyRoom) eagerly(b *testing.B, targets []string) []time.Duration {
	took := make([]time.Duration, len(targets))
	var readers sync.WaitGroup
	for reader := range 8 {
		readers.Go(func() {
			for i := reader; i < len(targets); i += 8 {
				took[i] = r.firstByte(b, targets[i], time.Now())
			}
		})
	}
	readers.Wait()
	return took
}

// firstByte asks for a page, and returns how long after it was due its first byte came.
func (r *busyRoom) firstByte(b *testing.B, target string, due time.Time) (took time.Duration) {
	trace := &httptrace.ClientTrace{GotFirstResponseByte: func() { took = time.Since(due) }}
	request, err := http.NewRequestWithContext(httptrace.WithClientTrace(b.Context(), trace), http.MethodGet, r.address+target, nil)
	if err != nil {
		b.Error(err)
		return 0
	}
	answer, err := r.client.Do(request)
	if err != nil {
		b.Error(err)
		return 0
	}
	defer answer.Body.Close()
	_, err = io.Copy(io.Discard, answer.Body)
	if answer.StatusCode == http.StatusServiceUnavailable {
		r.refused.Add(1)
	} else if err != nil || answer.StatusCode != http.StatusOK {
		b.Errorf("%s: status %d, %v", target, answer.StatusCode, err)
	}
	return took
}
