// Package archivetest holds what every [archive.Archive] must pass.
//
//	func TestConformance(t *testing.T) {
//		archivetest.Run(t, func(t *testing.T) archive.Archive { … })
//	}
package archivetest

import (
	"testing"

	"github.com/writethru/writethru/archive"
)

// Open returns a new, empty archive, and sees to it that it is closed at the end of the test.
type Open func(t *testing.T) archive.Archive

// Run runs the suite.
func Run(t *testing.T, open Open) {
	for _, test := range suite {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			a := open(t)
			test.run(t, a)
			for damage, err := range a.Check(t.Context()) {
				t.Errorf("check: %v, %v", damage, err)
			}
		})
	}
}

var suite = []struct {
	about string
	run   func(*testing.T, archive.Archive)
}{
	{"put and find", putAndFind},
	{"put twice", putTwice},
	{"put the next version", putNext},
	{"put late", putLate},
	{"put under other addresses", putUnderOtherAddresses},
	{"refuse", refuse},
	{"a chain of versions", chain},
	{"seen and withdrawn", seenAndWithdrawn},
	{"aliases", aliases},
	{"list articles", listArticles},
	{"list articles by person", listByPerson},
	{"missing", missing},
	{"search words", searchWords},
	{"search names", searchNames},
	{"search times", searchTimes},
	{"search versions", searchVersions},
	{"search voices", searchVoices},
	{"search voices in versions", searchVoicesInVersions},
	{"search page by page", searchPages},
	{"search since", searchSince},
	{"search anything", searchAnything},
	{"quotes", quotes},
	{"quotes come and go", quotesComeAndGo},
	{"outlets", outlets},
	{"activity", activity},
	{"sources", sources},
	{"update sources", updateSources},
	{"schedule", schedule},
	{"fetches", fetches},
	{"bookmarks", bookmarks},
	{"saved searches", savedSearches},
	{"deliveries", deliveries},
	{"put together", putTogether},
	{"at once", atOnce},
	{"cancelled", cancelled},
}
