package evidence

// A Row is the number of a row in a table of weights, before it is cut to the size of the
// table: what is seen, hashed.
type Row uint32

// mix returns the hash of two numbers.
func mix(a, b uint32) uint32 {
	h := (a ^ b*0x9e3779b1) * 0x85ebca6b
	return h ^ h>>15
}

// mix3 returns the hash of three numbers.
func mix3(a, b, c uint32) uint32 { return mix(mix(a, b), c) }

// hash returns the hash of a word, whatever the case of its letters and the values of its digits (FNV-1a).
func hash(word string) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		c := word[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case '0' <= c && c <= '9':
			c = '0'
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// A list gathers rows. Each kind of evidence has a number of its own, so that the same
// values seen in two places do not share a row.
type list []Row

func (l *list) add(kind, value uint32) { *l = append(*l, Row(mix(value, kind<<8|0x5b))) }
