package read

import (
	"sync"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/attribution"
	attributions "github.com/writethru/writethru/read/attribution/model"
	"github.com/writethru/writethru/read/attribution/quotation"
	"github.com/writethru/writethru/read/coref"
	"github.com/writethru/writethru/read/times"
	"github.com/writethru/writethru/read/voice"
	voices "github.com/writethru/writethru/read/voice/model"
)

// english is what reads a report in English.
type english struct {
	parser      *nlp.Parser
	attribution *attribution.Finder
	coref       *coref.Resolver
	voice       *voice.Reader
	times       *times.Finder
	speech      *speech
	memory      sync.Pool // of *memory
}

// memory is what the reading of one report leaves to the next.
type memory struct {
	doc        nlp.Doc
	quotations []quotation.Quotation
}

func newEnglish() *english {
	return &english{
		parser:      model.English(),
		attribution: attributions.English(),
		coref:       coref.New(en.Coreference()),
		voice:       voices.English(),
		times:       times.New(en.Times()),
		speech:      newSpeech(),
		memory:      sync.Pool{New: func() any { return new(memory) }},
	}
}

// read adds to the reading all that is said in its report, the parts of the text at the
// given spans.
func (e *english) read(reading *writethru.Reading, report []writethru.Span) {
	m := e.memory.Get().(*memory)
	defer e.memory.Put(m)
	doc := &m.doc
	e.parser.SplitInto(doc, reading.Article.Text, report)
	e.parser.Parse(doc)
	m.quotations = quotation.Find(m.quotations[:0], doc)
	found := e.attribution.Find(doc)
	reading.Sentences, reading.Loaded = e.voices(doc, found, m.quotations)
	people := e.coref.Resolve(doc, quotes(found, m.quotations))

	reading.Ledger = writethru.Complete
	reading.Entities = entities(doc, people)
	reading.Attributions = ledger{doc, e.speech, people}.attributions(found)
	reading.Times = timesOf(doc, e.times.Find(doc, reading.Article.Published.Time))
	doc.Text = "" // or it would be kept
}
