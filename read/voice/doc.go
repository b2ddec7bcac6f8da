// Package voice tells whose voice each sentence of an article is, and which words
// are loaded: words by which the outlet, not a source, judges what it reports.
//
//	reader, err := voice.New(file, en.Voice())
//	voices, loaded := reader.Read(doc, said, quoted)
//
// Two things decide, and each does what it does well. Loaded words are found by lists, with
// the part of speech and the place in the tree that makes a word judge, so that every mark has a
// reason that a person can check. A model, learnt from articles in which people marked speech and
// evaluation, tells messages of the site, speech where nobody else has found it, and
// whether a sentence is comment at all: some words judge only there.
//
// A sentence is, by the first that fits:
//
//	site        the model is nearly sure of it
//	attributed  said words cover more than half of it
//	loaded      it has loaded words
//	reported    all others
//
// Where no said words are given, those sentences count as said which the model takes for
// speech.
//
// So the model alone never makes a sentence loaded: what it has learnt is whether
// a sentence evaluates, which plain analysis does in plain words. Its own four-way
// verdict is [Reader.Verdicts].
//
// Quotation marks shield every word. Said words outside of them shield what may
// be the speaker's own, but not the names the writer gives to persons, nor what
// the writer adds in a relative clause: “said he would meet the baby-faced tycoon
// who ran a shambolic campaign”.
package voice
