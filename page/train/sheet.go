package main

import (
	"runtime"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/page/block"
	"github.com/writethru/writethru/page/charset"
)

// pageSets are the sets with gold text. News is what the model is for: its sets weigh
// more than their number, and they alone set the threshold.
var pageSets = []struct {
	name   string
	weight float32
	news   bool
}{
	{"scrapinghub", 1.8, true}, {"fundus-eval", 1.8, true}, {"fundus", 1.8, true}, {"trafilatura", 1.8, false}, {"wcxb-dev", 1, false},
}

// A sheet is a page with a label for each of its blocks.
type sheet struct {
	corpus.Gold
	set     string
	fold    int
	outline *block.Outline
	labels  []label
	hashes  [][]uint32 // by block, of its words
	mixed   *sheet     // a copy with examples put in; itself where none fit
	busy    sync.Mutex // weighing an outline writes to it
}

// A label says whether a block is report, and how much that counts: 0, not known.
type label struct {
	report bool
	weight float32
}

// class returns 1 for report and 0 for the rest.
func (l label) class() uint8 {
	if l.report {
		return 1
	}
	return 0
}

// loadSheets reads the pages of all sets, labels them and mixes examples in. Their order is that of
// the sets' gold.
func loadSheets(dir string, examples []example) ([]*sheet, error) {
	var all []*sheet
	for _, set := range pageSets {
		sheets, err := loadSet(dir, set.name, func(s *sheet) { s.prepare(set.weight, examples) })
		if err != nil {
			return nil, err
		}
		all = append(all, sheets...)
	}
	return all, nil
}

func loadSet(dir, name string, prepare func(*sheet)) ([]*sheet, error) {
	set, err := corpus.Open(dir, name)
	if err != nil {
		return nil, err
	}
	sheets := make([]*sheet, 0, len(set.Gold))
	byID := make(map[string]*sheet, len(set.Gold))
	for _, g := range set.Gold {
		s := &sheet{Gold: g, set: name, fold: corpus.Fold(g.URL)}
		sheets = append(sheets, s)
		byID[g.ID] = s
	}
	var work sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for sample, err := range set.Pages() {
		if err != nil {
			return nil, err
		}
		free <- struct{}{}
		work.Go(func() {
			defer func() { <-free }()
			s := byID[sample.Gold.ID]
			s.parse(sample.Page.HTML)
			prepare(s)
		})
	}
	work.Wait()
	return sheets, nil
}

func (s *sheet) parse(body []byte) {
	text, _ := charset.Decode(body, "")
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		root = &html.Node{Type: html.DocumentNode} // only reading can fail, and a string does not
	}
	s.outline = block.Cut(root)
}

func (s *sheet) prepare(weight float32, examples []example) {
	s.align(weight)
	s.hashes = make([][]uint32, len(s.outline.Blocks))
	for i := range s.hashes {
		s.hashes[i] = block.WordHashes(nil, s.outline.Words(i), block.MaxWords)
	}
	s.mixed = s
	s.mix(examples)
}

// root returns the parsed page.
func (s *sheet) root() *html.Node { return s.outline.Elements[0].Node }

// lang returns the language that the page declares.
func (s *sheet) lang() string {
	for n := s.root().FirstChild; n != nil; n = n.NextSibling {
		for _, a := range n.Attr {
			if a.Key == "lang" && len(a.Val) >= 2 {
				return strings.ToLower(a.Val[:2])
			}
		}
	}
	return "en"
}

// text returns the gold text, "" if the page has none.
func (s *sheet) text() string {
	if s.Text != nil && len(s.Paragraphs) == 0 {
		return *s.Text
	}
	var text strings.Builder
	for _, p := range s.Paragraphs {
		if len(p) > 1 && p[0] == '[' && p[len(p)-1] == ']' { // optional
			p = p[1 : len(p)-1]
		}
		text.WriteString(p)
		text.WriteByte('\n')
	}
	return text.String()
}
