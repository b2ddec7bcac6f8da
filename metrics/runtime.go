package metrics

import (
	"runtime"
	"runtime/metrics"
)

// Runtime registers what Go's runtime says of itself, under the names that Prometheus' own library gives it. Nothing is stopped
// to read it.
func (s *Set) Runtime() {
	s.Info("go_info", "Go's release.", "version", runtime.Version())
	s.Gauge("go_goroutines", "Goroutines that exist.", sampled("/sched/goroutines:goroutines"))
	s.Gauge("go_memstats_heap_alloc_bytes", "Bytes of objects in the heap.", sampled("/memory/classes/heap/objects:bytes"))
	s.Gauge("go_memstats_sys_bytes", "Bytes that the runtime has from the system.", sampled("/memory/classes/total:bytes"))
	s.Gauge("go_gc_heap_goal_bytes", "Size of the heap at which the next collection ends.", sampled("/gc/heap/goal:bytes"))
	s.Gauge("go_sched_gomaxprocs_threads", "Cores that are used at a time.", sampled("/sched/gomaxprocs:threads"))
	s.Total("go_gc_cycles_total_gc_cycles_total", "Collections.", sampled("/gc/cycles/total:gc-cycles"))
	s.Total("go_gc_heap_allocs_bytes_total", "Bytes allocated.", sampled("/gc/heap/allocs:bytes"))
	s.Total("go_cpu_classes_gc_total_cpu_seconds_total", "Seconds of processors that collections took, estimated.", sampled("/cpu/classes/gc/total:cpu-seconds"))
}

// sampled reads a metric of the runtime.
func sampled(name string) func() float64 {
	return func() float64 {
		sample := []metrics.Sample{{Name: name}}
		metrics.Read(sample)
		if sample[0].Value.Kind() == metrics.KindFloat64 {
			return sample[0].Value.Float64()
		}
		return float64(sample[0].Value.Uint64())
	}
}
