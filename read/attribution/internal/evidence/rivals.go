package evidence

// A Cue is a word that is likely to be the head of a cue.
type Cue struct {
	Word       int
	Confidence float32 // from 0 to 1
}

// Likely is the confidence from which a word is taken for a cue, and for a rival of others.
const Likely = .4

// rivals says where the cues of a document stand.
type rivals struct {
	before []int32 // how many stand before a word
	over   []int32 // the lowest one at a word or above it in the tree, or -1
	climb  []int32
}

// unset is what over holds until it is known.
const unset = -2

// Compete tells the words of a document which cues there are.
func (w *Words) Compete(cues []Cue) {
	k := &w.rivals
	k.reset(len(w.Word))
	for _, c := range cues {
		if c.Confidence >= Likely {
			k.before[c.Word+1] = 1
			k.over[c.Word] = int32(c.Word)
		}
	}
	for i := range w.Word {
		k.before[i+1] += k.before[i]
		k.ascend(w, int32(i))
	}
}

func (k *rivals) reset(n int) {
	if cap(k.before) < n+1 {
		k.before, k.over = make([]int32, n+1), make([]int32, n)
	}
	k.before, k.over = k.before[:n+1], k.over[:n]
	clear(k.before)
	for i := range k.over {
		k.over[i] = unset
	}
}

// ascend finds the cue over a word, and over all words on the way to it.
func (k *rivals) ascend(w *Words, i int32) {
	over := int32(-1)
	for k.climb = k.climb[:0]; i >= 0 && len(k.climb) <= len(w.Word); i = w.Word[i].Head {
		if k.over[i] != unset {
			over = k.over[i]
			break
		}
		k.climb = append(k.climb, i)
	}
	for _, j := range k.climb {
		k.over[j] = over
	}
}

// between returns how many cues stand between two words, up to three.
func (k *rivals) between(i, j int) uint32 {
	if i > j {
		i, j = j, i
	}
	return uint32(min(3, k.before[j]-k.before[min(i+1, j)]))
}

// owner says whose a word is by the tree: of the cue given, of no cue, of a rival
// below it or of another.
func (k *rivals) owner(i, cue int, w *Words) uint32 {
	switch over := k.over[i]; {
	case over == int32(cue):
		return 1
	case over < 0:
		return 2
	case w.links.at(i).up == 0:
		return 3
	}
	return 4
}
