package block

import "strings"

// A Sort is a set of parts of a page that an element may be by the names it bears.
type Sort uint32

// The sorts.
const (
	sortRelated Sort = 1 << iota
	sortAdvert
	sortNewsletter
	sortShare
	sortComments
	sortAuthor
	sortCaption
	sortConsent
	sortSide
	sortMenu
	sortInfo
	sortAppeal
	sortMedia
	sortBody
	sortTitle
)

// sortWords holds the words by which sites call each sort, in the order of the
// constants.
var sortWords = [...]string{
	"related recommended recommendation recommendations recirc recirculation readmore popular trending teaser teasers read also viewed latest mehr",
	"ad ads advert advertisement advertising adslot dfp sponsor sponsored outbrain taboola promo promoted promotion affiliate commercial anzeige werbung publicidad",
	"newsletter newsletters signup subscribe subscription subscriptions email mailing mailchimp",
	"share sharing social follow facebook twitter whatsapp sharebar addthis",
	"comment comments disqus respond reply replies commentlist discussion kommentare comentarios",
	"author authors bio byline contributor contributors writer about autor",
	"caption captions credit credits copyright figcaption photographer bildunterschrift imagecaption",
	"cookie cookies consent gdpr modal popup overlay banner alert notice privacy",
	"sidebar aside rail widget widgets complementary secondary sticky",
	"nav navigation menu breadcrumb breadcrumbs footer header toolbar masthead pagination pager",
	"tag tags topics keywords categories category meta date time timestamp published posted info",
	"donate donation support membership paywall premium register login piano plus subscriber",
	"gallery slideshow carousel slider video player media embed tweet instagram",
	"body content text entry paragraph story copy prose richtext texte contenido articlebody maincontent",
	"title headline heading kicker dek standfirst summary lead lede intro description subtitle subheadline excerpt deck",
}

// numSorts is the number of sorts; the sort of sortWords[i] is 1<<i.
const numSorts = len(sortWords)

// sortTable finds the sort of a word by its hash: open addressing.
type sortTable [1024]struct {
	hash uint32
	sort Sort
}

func newSortTable() *sortTable {
	t := new(sortTable)
	for i, list := range sortWords {
		for word := range strings.FieldsSeq(list) {
			var buf [2]uint32
			hash := nameWords(buf[:0], word)[0]
			at := hash % uint32(len(t))
			for t[at].hash != 0 && t[at].hash != hash {
				at = (at + 1) % uint32(len(t))
			}
			t[at].hash = hash
			t[at].sort |= 1 << i
		}
	}
	return t
}

// of returns the sorts of the words with these hashes.
func (t *sortTable) of(hashes []uint32) Sort {
	var sort Sort
	for _, h := range hashes {
		for at := h % uint32(len(t)); t[at].hash != 0; at = (at + 1) % uint32(len(t)) {
			if t[at].hash == h {
				sort |= t[at].sort
				break
			}
		}
	}
	return sort
}

// sorts is shared by all models and never written to.
var sorts = newSortTable()
