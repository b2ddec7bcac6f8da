package archive

import "fmt"

// String tells what is damaged, and where.
func (d Damage) String() string {
	switch {
	case d.Version != 0:
		return fmt.Sprintf("article %d, version %d: %s", d.Article, d.Version, d.What)
	case d.Article != 0:
		return fmt.Sprintf("article %d: %s", d.Article, d.What)
	}
	return d.What
}
