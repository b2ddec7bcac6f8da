package feed

import "time"

// folded returns the first MaxItems items, each once.
func folded(items []Item) []Item {
	f := folder{pages: make(map[string]int, len(items)), named: make(map[[2]string]int, len(items))}
	for _, item := range items {
		if at, known := f.find(item); known {
			f.kept[at].Updated = later(f.kept[at].Updated, item.Updated)
		} else if len(f.kept) < MaxItems {
			f.keep(item)
		}
	}
	return f.kept
}

// A folder keeps items, and where they are. Two are one if they lead to the same page, or have
// the same id and title: the same id alone says little, for some outlets give all items one.
type folder struct {
	kept  []Item
	pages map[string]int    // by address
	named map[[2]string]int // by id and title
}

func (f *folder) find(item Item) (at int, known bool) {
	if item.ID == "" {
		return 0, false
	}
	if at, known = f.pages[item.URL]; known {
		return at, true
	}
	at, known = f.named[[2]string{item.ID, item.Title}]
	return at, known
}

func (f *folder) keep(item Item) {
	if item.URL != "" {
		f.pages[item.URL] = len(f.kept)
	}
	f.named[[2]string{item.ID, item.Title}] = len(f.kept)
	f.kept = append(f.kept, item)
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}
