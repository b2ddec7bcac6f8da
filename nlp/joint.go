package nlp

// A Joint is how a word follows on the one before it: what the encoder is told of the
// space between words, and of what the splitter's rules say of sentences.
type Joint = uint8

// The joints may be combined.
const (
	Spaced   Joint       = 1 << iota // white space stands before the word
	Opening                          // the word is the first of its block
	Within                           // the word is part of the token of the word before it
	Starting                         // by the rules, a sentence begins with the word
	Ending                           // by the rules, a sentence ends with the word
	Joints   = 1 << iota             // how many combinations there are
)

// Joints returns how each word of the document follows on the one before it.
func (s *Splitter) Joints(d *Doc) []Joint { return s.joints(nil, d, s.rules(nil, d)) }

// joints appends the joints of all words; sentences are those that the rules
// see.
func (s *Splitter) joints(out []Joint, d *Doc, sentences []Range) []Joint {
	first := len(out)
	for i := range d.Begin {
		switch {
		case d.Continues(i):
			out = append(out, Within)
		case !d.Joined(i):
			out = append(out, Spaced)
		default:
			out = append(out, 0)
		}
	}
	joints := out[first:]
	for _, b := range d.Blocks {
		joints[b.Begin] = Opening
	}
	for _, r := range sentences {
		joints[r.Begin] |= Starting
		joints[r.End-1] |= Ending
	}
	return out
}

// Cut sets the sentences of the document to those that the rules see in its
// blocks.
func (s *Splitter) Cut(d *Doc) { d.Sentences = s.rules(d.Sentences[:0], d) }

// rules appends the sentences that the rules see in the blocks of the document.
func (s *Splitter) rules(out []Range, d *Doc) []Range {
	view := *d
	view.Sentences = out
	for _, b := range d.Blocks {
		view.Begin = d.Begin[:b.End] // its length is where cut looks for the block's end
		s.cut(&view, b.Begin)
	}
	return view.Sentences
}
