package nlp

import "hash/maphash"

// Names mostly keep their kind through a text (one sense per discourse: Gale,
// Church and Yarowsky, 1992), though each sentence is read for itself. So the names of a document
// vote: on names of the same words, and on names that are the last word of longer ones.
const (
	wholeVote = 2
	partVote  = 1
	outvoted  = 1.5 // times the votes for a name's own kind change it
)

// A poll is the votes of the names of one document.
type poll struct {
	seed  maphash.Seed
	votes map[uint64][]uint32 // by the words of a name: votes for each kind
	free  [][]uint32
}

func newPoll() *poll {
	return &poll{seed: maphash.MakeSeed(), votes: make(map[uint64][]uint32)}
}

// agree lets the names of the document agree on their kinds.
func (p *poll) agree(d *Doc) {
	for _, n := range d.Names {
		p.vote(p.key(d, n.Range), n.Kind, wholeVote, len(d.Labels.Names))
		if n.Len() > 1 {
			p.vote(p.key(d, Range{n.End - 1, n.End}), n.Kind, partVote, len(d.Labels.Names))
		}
	}
	for i := range d.Names {
		n := &d.Names[i]
		key := p.key(d, n.Range)
		if kind, votes := p.winner(key); float32(votes) > outvoted*float32(p.votes[key][n.Kind]) {
			n.Kind = kind
		}
	}
	p.forget()
}

// key returns the key of words.
func (p *poll) key(d *Doc, r Range) uint64 {
	h := uint64(0)
	for i := r.Begin; i < r.End; i++ {
		h = h*0x9e3779b97f4a7c15 + maphash.String(p.seed, d.Token(i))
	}
	return h
}

func (p *poll) vote(key uint64, kind uint8, votes uint32, kinds int) {
	all := p.votes[key]
	if all == nil {
		if n := len(p.free); n > 0 {
			all, p.free = p.free[n-1], p.free[:n-1]
			clear(all)
		} else {
			all = make([]uint32, kinds)
		}
		p.votes[key] = all
	}
	all[kind] += votes
}

func (p *poll) winner(key uint64) (kind uint8, votes uint32) {
	for k, v := range p.votes[key] {
		if v > votes {
			kind, votes = uint8(k), v
		}
	}
	return kind, votes
}

// mostPolled is how many names' votes are kept for the next document.
const mostPolled = 1 << 12

// forget empties the poll, and gives back what a large document took.
func (p *poll) forget() {
	if len(p.votes) > mostPolled {
		p.votes, p.free = make(map[uint64][]uint32), nil
		return
	}
	for _, all := range p.votes {
		p.free = append(p.free, all)
	}
	clear(p.votes)
}
