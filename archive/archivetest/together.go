package archivetest

import (
	"errors"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// putTogether puts two versions of an article together: none of them where something fails, else both.
func putTogether(t *testing.T, a archive.Archive) {
	d := first()
	next := d.then("Friday", "Saturday")
	for about, end := range map[string]func(archive.Store) error{
		"do fails": func(archive.Store) error { return errors.New("enough") },
		"a write fails": func(s archive.Store) error {
			wantKind(t, "seen, an article that is not there", s.Seen(t.Context(), 99, noon), writethru.NotFound)
			return nil
		},
	} {
		if err := a.Together(t.Context(), func(s archive.Store) error { return errors.Join(putBoth(t, s, d, next), end(s)) }); err == nil {
			t.Errorf("%s: there is no error", about)
		}
		_, err := a.Find(t.Context(), d.url)
		wantKind(t, about+": find", err, writethru.NotFound)
	}
	check(t, a.Together(t.Context(), func(s archive.Store) error {
		err := putBoth(t, s, d, next)
		_, outside := a.Find(t.Context(), d.url)
		wantKind(t, "find, outside", outside, writethru.NotFound)
		return err
	}))
	article := must[archive.Article](t)(a.Find(t.Context(), d.url))
	wantEqual(t, "versions", article.Versions, 2)
	same(t, a, article.Latest, next)
	wantEqual(t, "number of the next", put(t, a, next.then("Saturday", "Sunday")).Number, 3)
}

// putBoth puts two versions of an article and finds each as soon as it is put.
func putBoth(t *testing.T, s archive.Store, versions ...draft) error {
	for i, d := range versions {
		stored, err := s.Put(t.Context(), d.capture())
		if err != nil {
			return err
		}
		article, err := s.Find(t.Context(), d.url)
		if err != nil {
			return err
		}
		wantEqual(t, "latest, inside", article.Latest, stored.Version)
		wantEqual(t, "number, inside", stored.Number, i+1)
	}
	return nil
}
