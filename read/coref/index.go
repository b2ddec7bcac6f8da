package coref

// An index finds entities by their names. Lists are bounded, so that no text
// makes them long.
type index struct {
	parts    map[string][]int32 // persons by first and last name
	whole    map[string]int32   // all but persons by their names
	tails    map[string][]int32 // the same by their last words
	initials map[string]int32   // organizations and places
	odd      map[string]int32   // persons by the keys of their spelling
	roles    map[string][]int32 // roles by their nouns
	ranks    map[int][]int32    // roles by the lists of nouns that stand for each other
	offices  map[office]bool    // the roles that are known
	kin      map[kinship]int32  // his wife
	nouns    map[string]int32   // the latest entity without a name by its noun
}

// longestList is how many entities an index keeps for one key.
const longestList = 16

func newIndex() index {
	return index{
		parts: make(map[string][]int32), whole: make(map[string]int32), tails: make(map[string][]int32),
		initials: make(map[string]int32), odd: make(map[string]int32),
		roles: make(map[string][]int32), ranks: make(map[int][]int32),
		offices: make(map[office]bool), kin: make(map[kinship]int32), nouns: make(map[string]int32),
	}
}

// push adds n to the list of a key; the oldest one gives way.
func push[K comparable](to map[K][]int32, key K, n int32) {
	list := to[key]
	for _, known := range list {
		if known == n {
			return
		}
	}
	if len(list) == longestList {
		list = append(list[:0], list[1:]...)
	}
	to[key] = append(list, n)
}

// keep sets the value of a key that has none.
func keep[K comparable](to map[K]int32, key K, n int32) {
	if _, known := to[key]; !known {
		to[key] = n
	}
}
