// Package evidence says what is seen of the words of a parsed document, for a model to weigh.
//
//	words := evidence.NewWords(lexicon)
//	words.Read(doc)
//	rows := words.Cue(nil, i)    // of word i as the head of a cue
//	words.Compete(cues)          // those that were found likely
//	scene.See(words, cues[0].Word) // of all words about a cue, and of the borders between them
//
// What is seen is hashed: a Row is the number of a row of weights. A name counts by its kind alone, so
// that nothing is learnt of whoever is in the news. Relations are those of Universal Dependencies.
package evidence
