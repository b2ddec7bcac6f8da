package pipeline

import "iter"

// A batch is kept in one transaction. It is in memory until then.
const (
	batchPages = 16
	batchBytes = 8 << 20
)

// batches cuts pages into batches, in their order.
func batches(pages iter.Seq[drafted]) iter.Seq[[]drafted] {
	return func(yield func([]drafted) bool) {
		var batch []drafted
		size := 0
		for p := range pages {
			batch, size = append(batch, p), size+len(p.fetched.Body)
			if len(batch) < batchPages && size < batchBytes {
				continue
			}
			if !yield(batch) {
				return
			}
			batch, size = nil, 0
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}
