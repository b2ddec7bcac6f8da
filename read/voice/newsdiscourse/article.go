// Package newsdiscourse reads NewsDiscourse, news articles in which every sentence has its
// part in the discourse (Choubey et al., 2020; Choubey and Huang, 2021), and scores
// who is said to speak in them.
package newsdiscourse

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// An Article has the sentences of one article.
type Article struct {
	ID, Source, Domain string
	Sentences          []Sentence
}

// A Sentence is a sentence and what annotators said of it.
type Sentence struct {
	Text   string
	Label  string // its part in the discourse
	Speech bool   // it tells what somebody said
}

// none is the label of sentences that are no part of the discourse.
const none = "NA"

// Labels are the parts of the discourse.
var Labels = []string{
	none, "Main", "Main_Consequence", "Cause_Specific", "Cause_General",
	"Distant_Historical", "Distant_Anecdotal", "Distant_Evaluation", "Distant_Expectations_Consequences",
}

// Voice returns who speaks in the sentence. An evaluation that nobody is said to have
// made is the outlet's.
func (s *Sentence) Voice() writethru.Voice {
	switch {
	case s.Label == none:
		return writethru.Site
	case s.Speech:
		return writethru.Attributed
	case s.Label == "Distant_Evaluation":
		return writethru.Loaded
	}
	return writethru.Reported
}

// Load reads a part of the set, "train" or "validation", under the folder of the data.
func Load(data, part string) ([]Article, error) {
	file, err := os.Open(filepath.Join(data, "voice", "newsdiscourse", part+".jsonl"))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var articles []Article
	for in := json.NewDecoder(bufio.NewReader(file)); ; {
		var a Article
		err := in.Decode(&a)
		if errors.Is(err, io.EOF) {
			return articles, nil
		}
		if err == nil {
			err = a.check()
		}
		if err != nil {
			return nil, fmt.Errorf("%s, article %d: %w", file.Name(), len(articles)+1, err)
		}
		articles = append(articles, a)
	}
}

// check reports a label that is unknown, and leaves out the sentences without a letter.
func (a *Article) check() error {
	a.Sentences = slices.DeleteFunc(a.Sentences, func(s Sentence) bool { return strings.TrimSpace(s.Text) == "" })
	for _, s := range a.Sentences {
		if !slices.Contains(Labels, s.Label) {
			return fmt.Errorf("unknown label %q", s.Label)
		}
	}
	return nil
}

// Parse returns the article as a parser reads it, its sentences as they are cut in the
// set, and for each sentence of the document the number of the article's.
func (a *Article) Parse(p *nlp.Parser) (doc *nlp.Doc, numbers []int) {
	var text strings.Builder
	var blocks []writethru.Span
	for _, s := range a.Sentences {
		begin := text.Len()
		text.WriteString(s.Text)
		blocks = append(blocks, writethru.Span{Begin: begin, End: text.Len()})
		text.WriteString("\n\n")
	}
	doc = p.Split(text.String(), blocks)
	doc.Sentences = append(doc.Sentences[:0], doc.Blocks...)
	p.ParseSentences(doc)
	k := 0
	for _, s := range doc.Sentences {
		for blocks[k].End <= int(doc.Begin[s.Begin]) {
			k++
		}
		numbers = append(numbers, k)
	}
	return doc, numbers
}

// Quoted returns the words in quotation marks, with the marks. A quotation that is not closed
// ends with its sentence; one that is not opened begins with it.
func Quoted(doc *nlp.Doc) []nlp.Range {
	var quoted []nlp.Range
	for _, s := range doc.Sentences {
		begin, open := s.Begin, false
		for i := s.Begin; i < s.End; i++ {
			switch class := doc.Class[i]; {
			case class == nlp.Open && !open, class == nlp.Toggle && !open:
				begin, open = i, true
			case class == nlp.Close, class == nlp.Toggle:
				quoted = append(quoted, nlp.Range{Begin: begin, End: i + 1})
				begin, open = i+1, false
			}
		}
		if open {
			quoted = append(quoted, nlp.Range{Begin: begin, End: s.End})
		}
	}
	return quoted
}
