package voice

// LongestWord is the most bytes that a word of the lists may have.
const LongestWord = len(key{}) - 1
