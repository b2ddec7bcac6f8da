// Package en holds what is particular to English: lists of words, each with
// what it is for. It holds no logic beyond taking the lists apart.
//
// [Orthography] is for the splitter of package nlp; [Attribution], [Coreference], [Voice] and [Times] are
// for the packages of read that are named alike, and fill what those say a language must tell
// them. [Cues] are the verbs that report speech. Words are in lower case unless stated otherwise.
package en

import "strings"

func list(words string) []string { return strings.Fields(words) }
