package tree

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestDecodeFindsTheBestTree compares with all trees, tried one by one.
func TestDecodeFindsTheBestTree(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	var d Decoder[int32]
	for range 3000 {
		n := 1 + random.IntN(6)
		width := n + 1 + random.IntN(3)
		scores := make([]int32, n*width)
		for i := range scores {
			scores[i] = int32(random.IntN(2000) - 1000)
		}
		heads := make([]int32, n)
		d.Decode(heads, scores, width)
		got, ok := sum(heads, scores, width)
		if want := exhaustive(scores, n, width); !ok || got != want {
			t.Fatalf("%d words: heads %v score %d, tree %t; the best tree scores %d", n, heads, got, ok, want)
		}
	}
}

// sum returns the score of a tree, and whether it is one.
func sum(heads []int32, scores []int32, width int) (total int, ok bool) {
	n := len(heads)
	back := slices.Clone(heads)
	for i, h := range heads {
		if h == Root {
			back[i] = int32(n)
		}
		total += int(scores[i*width+int(back[i])])
	}
	return total, new(Decoder[int32]).IsTree(back)
}

func exhaustive(scores []int32, n, width int) int {
	top, heads := -1<<60, make([]int32, n)
	var try func(i int)
	try = func(i int) {
		if i == n {
			if total, ok := sum(heads, scores, width); ok {
				top = max(top, total)
			}
			return
		}
		for h := int32(-1); h < int32(n); h++ {
			if h != int32(i) {
				heads[i] = h
				try(i + 1)
			}
		}
	}
	try(0)
	return top
}

func TestDecodeKeepsTheBestHeadsOfATree(t *testing.T) {
	t.Parallel()
	// The second of three words is the root; a row of four scores each.
	scores := []float32{0, 5, 1, 2, 1, 0, 1, 7, 3, 9, 0, 1}
	heads := make([]int32, 3)
	new(Decoder[float32]).Decode(heads, scores, 4)
	if want := []int32{1, Root, 1}; !slices.Equal(heads, want) {
		t.Errorf("heads %v, want %v", heads, want)
	}
}

// TestRepairFindsTheBestTree has sentences with a favourite root, or several, as parsers see them.
func TestRepairFindsTheBestTree(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	var d Decoder[float32]
	for range 3000 {
		n := 2 + random.IntN(5)
		scores := make([]float32, n*(n+1))
		for i := range scores {
			scores[i] = float32(random.IntN(50))
		}
		for range random.IntN(4) {
			scores[random.IntN(n)*(n+1)+n] += 40
		}
		heads := make([]int32, n)
		d.Decode(heads, scores, n+1)
		whole := make([]int32, len(scores))
		for i, x := range scores {
			whole[i] = int32(x)
		}
		got, ok := sum(heads, whole, n+1)
		if want := exhaustive(whole, n, n+1); !ok || got != want {
			t.Fatalf("%d words: heads %v score %d, tree %t; the best tree scores %d", n, heads, got, ok, want)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{10, 30, 100, 256} {
		scores, heads := make([]int32, n*(n+1)), make([]int32, n)
		for i := range scores {
			scores[i] = int32(random.IntN(2000))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var d Decoder[int32]
			b.ReportAllocs()
			for b.Loop() {
				d.Decode(heads, scores, n+1)
			}
		})
	}
}
