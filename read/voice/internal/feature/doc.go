// Package feature tells what is to be seen of the sentences of an article: their words,
// their trees, how much of them is quoted, where they stand, and what stands beside
// them. What is seen are numbers, the hashes of it.
//
//	x := feature.NewExtractor(saying)
//	x.Read(doc, quoted)
//	for k := range doc.Sentences {
//		features, words := x.Sentence(k)
//	}
package feature
