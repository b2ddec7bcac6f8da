package archivetest

import (
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// ferries is a search with a hook.
var ferries = archive.SavedSearch{
	Name: "Ferries", Query: `ferry by:"Zoë Brandt"`, Hook: "https://receiver.example/ferries", Secret: "whsec_c2VjcmV0", Created: noon,
}

func save(t *testing.T, a archive.Archive, s archive.SavedSearch) archive.SavedSearch {
	t.Helper()
	return must[archive.SavedSearch](t)(a.SaveSearch(t.Context(), s))
}

func savedSearches(t *testing.T, a archive.Archive) {
	kept := put(t, a, first())
	want := ferries
	saved := save(t, a, want)
	want.ID, want.Told = saved.ID, kept.Version // what is there counts as told
	wantEqual(t, "search", saved, want)
	again := ferries
	again.Secret, again.Created = "whsec_another", noon.Add(time.Hour)
	wantEqual(t, "the same search", save(t, a, again), want)
	other := save(t, a, archive.SavedSearch{Name: "Ferries", Query: "ferry", Created: noon})
	list := must[[]archive.SavedSearch](t)(a.SavedSearches(t.Context()))
	wantEqual(t, "searches", len(list), 2)
	wantEqual(t, "the first", list[0], want)
	wantEqual(t, "by its id", must[archive.SavedSearch](t)(a.SavedSearch(t.Context(), other.ID)), list[1])

	check(t, a.RemoveSearch(t.Context(), other.ID))
	check(t, a.RemoveSearch(t.Context(), other.ID))
	_, err := a.SavedSearch(t.Context(), other.ID)
	wantKind(t, "what was removed", err, writethru.NotFound)
	if next := save(t, a, archive.SavedSearch{Name: "Piers", Query: "pier"}); next.ID <= other.ID {
		t.Errorf("id %d was given before", next.ID)
	}
}

func deliveries(t *testing.T, a archive.Archive) {
	saved, none := save(t, a, ferries), save(t, a, archive.SavedSearch{Name: "Piers", Query: "pier"})
	now := func() archive.SavedSearch { return must[archive.SavedSearch](t)(a.SavedSearch(t.Context(), saved.ID)) }
	check(t, a.Prepare(t.Context(), saved.ID, nil, 3))
	wantEqual(t, "delivery", must[[]byte](t)(a.Delivery(t.Context(), saved.ID)) == nil, true)
	check(t, a.Prepare(t.Context(), saved.ID, []byte("hits"), 7))
	wantEqual(t, "told", now().Told, 7)
	wantEqual(t, "prepared", now().Prepared, true)
	wantKind(t, "another delivery", a.Prepare(t.Context(), saved.ID, []byte("more"), 9), writethru.Forbidden)
	wantEqual(t, "delivery", string(must[[]byte](t)(a.Delivery(t.Context(), saved.ID))), "hits")

	trouble := archive.Trouble{Failures: 3, Since: noon, Next: noon.Add(time.Minute), Problem: "no answer", Ended: true}
	check(t, a.SetTrouble(t.Context(), saved.ID, trouble))
	wantEqual(t, "trouble", now().Trouble, trouble)
	check(t, a.Taken(t.Context(), saved.ID, noon))
	check(t, a.Prepare(t.Context(), saved.ID, nil, 5))
	want := saved
	want.Told, want.Delivered = 7, noon // it never falls
	wantEqual(t, "after it was taken", now(), want)
	wantEqual(t, "the other", must[archive.SavedSearch](t)(a.SavedSearch(t.Context(), none.ID)), none)

	for what, err := range map[string]error{
		"prepared":     a.Prepare(t.Context(), 99, nil, 1),
		"taken":        a.Taken(t.Context(), 99, noon),
		"in trouble":   a.SetTrouble(t.Context(), 99, archive.Trouble{}),
		"its delivery": func() error { _, err := a.Delivery(t.Context(), 99); return err }(),
	} {
		wantKind(t, what+", one that is not there", err, writethru.NotFound)
	}
}
