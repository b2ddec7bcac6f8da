// Package en holds what is particular to English: lists of words, each with
// what it is for. It holds no logic beyond taking the lists apart.
//
// [Orthography] is for the splitter of package nlp; the others are for
// readers of news: [Cues] are the verbs that report speech, the rest closed classes of
// words, all in lower case unless stated otherwise.
package en

import "strings"

func list(words string) []string { return strings.Fields(words) }
