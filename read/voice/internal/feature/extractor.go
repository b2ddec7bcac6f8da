package feature

import "github.com/writethru/writethru/nlp"

// An Extractor has the features of one document after the other. It is for one
// goroutine.
type Extractor struct {
	grammar
	saying map[string]bool // lemmas of verbs that report speech or thought

	words    []uint64 // the hash of each
	quoted   []bool   // of each
	outlines []outline

	features, wordFeatures lists
}

// NewExtractor returns an extractor that takes the verbs with the given lemmas for those of
// speech and thought.
func NewExtractor(saying []string) *Extractor {
	x := &Extractor{saying: make(map[string]bool, len(saying))}
	for _, lemma := range saying {
		x.saying[lemma] = true
	}
	return x
}

// Read takes the features of the sentences of a document that a parser has read. The
// words in quotation marks are given, in order and disjoint.
func (x *Extractor) Read(doc *nlp.Doc, quoted []nlp.Range) {
	x.look(doc, quoted)
	found := doc.Names
	for k, s := range doc.Sentences {
		inside := 0
		for inside < len(found) && found[inside].Begin < s.End {
			inside++
		}
		x.place(k)
		x.syntax(doc, s, found[:inside])
		x.wording(doc, s)
		x.features.end()
		x.wordFeatures.end()
		found = found[inside:]
	}
}

// Sentence returns the features of sentence k, and those that its words are by themselves, until the next Read.
func (x *Extractor) Sentence(k int) (features, words []Feature) {
	return x.features.of(k), x.wordFeatures.of(k)
}

// look takes what the features of several sentences need, and forgets the document before.
func (x *Extractor) look(doc *nlp.Doc, quoted []nlp.Range) {
	x.words, x.quoted, x.outlines = x.words[:0], x.quoted[:0], x.outlines[:0]
	x.features.reset()
	x.wordFeatures.reset()
	x.learn(doc.Labels)
	for i := range doc.Len() {
		for len(quoted) > 0 && quoted[0].End <= i {
			quoted = quoted[1:]
		}
		x.words = append(x.words, letters(doc.Token(i)))
		x.quoted = append(x.quoted, len(quoted) > 0 && quoted[0].Begin <= i)
	}
	for _, s := range doc.Sentences {
		x.outlines = append(x.outlines, x.outline(doc, s))
	}
}

// add appends a feature: what was seen, and as what.
func (x *Extractor) add(as template, seen uint64, s strength) {
	x.features.add(featureOf(join(uint64(as)+1, seen), s))
}

// A template is as what something is seen. A model knows features under the numbers that
// templates had when it was made.
type template uint64

const (
	always template = iota
	fromStart
	fromEnd
	sixth
	length
	quotation
	speech
	rootWord
	rootTag
	subject
	subjectAndRoot
	firstWord
	verbs
	numbers
	names
	besideRoot
	function
	subjectTag
	dependent
	dependentTag
	predicate
	predicateTag
	attribute
	nameKind
	nameAtStart
	word
	tagPair
	early // and the three after it, of the first words
)

const (
	earlyTag = early + 4
	late     = earlyTag + 4 // and the two after it, of the last words
	before   = late + 3     // and the others of a neighbour
	after    = before + neighbours
)
