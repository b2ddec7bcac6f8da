package metadata

import (
	"html"
	"strings"
)

// articleTypes are the types of schema.org that describe what a page is about.
var articleTypes = map[string]bool{
	"Article": true, "NewsArticle": true, "ReportageNewsArticle": true, "AnalysisNewsArticle": true,
	"OpinionNewsArticle": true, "BackgroundNewsArticle": true, "ReviewNewsArticle": true, "AskPublicNewsArticle": true,
	"BlogPosting": true, "LiveBlogPosting": true, "SocialMediaPosting": true, "Posting": true, "DiscussionForumPosting": true,
	"TechArticle": true, "ScholarlyArticle": true, "MedicalScholarlyArticle": true, "Report": true,
	"AdvertiserContentArticle": true, "SatiricalArticle": true, "Review": true, "ClaimReview": true, "Recipe": true,
	"VideoObject": true, "PodcastEpisode": true, "QAPage": true, "HowTo": true, "CreativeWork": true, "Interview": true,
}

// linkedData is what the JSON-LD of a page holds.
type linkedData struct {
	articles []*value          // objects of an article type, in order
	pages    []*value          // objects of the type WebPage and its like
	byID     map[string]*value // objects that others may refer to
}

// readLinkedData reads the JSON-LD scripts that can be about an article.
func readLinkedData(scripts []string) *linkedData {
	ld := &linkedData{byID: map[string]*value{}}
	for _, script := range scripts {
		if !aboutArticle(script) {
			continue
		}
		v := parseLenient(script)
		ld.collect(&v, true)
	}
	return ld
}

func aboutArticle(script string) bool {
	return strings.Contains(script, "datePublished") || strings.Contains(script, "dateModified") || strings.Contains(script, "headline") ||
		strings.Contains(script, `"author"`) || strings.Contains(script, "@graph")
}

// collect files the objects in v. Only those at the top, in lists and graphs, and
// the main entity of a page can be the article; deeper ones can be referred to.
func (ld *linkedData) collect(v *value, top bool) {
	for i := range v.items {
		ld.collect(&v.items[i], top)
	}
	if v.members == nil {
		return
	}
	ld.file(v, top)
	for i := range v.members {
		m := &v.members[i]
		ld.collect(&m.value, top && (m.key == "@graph" || m.key == "mainEntity" || m.key == "mainEntityOfPage" || m.key == "itemReviewed"))
	}
}

func (ld *linkedData) file(v *value, top bool) {
	if id := v.get("@id").text; id != "" && len(v.members) > 1 && ld.byID[id] == nil {
		ld.byID[id] = v
	}
	if !top {
		return
	}
	v.get("@type").each(func(t *value) {
		name := t.text[strings.LastIndexAny(t.text, "/:")+1:]
		switch {
		case articleTypes[name]:
			ld.articles = append(ld.articles, v)
		case strings.HasSuffix(name, "Page"):
			ld.pages = append(ld.pages, v)
		}
	})
}

// resolve follows a reference by @id to the object itself.
func (ld *linkedData) resolve(v *value) *value {
	if len(v.members) == 1 && v.members[0].key == "@id" {
		if target := ld.byID[v.members[0].value.text]; target != nil {
			return target
		}
	}
	return v
}

// plain returns the text of a scalar, or of the first of a list, or what an object
// is called, with HTML entities resolved and white space made single spaces.
func (v *value) plain() string {
	for range maxNesting {
		switch {
		case len(v.items) > 0:
			v = &v.items[0]
		case v.members != nil:
			if v = v.get("name"); v.members != nil {
				return ""
			}
		default:
			return clean(v.text)
		}
	}
	return ""
}

// clean resolves HTML entities, also those that were escaped twice, drops tags and
// invisible characters, and makes white space single spaces.
func clean(s string) string {
	for range 2 {
		if !strings.Contains(s, "&") {
			break
		}
		s = html.UnescapeString(s)
	}
	s = strings.Map(visible, dropTags(s))
	return strings.Join(strings.Fields(s), " ")
}

// visible drops soft hyphens and what else takes no room.
func visible(r rune) rune {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\ufeff', '\u2060':
		return -1
	case '\u2028':
		return ' '
	}
	return r
}

// maxTag bounds the length of a tag, in bytes.
const maxTag = 300

// headline returns the first headline of an article, else the first name of one.
func (ld *linkedData) headline() string {
	for _, key := range []string{"headline", "name"} {
		for _, article := range ld.articles {
			if title := article.get(key).plain(); title != "" {
				return title
			}
		}
	}
	return ""
}

// dropTags removes <b> and its like from a text that may hold a bare < too.
func dropTags(s string) string {
	if !strings.Contains(s, "<") {
		return s
	}
	var b strings.Builder
	for {
		before, tag, found := strings.Cut(s, "<")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		end := strings.IndexByte(tag[:min(len(tag), maxTag)], '>')
		if end > 0 && (tag[0] == '/' || tag[0] >= 'a' && tag[0] <= 'z') {
			s = tag[end+1:]
			continue
		}
		b.WriteByte('<')
		s = tag
	}
}

// main returns the object that describes the page's article, nil where there is none.
func (ld *linkedData) main() *value {
	for _, list := range [][]*value{ld.articles, ld.pages} {
		if len(list) > 0 {
			return list[0]
		}
	}
	return nil
}

// isNews reports whether an article is of a type of news.
func (ld *linkedData) isNews() bool {
	for _, article := range ld.articles {
		news := false
		article.get("@type").each(func(t *value) {
			news = news || strings.Contains(t.text, "News") || t.text == "LiveBlogPosting"
		})
		if news {
			return true
		}
	}
	return false
}
