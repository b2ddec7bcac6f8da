package nlp

// The states of a word in a name, of each of the kinds of names one after the other: outside
// of all, then first, inner, last and only word (the BIOES scheme).
const (
	outside    = 0
	nameFirst  = 1 // + 4·kind
	nameInner  = 2
	nameLast   = 3
	nameOnly   = 4
	nameStates = 4
)

// NameStates returns the number of states that words have with so many kinds of names.
func NameStates(kinds int) int { return 1 + nameStates*kinds }

// NameState returns the state of word i of a name of the given kind, over the words [0, n).
func NameState(kind, i, n int) int32 {
	state := nameInner
	switch {
	case n == 1:
		state = nameOnly
	case i == 0:
		state = nameFirst
	case i == n-1:
		state = nameLast
	}
	return int32(state + nameStates*kind)
}

// DecodeNames returns the best sequence of states that is one of whole names; scores
// has a row of states for each word (Viterbi, 1967).
func DecodeNames[S int32 | float32](scores []S, states int) []int32 {
	return new(nameDecoder[S]).decode(scores, states)
}

// A nameDecoder has the memory of DecodeNames, to be used again.
type nameDecoder[S int32 | float32] struct {
	total []S     // of the best sequences that end with a word in a state
	from  []int32 // the state before
	best  []int32
}

// decode does as DecodeNames does. What it returns is overwritten by the next call.
func (d *nameDecoder[S]) decode(scores []S, states int) []int32 {
	n := len(scores) / states
	total, from := grow(&d.total, n*states), grow(&d.from, n*states)
	for i := range n {
		row, best := total[i*states:(i+1)*states], from[i*states:(i+1)*states]
		copy(row, scores[i*states:(i+1)*states])
		if i == 0 {
			forbidContinuing(row)
			continue
		}
		before := total[(i-1)*states : i*states]
		closed := bestClosed(before)
		for s := range row {
			best[s] = int32(closed)
			if continues(s) {
				best[s] = bestOpen(before, s)
			}
			row[s] += before[best[s]]
		}
	}
	out := grow(&d.best, n)
	trace(out, total, from, states)
	return out
}

// trace follows the best states back from the last word.
func trace[S int32 | float32](out []int32, total []S, from []int32, states int) {
	n := len(out)
	if n == 0 {
		return
	}
	out[n-1] = int32(bestClosed(total[(n-1)*states:]))
	for i := n - 1; i > 0; i-- {
		out[i-1] = from[i*states+int(out[i])]
	}
}

// forbidContinuing keeps the first word from going on with a name.
func forbidContinuing[S int32 | float32](row []S) {
	for s := range row {
		if continues(s) {
			row[s] = -1 << 29
		}
	}
}

// role returns which of the four states of a name a state is.
func role(state int) int { return (state-1)%nameStates + 1 }

func continues(state int) bool {
	return state != outside && (role(state) == nameInner || role(state) == nameLast)
}

// bestClosed returns the best state after which no name goes on.
func bestClosed[S int32 | float32](row []S) int {
	top := outside
	for s := nameLast; s < len(row); s += nameStates {
		if row[s] > row[top] {
			top = s
		}
		if row[s+1] > row[top] {
			top = s + 1
		}
	}
	return top
}

// bestOpen returns the better of the two states that state s may go on from.
func bestOpen[S int32 | float32](row []S, s int) int32 {
	first := s - role(s) + nameFirst
	if row[first+1] > row[first] {
		return int32(first + 1)
	}
	return int32(first)
}

// LongestSentence is the number of words above which a sentence is cut.
const LongestSentence = 256

// NamesOf returns the names in a sequence of states.
func NamesOf(states []int32) []Name { return appendNames(nil, states, 0) }

// appendNames appends the names in a sequence of states whose first word is first.
func appendNames(names []Name, states []int32, first int) []Name {
	begin := 0
	for i, s := range states {
		if s == outside {
			continue
		}
		if r := role(int(s)); r == nameFirst || r == nameOnly {
			begin = i
		}
		if r := role(int(s)); r == nameLast || r == nameOnly {
			names = append(names, Name{Range{first + begin, first + i + 1}, uint8((s - 1) / nameStates)})
		}
	}
	return names
}

// whole reports whether a sequence of states is one of whole names.
func whole(states []int32) bool {
	open := int32(outside) // the state that goes on, of which kind
	for _, s := range states {
		if continues(int(s)) != (open != outside) || continues(int(s)) && (s-1)/nameStates != (open-1)/nameStates {
			return false
		}
		switch {
		case s == outside || role(int(s)) == nameLast || role(int(s)) == nameOnly:
			open = outside
		default:
			open = s
		}
	}
	return open == outside
}
