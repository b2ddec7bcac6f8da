// Package coref finds who and what an article speaks of, and which words mean the
// same: “Ada Roe”, “Ms. Roe”, “the mayor”, “she”.
//
//	resolver := coref.New(en.Coreference())
//	entities := resolver.Resolve(doc, quotes)
//	if n, known := entities.At(source); known {
//		fmt.Println(entities.All[n].Name)
//	}
//
// The document must have been read by a parser of package nlp. The steps, a file each:
//
//	lexicon    what each word can be: a pronoun, a title, a word for a person …
//	mention    which words mean someone: names, nouns with what belongs to them, pronouns
//	form       a name taken apart: first and last name, folded
//	person     which names mean the same person
//	body       which names mean the same organization, place or group
//	role       what names are said to be: South Korean president
//	names      whom a single name means among those who bear it
//	described  whom a noun means that has no name beside it: the South Korean leader
//	holder     who has the role that a noun says
//	pronoun    whom a pronoun means: a log-linear model over a few features of each candidate
//	turn       who was the subject of the sentence before, and whether whoever spoke last still speaks
//	first      that I and we in a quotation mean its speaker
//
// Every mention but an entity's first says by which other one it was resolved, and
// why. Where two persons fit about as well, the mention is left open: a wrong name is worse
// than none.
package coref
