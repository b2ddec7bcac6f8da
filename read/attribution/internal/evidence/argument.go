package evidence

import "github.com/writethru/writethru/nlp"

// Kinds of evidence for the part that a word has in an attribution.
const (
	argBias uint32 = iota
	argForm
	argTag
	argLink
	argLinkForm
	argLinkStem
	argLinkSide
	argLinkQuote
	argLinkShape
	argLinkDepth
	argDistance
	argDistanceTag
	argQuote
	argQuotation
	argQuotationSide
	argBefore
	argAfter
	argHead
	argBetween
	argOwner
	argName
	argSentence
	argNear
	argNearStem
	argClass
	argClassSide
	argMark
	argBranchTop
	argSpeaker
	argSpeakerStem
	argSpeakerQuote
)

// A frame is a cue within its window, and what is worth working out once.
type frame struct {
	cue     int
	word    *Word
	speaker int32  // the word that the tree makes the likely source, or -1
	road    uint32 // how it is found
	window  nlp.Range
	shape   uint32 // the dependents of the cue
	quotes  uint32 // how marks stand about it
}

// frame returns the frame of the cue at word i. It holds until the next call.
func (w *Words) frame(i int) frame {
	r := w.Window(i)
	w.links.read(w, i, r)
	x := &w.Word[i]
	speaker, road := w.speaker(i)
	return frame{
		cue: i, word: x, window: r, speaker: speaker, road: road,
		shape:  x.Dependents & (subject | clause | parataxis | openClause | object | passive | agent | possessive),
		quotes: mix3(w.nearestQuote(i, -1), w.nearestQuote(i, 1), uint32(x.Quote)),
	}
}

// argument appends what speaks for and against each part for word i.
func (w *Words) argument(rows []Row, f *frame, i int) []Row {
	l := list(rows)
	x, k := &w.Word[i], w.links.at(i)
	at := side(i, f.cue)
	if i == f.cue {
		at = 0
	}
	l.add(argBias, at)
	l.add(argForm, mix(x.Form, at))
	l.add(argTag, mix3(x.Tag, x.Relation, at))
	l.add(argName, mix3(x.Name, at, k.hash))
	l.add(argClass, mix3(x.Class, uint32(x.Often), at))
	w.linkEvidence(&l, f, i, at)
	w.placeEvidence(&l, f, i, at)
	w.quoteEvidence(&l, f, i, at)
	w.speakerEvidence(&l, f, i, at)
	l.add(argBefore, mix(w.form(i-1), at))
	l.add(argAfter, mix(w.form(i+1), at))
	if h := x.Head; h >= 0 {
		l.add(argHead, mix3(w.Word[h].Stem, x.Relation, at))
	}
	return l
}

// linkEvidence is the way from the cue to the word in the tree.
func (w *Words) linkEvidence(l *list, f *frame, i int, at uint32) {
	x, k := &w.Word[i], w.links.at(i)
	link := mix(k.hash, at)
	owner := w.rivals.owner(i, f.cue, w)
	l.add(argLink, link)
	l.add(argLinkStem, mix(link, f.word.Stem))
	l.add(argLinkForm, mix3(link, x.Form, f.word.Tag))
	l.add(argLinkSide, mix3(link, f.word.Tag, f.word.Relation))
	l.add(argLinkQuote, mix3(link, uint32(x.Quote), f.quotes))
	l.add(argLinkShape, mix3(link, f.shape, owner))
	l.add(argLinkDepth, mix3(link, uint32(min(k.depth, 3)), x.Relation))
	l.add(argOwner, mix3(owner, k.hash, w.rivals.between(i, f.cue)))
	if k.branch >= 0 {
		l.add(argBranchTop, mix3(link, w.Word[k.branch].Form, f.word.Stem))
	}
}

// placeEvidence is where the word stands in the text.
func (w *Words) placeEvidence(l *list, f *frame, i int, at uint32) {
	x := &w.Word[i]
	d := i - f.cue
	near := bucket(d)
	l.add(argDistance, mix(near, uint32(w.rivals.between(i, f.cue))))
	l.add(argDistanceTag, mix(near, x.Tag))
	l.add(argSentence, mix3(uint32(x.Sentence-f.word.Sentence), uint32(x.Quote), f.word.Class))
	if -4 < d && d < 4 {
		l.add(argNear, mix3(uint32(d), x.Form, f.word.Tag))
		l.add(argNearStem, mix3(uint32(d), x.Tag, f.word.Stem))
	}
	if w.isMark(i) {
		l.add(argMark, mix3(x.Form, at, w.Word[i].Relation))
	}
}

// quoteEvidence is how word and cue stand to quotation marks.
func (w *Words) quoteEvidence(l *list, f *frame, i int, at uint32) {
	x := &w.Word[i]
	same := uint32(0)
	if x.Quotation == f.word.Quotation {
		same = 1
	}
	l.add(argQuote, mix3(uint32(x.Quote), f.quotes, at))
	l.add(argQuotation, mix3(uint32(x.Quote), same, uint32(f.word.Often)<<4|w.rivals.between(i, f.cue)))
	l.add(argQuotationSide, mix3(uint32(x.Quote), mix(f.word.Stem, at), f.shape))
}

// speakerEvidence is how the word stands to the likely source.
func (w *Words) speakerEvidence(l *list, f *frame, i int, at uint32) {
	if f.speaker < 0 {
		return
	}
	k := w.links.at(i)
	place := uint32(0)
	switch {
	case int32(i) == f.speaker:
		place = 1
	case k.branch == f.speaker:
		place = 2 + uint32(min(k.depth, 2))
	case w.Word[i].Head == f.speaker:
		place = 8
	}
	l.add(argSpeaker, mix3(place, f.road, at))
	l.add(argSpeakerStem, mix3(place, f.word.Stem, f.road))
	l.add(argSpeakerQuote, mix3(place, w.Word[i].Relation, uint32(w.Word[i].Quote)))
}

// speaker returns the subject of a verb: its own, or the one that the tree lends it, and the
// way to it.
func (w *Words) speaker(i int) (word int32, road uint32) {
	const high = 4
	for range high {
		x := &w.Word[i]
		if x.Subject >= 0 {
			return x.Subject, mix(road, x.Dependents&passive)
		}
		road = mix(road, x.Relation)
		if x.Head < 0 {
			break
		}
		i = int(x.Head)
	}
	return -1, 0
}
