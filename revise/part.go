package revise

import "github.com/writethru/writethru"

// Log odds from which a line that came or went is a message by its words. What comes or goes as a whole is an
// appeal far more often than what stays, so it takes less here than when a page is read.
const (
	subscribing = -0.75 // that asks the reader to subscribe
	asking      = -0.25 // that asks for money
	speaking    = 0.3   // of any other kind
)

// A judge says to which part of the page the sentences of one version belong.
type judge struct {
	*side
	message   []bool          // by sentence: it stands in a message
	blockOf   []int           // by sentence: the block that it stands in, or none
	stayed    []bool          // by block: a sentence of it stayed as it was
	steady    []bool          // by sentence: it stands on the page of the other version, too
	stops     bool            // its sentences end in a stop
	verdicts  map[int]verdict // by block
	weigh     func(text string) (float32, writethru.MessageKind)
	furniture func(line string) bool
}

func newJudge(s *side, groups []int, other *shown, r *Reviser) *judge {
	n := len(s.sentences)
	j := &judge{
		side: s, message: make([]bool, n), blockOf: blocksOf(s.Reading), stayed: make([]bool, len(s.Blocks)), steady: make([]bool, n),
		verdicts: map[int]verdict{}, weigh: r.weigh, furniture: r.Furniture,
	}
	for i := range s.sentences {
		j.steady[i] = groups[i] == none && other.stands(s.text(i))
	}
	j.findMessages()
	j.stops = j.stopsSentences()
	return j
}

// findMessages finds the sentences that stand in messages.
func (j *judge) findMessages() {
	m := 0
	for i, s := range j.Sentences {
		for m < len(j.Messaging) && j.Messaging[m].Span.End <= s.Span.Begin {
			m++
		}
		j.message[i] = m < len(j.Messaging) && j.Messaging[m].Span.Overlaps(s.Span)
	}
}

// blocksOf returns, by sentence, the block that it stands in, or none.
func blocksOf(r *writethru.Reading) []int {
	blocks := all(len(r.Sentences))
	b := 0
	for i, s := range r.Sentences {
		for b < len(r.Blocks) && r.Blocks[b].Span.End <= s.Span.Begin {
			b++
		}
		if b < len(r.Blocks) && r.Blocks[b].Span.Overlaps(s.Span) {
			blocks[i] = b
		}
	}
	return blocks
}

// keep notes that a sentence stayed as it was.
func (j *judge) keep(i int) {
	if b := j.blockOf[i]; b != none {
		j.stayed[b] = true
	}
}

// partOf returns the part of the page that a pair belongs to.
func partOf(p *Pair, before, after *judge) Part {
	switch p.Relation {
	case Added:
		return after.partAlone(p.After[0])
	case Removed:
		return before.partAlone(p.Before[0])
	}
	i, j := p.Before[0], p.After[0]
	was, is := before.message[i], after.message[j]
	switch p.Relation {
	case Same, Moved:
		if was && is {
			return Messaging
		}
	default:
		if was || is || before.verdict(i).furniture && after.verdict(j).furniture {
			return Messaging
		}
	}
	return Story
}

// partAlone returns the part of a sentence that came or went.
func (j *judge) partAlone(i int) Part {
	switch v := j.verdict(i); {
	case j.message[i] || v.furniture || v.speaks:
		return Messaging
	case j.steady[i]:
		return Steady
	}
	return Story
}

// A verdict says what a line is.
type verdict struct {
	furniture bool // it tells the time, or stands on other pages, too
	speaks    bool // it came or went as a whole, and is a message by its words
}

// verdict judges the block of sentence i if nothing of it stayed as it was, and else the sentence alone.
func (j *judge) verdict(i int) verdict {
	b := j.blockOf[i]
	if b == none || j.stayed[b] {
		return verdict{furniture: j.isFurniture(j.text(i))}
	}
	v, known := j.verdicts[b]
	if !known {
		line := j.Blocks[b].Span.In(j.Article.Text)
		v = verdict{j.isFurniture(line), j.speaks(line)}
		j.verdicts[b] = v
	}
	return v
}

func (j *judge) isFurniture(line string) bool {
	return isStamp(line) || j.furniture != nil && j.furniture(line)
}

// speaks reports whether a line is a message by its words.
func (j *judge) speaks(line string) bool {
	odds, kind := j.weigh(line)
	switch kind {
	case writethru.Newsletter:
		return odds > subscribing
	case writethru.Appeal, writethru.Paywall:
		return odds > asking
	}
	return odds > speaking
}

func (j *judge) isSteady(i int) bool { return j.steady[i] }
