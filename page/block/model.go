package block

import "math"

// Classes are the columns of a lexicon of messages: report, and the kinds of
// messages.
var Classes = [...]string{"report", "appeal", "newsletter", "related", "promo", "paywall", "credit", "share", "notice"}

// A Model tells report from the rest.
type Model struct {
	Names    Lexicon // names of elements: one column, log odds of report
	Words    Lexicon // words of blocks: one column, log odds of report
	Messages Lexicon // words of blocks: a column a class
	Forest   Forest  // over Outline.Features
	Context  Forest  // over Outline.Context
}

// Score tells the report among the blocks of o.
func (m *Model) Score(o *Outline) *Verdict {
	ev, first := m.First(o)
	scores := m.Context.scoreEach(len(o.Blocks), newVicinity(o, ev, first).row)
	m.judge(o, ev, scores)
	return &Verdict{ev, scores}
}

// judge moves scores by what the page as a whole and clear words say. What is report
// on a page that leaves little doubt scores far above 0, so the bar is higher there:
// most of what comes next to it is teasers.
func (m *Model) judge(o *Outline, ev *Evidence, scores []float32) {
	bar := doubt * o.strength(scores)
	for i := range scores {
		scores[i] -= bar
		if scores[i] > 0 && o.Blocks[i].words > MaxWords {
			ev.Message[i], ev.Kind[i] = m.weighSentences(o.Words(i))
		}
		if ev.Message[i] > surely {
			scores[i] -= ev.Message[i]
		}
		if o.refers(i) {
			scores[i] -= reference
		}
	}
}

const (
	doubt  = 0.2 // the bar, as a share of what report scores on the page
	surely = 0.5 // log odds from which words that speak as a message weigh against a block's place

	reference = 5 // log odds against a paragraph that is but a link
)

// First returns what a first look makes of the blocks.
func (m *Model) First(o *Outline) (*Evidence, []float32) {
	ev := m.Weigh(o)
	return ev, m.Forest.scoreEach(len(o.Blocks), newSurvey(o, ev).row)
}

// Weigh looks up the names of all elements and the words of all blocks of o.
func (m *Model) Weigh(o *Outline) *Evidence {
	m.weighNames(o)
	n := len(o.Blocks)
	ev := &Evidence{Report: make([]float32, n), Message: make([]float32, n), Kind: make([]uint8, n), Shared: make([]int32, n)}
	hashes := make([]uint32, 0, 8*MaxWords)
	title := newTitleWords(o.Title)
	for i := range o.Blocks {
		hashes = WordHashes(hashes[:0], o.Words(i), MaxWords)
		ev.Shared[i] = title.in(hashes)
		ev.Report[i] = m.weighWords(hashes)
		ev.Message[i], ev.Kind[i] = m.weighMessage(hashes)
	}
	return ev
}

func (m *Model) weighNames(o *Outline) {
	hashes := make([]uint32, 0, 80)
	own := make([]Sort, len(o.Elements))
	for i := range o.Elements[1:] {
		e := &o.Elements[i+1]
		hashes = NameHashes(hashes[:0], e.Node)
		var sum [1]float32
		m.Names.add(sum[:], hashes)
		e.namesOwn = sum[0]
		e.namesAll = o.Elements[e.Parent].namesAll + sum[0]
		own[i+1] = sortsOf(hashes)
	}
	o.main = o.findMain(own)
	main := &o.Elements[o.main]
	for i := range o.Elements[1:] {
		e := &o.Elements[i+1]
		e.sorts = o.Elements[e.Parent].sorts
		if e.first > main.first || e.last < main.last {
			e.sorts |= own[i+1]
		}
	}
}

// weighWords returns the log odds of report against the rest of a page.
func (m *Model) weighWords(hashes []uint32) float32 {
	var sum [1]float32
	m.Words.add(sum[:], hashes)
	return sum[0]*perRoot(hashes) + m.Words.Bias[0]
}

// weighMessage returns the log odds of a message against report, and the likeliest
// kind of message.
func (m *Model) weighMessage(hashes []uint32) (message float32, kind uint8) {
	var sum [len(Classes)]float32
	m.Messages.add(sum[:], hashes)
	norm := perRoot(hashes)
	kind = 1
	for c := range sum {
		sum[c] = sum[c]*norm + m.Messages.Bias[c]
		if c > 0 && sum[c] > sum[kind] {
			kind = uint8(c)
		}
	}
	return logSumExp(sum[1:]) - sum[0], kind
}

// perRoot returns what sums over hashes are scaled by: long blocks would speak too
// loudly otherwise.
func perRoot(hashes []uint32) float32 {
	return 1 / float32(math.Sqrt(float64(len(hashes))))
}

// logSumExp returns the logarithm of the sum of the exponentials of x.
func logSumExp(x []float32) float32 {
	top := x[0]
	for _, v := range x[1:] {
		top = max(top, v)
	}
	var sum float64
	for _, v := range x {
		sum += math.Exp(float64(v - top))
	}
	return top + float32(math.Log(sum))
}
