// Package conllu reads and writes CoNLL-U, the format of Universal
// Dependencies: one word a line in ten columns, a blank line after a sentence,
// see https://universaldependencies.org/format.html.
//
// [Read] makes [Document]s out of a file, one for every “# newdoc”; [Raw] text is what their
// authors wrote, as far as the trees tell, and [FromDoc] makes a
// Document of what a parser found. [Write] writes them.
//
// Empty nodes (8.1) and enhanced dependencies (the column DEPS) are left out.
// Of the comments, newdoc and newpar are read.
package conllu
