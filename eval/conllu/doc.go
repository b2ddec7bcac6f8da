// Package conllu reads and writes CoNLL-U, the format of Universal
// Dependencies: one word a line in ten columns, a blank line after a sentence,
// see https://universaldependencies.org/format.html.
//
// [Read] makes a [Document] of every “# newdoc”. Its [Document.Raw] text is the text
// as it was before it was cut, from which a splitter finds the words again;
// its [Document.Forms] are the words for one who trusts them. [FromDoc] makes a
// Document of what a parser found, and [Document.Append] writes it.
//
// Empty nodes (8.1) and enhanced dependencies (the column DEPS) are left out.
// Of the comments, newdoc and newpar are read.
//
// Names stand in the column MISC as Stanza writes them: ner=S-Person for a name
// of one word, else ner=B-Person, ner=I-Person, ner=E-Person from its first word to its
// last. They stand with the words even within a multi-word token, of which a name
// may be a part: “Ada’s”.
package conllu
