package nlp

import (
	"hash/maphash"

	"github.com/writethru/writethru/nlp/lemma"
)

// A cache keeps the vectors and gates of types of words: a fixed number of rows, in sets of which
// a word belongs to one. A full set gives up its rows in turn.
type cache struct {
	seed  maphash.Seed
	width int
	keys  []uint64
	next  []uint8 // by set
	rows  []int16
}

const (
	cacheSets = 1 << 12
	cacheWays = 4
)

func newCache(width int) *cache {
	return &cache{
		seed: maphash.MakeSeed(), width: width,
		keys: make([]uint64, cacheSets*cacheWays), next: make([]uint8, cacheSets), rows: make([]int16, cacheSets*cacheWays*width),
	}
}

// key returns the key of a word, which is never 0. The seed is of chance, so that no text
// can be made whose words share keys.
func (c *cache) key(word string) uint64 { return maphash.String(c.seed, word) | 1 }

// get returns the row of a key, nil if it is not kept.
func (c *cache) get(key uint64) []int16 {
	first := c.set(key) * cacheWays
	for i, k := range c.keys[first : first+cacheWays] {
		if k == key {
			return c.row(first + i)
		}
	}
	return nil
}

func (c *cache) set(key uint64) int { return int(key >> 32 % cacheSets) }

func (c *cache) row(i int) []int16 { return c.rows[i*c.width : (i+1)*c.width] }

// put returns the row that is now that of key, to be filled.
func (c *cache) put(key uint64) []int16 {
	set := c.set(key)
	i := set*cacheWays + int(c.next[set])%cacheWays
	c.next[set]++
	c.keys[i] = key
	return c.row(i)
}

// A lemmaCache keeps the rules of lemmas that were looked up last, by word and tag: the table
// of all is large, and most look-ups in it wait for memory.
type lemmaCache [1 << 13]struct {
	key  uint64
	rule int32
}

// find returns the rule of a word, whose key is given, under a tag.
func (c *lemmaCache) find(l *lemma.Lemmatizer, word string, key uint64, tag int) int32 {
	key += uint64(tag) * 0x9e3779b97f4a7c16 // even, so that the key is not 0
	kept := &c[key>>32%uint64(len(c))]
	if kept.key != key {
		kept.key, kept.rule = key, l.Rule(word, tag)
	}
	return kept.rule
}
