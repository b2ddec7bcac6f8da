package eval

import (
	"crypto/sha256"
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/messaging"
	"github.com/writethru/writethru/eval/revised"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/page/charset"
	"github.com/writethru/writethru/read"
	"github.com/writethru/writethru/revise"
)

// versions counts what is told of changed pages.
type versions struct {
	pages    [corpus.Folds]*page.Reader
	revisers [corpus.Folds]*revise.Reviser
	read     *read.Reader
	wordings []messaging.Wordings

	phantoms, edits counts
}

func newVersions(o VersionsOptions) (*versions, error) {
	v := &versions{read: read.New(), wordings: o.Wordings}
	for fold := range v.pages {
		m, err := readModel(FoldModel(o.Folds, fold))
		if err != nil {
			return nil, err
		}
		v.pages[fold], v.revisers[fold] = page.WithModel(m), revise.WithModel(m)
	}
	return v, nil
}

// measure compares all variants of a page.
func (v *versions) measure(sample corpus.Sample) error {
	s := v.session(sample.Page.URL)
	for _, f := range revised.Furniture(sample.Page.HTML) {
		s.phantom(f.Kind, f.Before, f.After)
	}
	for _, e := range revised.Edits(sample.Page.HTML) {
		s.edit(e)
	}
	for _, wordings := range v.wordings {
		injected, err := messaging.Inject(sample, wordings)
		if err != nil {
			return err
		}
		for _, with := range oneOfEach(injected, len(sample.Page.HTML)) {
			if with.Kind != messaging.Control {
				s.phantom(with.Kind+" comes", sample.Page.HTML, with.Page.HTML)
				s.phantom(with.Kind+" goes", with.Page.HTML, sample.Page.HTML)
			}
		}
	}
	return nil
}

// oneOfEach returns one message of each kind, another one for another seed.
func oneOfEach(injected []messaging.Injected, seed int) []messaging.Injected {
	var out []messaging.Injected
	for begin := 0; begin < len(injected); {
		end := begin
		for end < len(injected) && injected[end].Kind == injected[begin].Kind {
			end++
		}
		out = append(out, injected[begin+seed%(end-begin)])
		begin = end
	}
	return out
}

// A session compares the variants of one page.
type session struct {
	*versions
	url      string
	seen     map[[sha256.Size]byte]revise.Version
	readings map[string]*writethru.Reading // by document, as JSON: equal documents have equal readings
}

func (v *versions) session(url string) *session {
	return &session{v, url, map[[sha256.Size]byte]revise.Version{}, map[string]*writethru.Reading{}}
}

// phantom counts a page of which the furniture alone changed.
func (s *session) phantom(kind string, before, after []byte) {
	if r := s.compare(before, after); r != nil {
		s.phantoms.add(kind, r.Changed())
	}
}

// edit counts a page of which the story changed, if what changed was read as story before.
func (s *session) edit(e revised.Edit) {
	r := s.compare(e.Before, e.After)
	if r == nil || !holds(r.Before, e) {
		return
	}
	told := slices.ContainsFunc(r.Changes, func(c writethru.Change) bool { return slices.Contains(e.Want, c.Kind) })
	s.edits.add(e.Kind, told)
}

// holds reports whether what an edit touches was read as story: as the title, or as part of the report.
func holds(r *writethru.Reading, e revised.Edit) bool {
	words := strings.Join(strings.Fields(e.Place), " ")
	if slices.Contains(e.Want, writethru.HeadlineChanged) {
		return words == r.Article.Title
	}
	return slices.ContainsFunc(r.Report(), func(s writethru.Span) bool { return strings.Contains(s.In(r.Article.Text), words) })
}

// compare reads both states of a page and compares them. It returns nil where the first cannot be read.
func (s *session) compare(before, after []byte) *revise.Revision {
	x, y := s.version(before), s.version(after)
	if x.Reading.Article.Text == "" {
		return nil
	}
	return s.revisers[corpus.Fold(s.url)].Compare(x, y)
}

// version reads a page, once. One that cannot be read is an empty version.
func (s *session) version(page []byte) revise.Version {
	sum := sha256.Sum256(page)
	if v, known := s.seen[sum]; known {
		return v
	}
	text, _ := charset.Decode(page, "")
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		root = &html.Node{Type: html.DocumentNode}
	}
	s.seen[sum] = revise.Version{Reading: s.reading(root), Visible: revise.VisibleTree(root)}
	return s.seen[sum]
}

func (s *session) reading(root *html.Node) *writethru.Reading {
	doc, err := s.pages[corpus.Fold(s.url)].ReadTree(root, page.Source{URL: s.url})
	if err != nil {
		doc = new(writethru.Document)
	}
	key, _ := json.Marshal(doc) // a Document has nothing that JSON cannot hold
	if s.readings[string(key)] == nil {
		s.readings[string(key)] = s.read.Read(doc)
	}
	return s.readings[string(key)]
}
