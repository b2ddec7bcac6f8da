// Package xmltext makes well-formed XML of what outlets serve as XML: feeds
// with stray ampersands, open tags, wrong labels and missing ends.
//
//	text := xmltext.Decode(body, contentType)
//	document, root := xmltext.Mend(text, shapes)
//
// [Decode] finds the encoding. [Mend] begins at the first element that a shape
// names as root, whatever stands before it, and ends where that element does,
// or the text. In between it forgives what an HTML parser would: unquoted and
// doubled attributes, unknown entities, characters that XML forbids, CDATA
// without end, end tags that are missing, crossed or too many.
//
// The document it makes is simpler than XML. It has no mixed content: an
// element holds either elements or text, and markup inside text is reduced to
// its words. It has no prolog, comments, CDATA or declared entities, at most
// [MaxElements] elements on [MaxDepth] levels, [MaxAttributes] attributes an element and
// [MaxNamespaces] namespaces. So a reader that follows may recurse, its memory is bounded, and
// entities cannot blow anything up. The work is linear in the text.
package xmltext
