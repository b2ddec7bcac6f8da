package web

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
)

// positive reads a number from 1 on: an id, or the number of a version. name says of what, for a person.
func positive(text, name string) (int64, error) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 1 {
		return 0, writethru.Errorf(writethru.Malformed, "“%s” is no %s.", clip(text, 40), name)
	}
	return n, nil
}

// queried reads such a number from the query, 0 where it has none.
func queried(r *http.Request, key, name string) (int64, error) {
	text := strings.TrimSpace(r.FormValue(key))
	if text == "" {
		return 0, nil
	}
	return positive(text, name)
}
