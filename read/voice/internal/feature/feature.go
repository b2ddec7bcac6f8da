package feature

// A Feature is a hash of what was seen, and of as what; its last bits are its strength. No feature is zero.
type Feature uint32

// A strength says how much of a feature counts. Of those that every sentence has many, each is weaker.
type strength uint32

// The strengths, from 1 on.
const (
	strong strength = iota + 1
	firm
	middle
	weak
	faint

	strengths = 1<<3 - 1 // the bits of a feature that are its strength
)

func featureOf(hash uint64, s strength) Feature { return Feature(hash>>32)&^strengths | Feature(s) }

// Strength returns how much of the feature counts.
func (f Feature) Strength() float32 {
	return [strengths + 1]float32{strong: 1, firm: .7, middle: .5, weak: .4, faint: .25}[f&strengths]
}

// Word returns the feature that a word is by itself, less its case, and digits alike.
func Word(form string) Feature { return featureOf(letters(form), strong) }
