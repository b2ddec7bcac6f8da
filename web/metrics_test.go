package web_test

import (
	"fmt"
	"net/http"
	"testing"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/metrics"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

// measured reads a room's metrics with Prometheus' own parser.
func measured(t *testing.T, h http.Handler) map[string]*dto.MetricFamily {
	t.Helper()
	w := get(h, "/metrics")
	if got := w.Header().Get("Content-Type"); w.Code != http.StatusOK || got != metrics.ContentType {
		t.Fatalf("status %d, type %q", w.Code, got)
	}
	parser := expfmt.NewTextParser(model.LegacyValidation)
	families, err := parser.TextToMetricFamilies(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return families
}

// valueOf returns the value, or the count, of the metric that has all these labels; -1 where there is none.
func valueOf(f *dto.MetricFamily, labels map[string]string) float64 {
	for _, m := range f.GetMetric() {
		matching := 0
		for _, l := range m.Label {
			if labels[l.GetName()] == l.GetValue() {
				matching++
			}
		}
		if matching == len(labels) {
			return m.GetCounter().GetValue() + m.GetGauge().GetValue() + float64(m.GetHistogram().GetSampleCount())
		}
	}
	return -1
}

// TestMetrics asks for pages, and counts them: by the patterns of their addresses, however many addresses there are.
func TestMetrics(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	newest, err := a.Articles(t.Context(), archive.ArticleQuery{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	s, size := room(t, a), 0
	for n := range 300 {
		get(s, fmt.Sprintf("/articles/%d", 1000+n))
		get(s, fmt.Sprintf("/nothing/%d", n))
		size += get(s, "/articles/2").Body.Len()
		get(s, fmt.Sprintf("/api/v1/articles/%d", 1000+n))
	}
	families := measured(t, s)
	for _, test := range []struct {
		name   string
		labels map[string]string
		want   float64
	}{
		{"writethru_http_requests_total", map[string]string{"route": "GET /articles/{id}", "status": "2xx"}, 300},
		{"writethru_http_requests_total", map[string]string{"route": "GET /articles/{id}", "status": "4xx"}, 300},
		{"writethru_http_requests_total", map[string]string{"route": "GET /api/v1/articles/{id}", "status": "4xx"}, 300},
		{"writethru_http_requests_total", map[string]string{"route": "/", "status": "4xx"}, 300},
		{"writethru_http_request_duration_seconds", map[string]string{"route": "GET /articles/{id}"}, 600},
		{"writethru_http_requests_in_flight", nil, 1}, // the one that asks
		{"writethru_archive_errors_total", map[string]string{"kind": "not-found"}, -1},
		{"writethru_archive_latest_version", nil, float64(newest[0].Latest)},
		{"writethru_sources", nil, 5},
		{"writethru_sources_failing", nil, 0},
	} {
		if got := valueOf(families[test.name], test.labels); got != test.want {
			t.Errorf("%s%v is %v, want %v", test.name, test.labels, got, test.want)
		}
	}
	if got := valueOf(families["writethru_http_response_bytes_total"], map[string]string{"route": "GET /articles/{id}"}); got <= float64(size) {
		t.Errorf("%v bytes of articles, want more than %d, for there were errors as well", got, size)
	}
	if got := len(families["writethru_http_request_duration_seconds"].Metric); got != 3 {
		t.Errorf("%d routes, want 3", got)
	}
}

// TestMetricsOfFaults counts what the archive does not answer, also to the one who measures.
func TestMetricsOfFaults(t *testing.T) {
	t.Parallel()
	s := room(t, brokenArchive{webtest.Archive(t), writethru.Errorf(writethru.Unreachable, "the disk does not answer")})
	get(s, "/")
	get(s, "/api/v1/articles")
	if got := valueOf(measured(t, s)["writethru_archive_errors_total"], map[string]string{"kind": "unreachable"}); got < 2 {
		t.Errorf("%v errors are counted, want 2 or more", got)
	}
}

// TestMetricsNeedTheToken asks without it.
func TestMetricsNeedTheToken(t *testing.T) {
	t.Parallel()
	s, err := web.New(web.Options{Archive: webtest.Archive(t), Token: "sesame"})
	if err != nil {
		t.Fatal(err)
	}
	for token, want := range map[string]int{"sesame": 200, "open": 401} {
		if w := get(s, "/metrics", "Authorization", "Bearer "+token); w.Code != want {
			t.Errorf("with %s: status %d, want %d", token, w.Code, want)
		}
	}
}
