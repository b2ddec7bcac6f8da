package evidence

import "github.com/writethru/writethru/nlp"

// links says of the words of a window how the tree leads to them from the cue.
type links struct {
	begin int
	link  []link
	climb []int32 // words on the way up
}

// A link is the way from the cue to a word: up so many heads, down one branch.
type link struct {
	up     int32  // how many, -1 where not yet known, far where the trees are different ones
	branch int32  // the word at the top of the branch
	hash   uint32 // of up and the relation of the branch
	depth  uint8  // below the top of the branch
	trunk  bool   // the word is the cue or above it
}

const (
	unknown = -1
	far     = 99
	highest = 12 // how far the way up is followed
)

// read finds the links of all words of a window.
func (k *links) read(w *Words, cue int, r nlp.Range) {
	k.begin = r.Begin
	if cap(k.link) < r.Len() {
		k.link = make([]link, r.Len())
	}
	k.link = k.link[:r.Len()]
	for i := range k.link {
		k.link[i] = link{up: unknown}
	}
	k.mount(w, cue, r)
	for i := range k.link {
		if k.link[i].up == unknown {
			k.descend(w, r, int32(r.Begin+i))
		}
	}
}

// mount marks the cue and the words above it.
func (k *links) mount(w *Words, cue int, r nlp.Range) {
	i := int32(cue)
	for up := int32(0); up < highest && int(i) >= r.Begin && int(i) < r.End; up++ {
		l := k.at(int(i))
		if l.trunk {
			return
		}
		*l = link{up: up, branch: i, hash: mix3(uint32(up), w.Word[i].Relation, 7), trunk: true}
		i = w.Word[i].Head
	}
}

// descend climbs from a word to one that is known, and tells all on the way.
func (k *links) descend(w *Words, r nlp.Range, i int32) {
	known := link{up: far, branch: -1, hash: far}
	for k.climb = k.climb[:0]; len(k.climb) < r.Len() && int(i) >= r.Begin && int(i) < r.End; i = w.Word[i].Head {
		if l := *k.at(int(i)); l.up != unknown {
			known = l
			break
		}
		k.climb = append(k.climb, i)
	}
	for n := len(k.climb) - 1; n >= 0; n-- {
		j := k.climb[n]
		known = known.below(j, w.Word[j].Relation)
		*k.at(int(j)) = known
	}
}

// below returns the link of word j whose head has the link l.
func (l link) below(j int32, relation uint32) link {
	if l.trunk {
		return link{up: l.up, branch: j, hash: mix3(uint32(l.up), relation, 3)}
	}
	l.depth = min(l.depth+1, 200)
	return l
}

func (k *links) at(i int) *link { return &k.link[i-k.begin] }
