package web

import (
	"cmp"
	"net/http"
	"runtime/debug"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/writethru/writethru/metrics"
)

// Measures are what is counted of the room.
type measures struct {
	set      *metrics.Set
	answered *metrics.Family[*metrics.Counter]
	took     *metrics.Family[*metrics.Histogram]
	bytes    *metrics.Family[*metrics.Counter]
	refused  *metrics.Family[*metrics.Counter]
	failed   *metrics.Family[*metrics.Counter]
	open     atomic.Int64
}

// durations are the bounds of how long answers take, in seconds.
var durations = []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}

func newMeasures(set *metrics.Set) *measures {
	m := &measures{
		set:      set,
		answered: set.Counters("writethru_http_requests_total", "Requests answered, by route and class of status.", "route", "status"),
		took:     set.Histograms("writethru_http_request_duration_seconds", "From a request to the end of its answer, by route.", durations, "route"),
		bytes:    set.Counters("writethru_http_response_bytes_total", "Bytes of answers, without their headers, by route.", "route"),
		refused:  set.Counters("writethru_http_refused_total", "Requests refused before they came to a page, by reason.", "reason"),
		failed:   set.Counters("writethru_archive_errors_total", "Questions that the archive did not answer, by kind of error.", "kind"),
	}
	set.Gauge("writethru_http_requests_in_flight", "Requests being answered, streams among them.", func() float64 { return float64(m.open.Load()) })
	set.Info("writethru_build_info", "The build of the program.", "version", version())
	set.Runtime()
	return m
}

// version is that of the program.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info.Main.Version
	}
	return ""
}

// count counts an answer. The route is the pattern of the address, of which there are few; what was refused before that was
// looked for is "none". A reader who went away before there was an answer has the status "gone".
func (m *measures) count(x *exchange, pattern string) {
	pattern, status := cmp.Or(pattern, "none"), "gone"
	if x.status > 0 {
		status = strconv.Itoa(x.status/100) + "xx"
	}
	m.answered.With(pattern, status).Add(1)
	m.took.With(pattern).Observe(time.Since(x.began).Seconds())
	m.bytes.With(pattern).Add(uint64(x.bytes))
}

// metrics answers in Prometheus' text format.
func (s *Server) metrics(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", metrics.ContentType)
	s.measures.set.WriteTo(w) // a reader that goes away is no matter
}
