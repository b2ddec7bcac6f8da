package block

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
	"breaking ticker excerpt related recommended recommendation recommendations recirc recirculation readmore popular trending teaser teasers read also viewed latest mehr",
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
	"title headline heading kicker dek standfirst summary lead lede intro description subtitle subheadline deck",
}

// numSorts is the number of sorts; the sort of sortWords[i] is 1<<i.
const numSorts = len(sortWords)

func newSortTable() *table[Sort] {
	t := newTable[Sort](1024)
	var hashes []uint32
	for i, list := range sortWords {
		hashes = nameWords(hashes[:0], list)
		for _, hash := range hashes {
			t.add(hash, 1<<i)
		}
	}
	return t
}

// sortsOf returns the sorts of the words with these hashes.
func sortsOf(hashes []uint32) Sort {
	var all Sort
	for _, h := range hashes {
		all |= sorts.of(h)
	}
	return all
}

// sorts is shared by all models and never written to.
var sorts = newSortTable()
