package metrics_test

import (
	"bytes"
	"math"
	"strings"
	"sync"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"

	"github.com/writethru/writethru/metrics"
)

// parsed reads a set with Prometheus' own parser.
func parsed(t *testing.T, s *metrics.Set) map[string]*dto.MetricFamily {
	t.Helper()
	var b bytes.Buffer
	if _, err := s.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	parser := expfmt.NewTextParser(model.LegacyValidation)
	families, err := parser.TextToMetricFamilies(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatalf("%v in\n%s", err, &b)
	}
	return families
}

// TestText compares the text with what the format asks for, byte by byte.
func TestText(t *testing.T) {
	t.Parallel()
	s := metrics.NewSet()
	answered := s.Counters("answered_total", "Requests answered.", "route", "status")
	answered.With("GET /", "2xx").Add(3)
	answered.With("GET /search", "4xx").Add(1)
	s.Counter("errors_total", "Lines: one\ntwo, and a \\.")
	took := s.Histograms("took_seconds", "Time.", []float64{.01, .1}, "route")
	for _, v := range []float64{.01, .5, .02, .002} {
		took.With("GET /").Observe(v)
	}
	s.Gauge("unknown", "What is not known.", math.NaN)
	s.Info("built_info", "The build.", "version", `v1 "beta"`)
	const want = `# HELP answered_total Requests answered.
# TYPE answered_total counter
answered_total{route="GET /",status="2xx"} 3
answered_total{route="GET /search",status="4xx"} 1
# HELP built_info The build.
# TYPE built_info gauge
built_info{version="v1 \"beta\""} 1
# HELP errors_total Lines: one\ntwo, and a \\.
# TYPE errors_total counter
errors_total 0
# HELP took_seconds Time.
# TYPE took_seconds histogram
took_seconds_bucket{route="GET /",le="0.01"} 2
took_seconds_bucket{route="GET /",le="0.1"} 3
took_seconds_bucket{route="GET /",le="+Inf"} 4
took_seconds_sum{route="GET /"} 0.532
took_seconds_count{route="GET /"} 4
# HELP unknown What is not known.
# TYPE unknown gauge
unknown NaN
`
	var b strings.Builder
	s.WriteTo(&b)
	if b.String() != want {
		t.Errorf("wrote\n%s\nwant\n%s", &b, want)
	}
	if n := len(parsed(t, s)); n != 5 {
		t.Errorf("Prometheus' parser reads %d families, want 5", n)
	}
}

// FuzzLabels writes texts as labels, help and values, and reads them back with Prometheus' own parser.
func FuzzLabels(f *testing.F) {
	f.Add("GET /articles/{id}", "It’s help.", 1.5)
	f.Add("\"}\n# TYPE x counter\nx 1", "\\n\n\\", math.Inf(1))
	f.Add("\xff\x00\\", "", 0.0)
	f.Fuzz(func(t *testing.T, label, help string, value float64) {
		s := metrics.NewSet()
		s.Counters("a_total", help, "label").With(label).Add(1)
		s.Gauge("b", help, func() float64 { return value })
		s.Info("c_info", help, "text", label)
		families := parsed(t, s)
		if len(families) != 3 {
			t.Fatalf("%d families, want 3", len(families))
		}
		valid := strings.ToValidUTF8(label, "\ufffd")
		for name, got := range map[string]string{
			"a_total": families["a_total"].Metric[0].Label[0].GetValue(), "c_info": families["c_info"].Metric[0].Label[0].GetValue(),
		} {
			if got != valid {
				t.Errorf("%s: label %q, want %q", name, got, valid)
			}
		}
		if got := families["b"].Metric[0].GetGauge().GetValue(); got != value && !math.IsNaN(value) {
			t.Errorf("value %v, want %v", got, value)
		}
	})
}

// TestRuntime reads what Go's runtime says: all of it is known.
func TestRuntime(t *testing.T) {
	t.Parallel()
	s := metrics.NewSet()
	s.Runtime()
	families := parsed(t, s)
	if n := families["go_goroutines"].Metric[0].GetGauge().GetValue(); n < 2 {
		t.Errorf("%v goroutines, want more than one", n)
	}
	if n := families["go_memstats_heap_alloc_bytes"].Metric[0].GetGauge().GetValue(); n < 10_000 {
		t.Errorf("a heap of %v bytes, want more", n)
	}
	if len(families) != 9 {
		t.Errorf("%d families, want 9", len(families))
	}
}

// TestMistakes registers what cannot be.
func TestMistakes(t *testing.T) {
	t.Parallel()
	for about, mistake := range map[string]func(s *metrics.Set){
		"a name twice":      func(s *metrics.Set) { s.Counter("a_total", ""); s.Counter("a_total", "") },
		"no name":           func(s *metrics.Set) { s.Counter("", "") },
		"a digit first":     func(s *metrics.Set) { s.Counter("1_total", "") },
		"a space":           func(s *metrics.Set) { s.Counter("a b", "") },
		"a space in labels": func(s *metrics.Set) { s.Counters("a_total", "", "a b") },
		"too few labels":    func(s *metrics.Set) { s.Counters("a_total", "", "a", "b").With("1") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", about)
				}
			}()
			mistake(metrics.NewSet())
		}()
	}
}

// TestManyAtOnce counts from several goroutines while it is read.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	s := metrics.NewSet()
	counted := s.Counters("a_total", "", "parity")
	timed := s.Histograms("b_seconds", "", []float64{1})
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for range 1000 {
				counted.With([]string{"even", "odd"}[i%2]).Add(1)
				timed.With().Observe(float64(i % 2))
			}
			parsed(t, s)
		})
	}
	all.Wait()
	families := parsed(t, s)
	if n := families["a_total"].Metric[1].GetCounter().GetValue(); n != 4000 {
		t.Errorf("%v are odd, want 4000", n)
	}
	if h := families["b_seconds"].Metric[0].GetHistogram(); h.GetSampleCount() != 8000 || h.GetSampleSum() != 4000 {
		t.Errorf("%d values of the sum %v, want 8000 of 4000", h.GetSampleCount(), h.GetSampleSum())
	}
}
