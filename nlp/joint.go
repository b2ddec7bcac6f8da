package nlp

// A Joint is how a word follows on the one before it: what the encoder is told of the
// space between words.
type Joint = uint8

// The joints may be combined.
const (
	Spaced  Joint       = 1 << iota // white space stands before the word
	Opening                         // the word is the first of its block
	Within                          // the word is part of the token of the word before it
	Joints  = 1 << iota             // how many combinations there are
)

// Joint returns how word i follows on its predecessor; first is the first word of its block.
func (d *Doc) Joint(i, first int) Joint {
	switch {
	case i == first:
		return Opening
	case !d.Joined(i):
		return Spaced
	case d.Class[i] == Clitic:
		return Within
	}
	return 0
}
