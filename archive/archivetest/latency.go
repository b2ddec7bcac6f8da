package archivetest

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// Latency asks again and again, and reports the median and the 95th percentile in milliseconds: of what passed by the clock, and of the
// time that this process was on processors meanwhile, which is none of its waiting for one.
func Latency(b *testing.B, ask func(*rand.Rand) error) {
	b.Helper()
	random := rand.New(rand.NewPCG(3, 4))
	var elapsed, worked []time.Duration
	for b.Loop() {
		start, work := time.Now(), processorTime()
		if err := ask(random); err != nil {
			b.Fatal(err)
		}
		elapsed, worked = append(elapsed, time.Since(start)), append(worked, processorTime()-work)
	}
	report(b, elapsed, "p50-ms", "p95-ms")
	report(b, worked, "p50-cpu-ms", "p95-cpu-ms")
}

func report(b *testing.B, took []time.Duration, median, most string) {
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2].Seconds()*1e3, median)
	b.ReportMetric(took[len(took)*95/100].Seconds()*1e3, most)
}
