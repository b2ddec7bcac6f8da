package coref

// A name can be written oddly in two ways: with one letter wrong, missing, in excess or
// exchanged with its neighbour (Damerau, 1964), or transliterated after another
// fashion. Both are found by keys that two spellings share, so that no name is
// compared with all others.

// shortestOdd is how many letters a name must have for its spelling to be doubted.
const shortestOdd = 5

// longestOdd keeps the keys of a word few.
const longestOdd = 40

// spellings calls yield with the keys of a folded name: the name without each of its letters,
// and its skeleton.
func spellings(name string, yield func(key string)) {
	if len(name) < shortestOdd || len(name) > longestOdd {
		return
	}
	yield(name)
	for i := range name {
		if i > 0 {
			yield(name[:i] + name[i+1:])
		}
	}
	if s := skeleton(name); len(s) >= 3 {
		yield("=" + s)
	}
}

// skeleton returns the consonants of a name in classes of those that transliterations
// exchange.
func skeleton(name string) string {
	s := make([]byte, 0, len(name))
	for i := range len(name) {
		c := consonant(name[i])
		if c != 0 && (len(s) == 0 || s[len(s)-1] != c) {
			s = append(s, c)
		}
	}
	return string(s)
}

func consonant(c byte) byte {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y', 'h':
		return 0
	case 'k', 'g', 'q', 'c':
		return 'k'
	case 'b', 'v', 'w', 'f':
		return 'v'
	case 'd', 't':
		return 't'
	case 'j', 'z', 's', 'x':
		return 's'
	}
	return c
}

// distance returns how many letters must be changed, added, dropped or exchanged with their
// neighbour to turn a into b (optimal string alignment), or more than most.
func distance(a, b string, most int) int {
	if len(a) > longestOdd || len(b) > longestOdd || len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	var rows [3][longestOdd + 1]int
	for j := range len(b) + 1 {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		row, before, twice := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			row[j] = min(row[j-1]+1, before[j]+1, before[j-1]+differ(a[i-1], b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], twice[j-2]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}

func differ(a, b byte) int {
	if a == b {
		return 0
	}
	return 1
}
