// Package times scores expressions of time by the measures of TempEval-3 (UzZaman et al.,
// 2013), and holds invented texts in which they are marked.
//
// An expression is found strictly if its extent is the gold's, relaxedly if the two
// overlap; each is matched once, the closest pairs first. The accuracies of type and value
// are shares of the relaxed matches, and value F1 is relaxed F1 times that of the value.
//
//	documents, err := times.Stories()
//	…
//	s := times.NewScorer()
//	for _, d := range documents {
//		s.Add(d.Times, find(d.Text, d.Published))
//	}
//	fmt.Println(s.Scores().ValueF1)
//
// The texts follow the conventions that package read/times states. [Phenomena] and [Trees] were
// written with the rules, a sentence for each convention: they are tests. [Stories] were written
// before the rules read them, which have been mended with them since. [HeldOut] has mended no rule, though the
// same hand wrote it.
package times
