package weights

import (
	"math/rand/v2"
	"testing"

	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// TestSums holds the sums in lanes to plain ones.
func TestSums(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 1))
	narrow, wide := Table{Width: ArgumentWidth, Scale: .5}, Table{Width: BorderWidth, Scale: .5}
	for _, table := range []*Table{&narrow, &wide} {
		for range 64 * table.Width {
			table.Weights = append(table.Weights, byte(random.Uint32()))
		}
	}
	for n := range 60 {
		var rows []evidence.Row
		for range n {
			rows = append(rows, evidence.Row(random.Uint32()))
		}
		var four [ArgumentWidth]float32
		var sixteen [BorderWidth]float32
		narrow.sum4(&four, rows)
		wide.sum16(&sixteen, rows)
		compare(t, &narrow, rows, four[:])
		compare(t, &wide, rows, sixteen[:])
	}
}

func compare(t *testing.T, table *Table, rows []evidence.Row, got []float32) {
	t.Helper()
	for p := range got {
		want := float32(0)
		for _, r := range rows {
			want += float32(int8(table.Weights[table.at(r)+p])) * table.Scale
		}
		if got[p] != want {
			t.Errorf("%d rows, weight %d of %d: %f, want %f", len(rows), p, len(got), got[p], want)
		}
	}
}
