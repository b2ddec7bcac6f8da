package eval

import (
	"fmt"
	"maps"
	"slices"
	"sync"
)

// counts holds how many pages of each kind have something. It may be used from several goroutines
// at once.
type counts struct {
	mu    sync.Mutex
	kinds map[string]*count
}

type count struct{ pages, have int }

const allKinds = "all"

func (c *counts) add(kind string, has bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.kinds == nil {
		c.kinds = map[string]*count{}
	}
	for _, kind := range []string{kind, allKinds} {
		if c.kinds[kind] == nil {
			c.kinds[kind] = new(count)
		}
		c.kinds[kind].pages++
		if has {
			c.kinds[kind].have++
		}
	}
}

// table returns the shares, the kinds in alphabetical order and all of them last.
func (c *counts) table(title, have string) Table {
	t := Table{Title: title, Columns: []string{"pages", have, "per cent"}}
	kinds := slices.Sorted(maps.Keys(c.kinds))
	kinds = append(slices.DeleteFunc(kinds, func(k string) bool { return k == allKinds }), allKinds)
	for _, kind := range kinds {
		n := c.kinds[kind]
		t.Rows = append(t.Rows, Row{kind, []string{fmt.Sprint(n.pages), fmt.Sprint(n.have), two(100 * float64(n.have) / float64(n.pages))}})
	}
	return t
}
