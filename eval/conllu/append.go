package conllu

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/writethru/writethru/nlp"
)

// Append appends the document to b. Its sentences are numbered, behind its ID where it
// has one. White space in the ID becomes “_”.
func (d *Document) Append(b []byte) []byte {
	id, prefix := strings.Map(withoutSpace, d.ID), ""
	b = append(b, "# newdoc"...)
	if id != "" {
		b = append(append(b, " id = "...), id...)
		prefix = strings.ReplaceAll(id, "/", "_") + "-" // a slash has a meaning of its own in sent_id
	}
	b = append(b, '\n')
	tokens, paragraphs := d.Tokens, d.Paragraphs
	for i, sentence := range d.Sentences {
		if len(paragraphs) > 0 && paragraphs[0].Begin <= sentence.Begin {
			b = append(b, "# newpar\n"...)
			paragraphs = paragraphs[1:]
		}
		n := 0
		for n < len(tokens) && tokens[n].Begin < sentence.End {
			n++
		}
		b = append(append(b, "# sent_id = "...), prefix...)
		b = append(strconv.AppendInt(b, int64(i+1), 10), '\n')
		b = d.appendSentence(b, sentence.Begin, tokens[:n])
		tokens = tokens[n:]
	}
	return b
}

func withoutSpace(r rune) rune {
	if unicode.IsSpace(r) || unicode.IsControl(r) {
		return '_'
	}
	return r
}

// appendText appends the comment that holds the sentence as it was written.
func appendText(b []byte, tokens []Token) []byte {
	b = append(b, "# text = "...)
	for i, t := range tokens {
		b = append(b, t.Form...)
		if t.SpaceAfter && i+1 < len(tokens) {
			b = append(b, ' ')
		}
	}
	return append(b, '\n')
}

// appendSentence appends the text and the lines of a sentence whose first word is first.
func (d *Document) appendSentence(b []byte, first int, tokens []Token) []byte {
	b = appendText(b, tokens)
	for _, t := range tokens {
		spaceAfter := t.SpaceAfter
		if t.End-t.Begin > 1 || t.Form != d.Words[t.Begin].Form { // 2-2 is odd, but has been seen
			b = appendMultiWord(b, first, t)
			spaceAfter = true // its own line has said it
		}
		for i := t.Begin; i < t.End; i++ {
			b = appendWord(b, i, first, &d.Words[i], spaceAfter)
		}
	}
	return append(b, '\n')
}

func appendMultiWord(b []byte, first int, t Token) []byte {
	b = strconv.AppendInt(b, int64(t.Begin-first+1), 10)
	b = append(b, '-')
	b = strconv.AppendInt(b, int64(t.End-first), 10)
	b = append(append(b, '\t'), t.Form...)
	b = append(b, "\t_\t_\t_\t_\t_\t_\t_\t"...)
	return appendMisc(b, unsaid, t.SpaceAfter)
}

func appendWord(b []byte, i, first int, w *Word, spaceAfter bool) []byte {
	b = strconv.AppendInt(b, int64(i-first+1), 10)
	for _, column := range [...]string{w.Form, w.Lemma, w.UPOS, w.XPOS, w.Feats} {
		b = append(append(b, '\t'), column...)
	}
	b = append(b, '\t')
	switch {
	case w.Head != nlp.Root:
		b = strconv.AppendInt(b, int64(w.Head-first+1), 10)
	case w.Deprel == unsaid:
		b = append(b, unsaid...)
	default:
		b = append(b, '0')
	}
	b = append(append(b, '\t'), w.Deprel...)
	b = append(b, "\t_\t"...)
	return appendMisc(b, w.Misc, spaceAfter)
}

// appendMisc appends the last column and the end of the line.
func appendMisc(b []byte, misc string, spaceAfter bool) []byte {
	switch {
	case spaceAfter:
		b = append(b, misc...)
	case misc == unsaid:
		b = append(b, noSpaceAfter...)
	default:
		b = append(append(append(b, misc...), '|'), noSpaceAfter...)
	}
	return append(b, '\n')
}
