// Package metrics counts what a program does, and tells it in the text format of Prometheus, version 0.0.4
// (https://prometheus.io/docs/instrumenting/exposition_formats/).
//
//	set := metrics.NewSet()
//	requests := set.Counters("http_requests_total", "Requests answered.", "route", "status")
//	requests.With("GET /search", "2xx").Add(1)
//	set.Gauge("goroutines", "Goroutines that exist.", func() float64 { return float64(runtime.NumGoroutine()) })
//	set.WriteTo(w)
//
// A set is a value that is passed on: there is none that all share. All methods may be called from several goroutines at
// once. A name that is registered twice, or that the format does not allow, panics, as a pattern of http.ServeMux does.
package metrics
