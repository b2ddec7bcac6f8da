package main

import (
	"slices"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/voice"
	"github.com/writethru/writethru/read/voice/internal/feature"
	"github.com/writethru/writethru/read/voice/newsdiscourse"
)

// Labels of the chain: the voices in the order of the scores, the last of them, reported, in as many
// parts as the discourse has for it.
const (
	reported = len(voice.Voices) - 1
	labels   = reported + 7
)

// voiceOf returns the voice of a label.
func voiceOf(label int) int { return min(label, reported) }

// labelOf returns the label of a sentence.
func labelOf(s *newsdiscourse.Sentence) int {
	v := slices.Index(voice.Voices[:], s.Voice())
	if v < reported {
		return v
	}
	parts := slices.DeleteFunc(slices.Clone(newsdiscourse.Labels), func(l string) bool { return l == "NA" || l == "Distant_Evaluation" })
	return reported + slices.Index(parts, s.Label)
}

// An example is an article as the chain sees it.
type example struct {
	source, domain string
	sentences      []sentence
}

type sentence struct {
	features, words []feature.Feature
	mean            []float32 // of the vectors of its words
	label           int
}

// A reader makes examples.
type reader struct {
	parser    *nlp.Parser
	extractor *feature.Extractor
}

func newReader(p *nlp.Parser, saying []string) *reader {
	return &reader{p, feature.NewExtractor(saying)}
}

// load returns the examples of a part of the data.
func (r *reader) load(data, part string) ([]example, error) {
	articles, err := newsdiscourse.Load(data, part)
	if err != nil {
		return nil, err
	}
	var examples []example
	for i := range articles {
		examples = append(examples, r.example(&articles[i]))
	}
	return examples, nil
}

func (r *reader) example(a *newsdiscourse.Article) example {
	doc, numbers := a.Parse(r.parser)
	r.extractor.Read(doc, newsdiscourse.Quoted(doc))
	e := example{source: a.Source, domain: a.Domain}
	for k, number := range numbers {
		features, words := r.extractor.Sentence(k)
		e.sentences = append(e.sentences, sentence{
			features: slices.Clone(features), words: slices.Clone(words), label: labelOf(&a.Sentences[number]),
		})
	}
	return e
}
