package packed

import "slices"

// A recent numbers things by how lately they came up: 0 is the next that has not come up yet, in
// the order of the list; from 1 on, those that came up, the latest first, and behind them the rest.
// A thing more in the list so changes the numbers near its own place only.
type recent struct {
	order []int
	seen  int
}

func newRecent(n int) *recent {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return &recent{order: order}
}

// code returns the number of thing i.
func (r *recent) code(i int) int {
	place := r.seen
	if place == len(r.order) || r.order[place] != i {
		place = slices.Index(r.order, i)
	}
	defer r.move(place)
	if place == r.seen {
		return 0
	}
	return place + 1
}

// thing returns the thing of a number, or -1.
func (r *recent) thing(code int) int {
	place := code - 1
	if code == 0 {
		place = r.seen
	}
	if place >= len(r.order) {
		return -1
	}
	i := r.order[place]
	r.move(place)
	return i
}

func (r *recent) move(place int) {
	if place >= r.seen {
		r.seen++
	}
	i := r.order[place]
	copy(r.order[1:place+1], r.order[:place])
	r.order[0] = i
}
