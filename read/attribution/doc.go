// Package attribution finds who said what: in a document that package nlp has parsed, the source,
// the cue and the content of every attribution.
//
//	finder, err := attribution.New(model, en.Attribution())
//	for _, a := range finder.Find(doc) {
//		fmt.Println(doc.Span(a.Cue[0]).In(doc.Text))
//	}
//
// It goes from the cue. A log-linear model says which words are the heads of cues, by the word, the
// tree and the quotation marks about it. Then, for each cue, a conditional random field gives the words
// near it their parts, seen from this cue: the way through the tree, the quotation, what
// other cues stand between. So parts need not be linked afterwards, and a content broken by
// its cue is one content. Turns of transcripts, which begin with a name in capitals and a colon, are
// told by their form. Package quotation tells what is quoted.
//
// Terms follow PARC and PolNeAR (Pareti 2012, Newell et al. 2018). Contents may be speech, thought or
// wish; their spans include quotation marks. Package model holds the model for English; command
// train makes it.
package attribution
