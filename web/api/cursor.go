package api

import (
	"encoding/base64"
	"encoding/binary"
)

// A list is what a cursor leads through: the cursor of one list is none of another.
type list byte

// The lists that are cut into pages.
const (
	articleList list = 'a'
	fetchList   list = 'f'
	outletList  list = 'o'
	quoteList   list = 'q'
	searchList  list = 's'
)

// Paging is what every list can be asked for.
type Paging struct {
	Cursor string `query:"cursor" maxLength:"32" doc:"next of the page before"`
	Limit  int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

// A page is a part of a list.
type page[T any] struct {
	Items []T     `json:"items"`
	Next  *string `json:"next" doc:"cursor of the next page, null on the last"`
}

// before returns the id behind which the page begins, 0 for the first.
func (p Paging) before(l list) (int64, error) {
	if p.Cursor == "" {
		return 0, nil
	}
	id, known := l.parse(p.Cursor)
	if !known {
		return 0, invalid("cursor", "it is none that this list has given", p.Cursor)
	}
	return id, nil
}

// cursor names the place in a list behind an id.
func (l list) cursor(id int64) string {
	return base64.RawURLEncoding.EncodeToString(binary.AppendUvarint([]byte{byte(l)}, uint64(id)))
}

// parse reads what cursor writes, and nothing else.
func (l list) parse(cursor string) (id int64, known bool) {
	b, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil || len(b) < 2 || list(b[0]) != l {
		return 0, false
	}
	n, _ := binary.Uvarint(b[1:])
	id = int64(n)
	return id, id > 0 && l.cursor(id) == cursor
}

// cut makes a page out of what was found: limit items, and one more where the list goes on.
func cut[T, J any](found []T, limit int, l list, id func(T) int64, form func(T) J) page[J] {
	var p page[J]
	if len(found) > limit {
		found = found[:limit]
		next := l.cursor(id(found[limit-1]))
		p.Next = &next
	}
	p.Items = forms(found, form)
	return p
}

// forms returns the forms of what was found, never nil.
func forms[T, J any](found []T, form func(T) J) []J {
	list := make([]J, len(found))
	for i, x := range found {
		list[i] = form(x)
	}
	return list
}
