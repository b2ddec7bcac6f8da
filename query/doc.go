// Package query reads what a person types into one line to search an archive: words, "phrases" and
// fields.
//
//	q, err := query.Parse(`ferry by:"Mara Quill" after:2026-03-01`, time.Local)
//	hits, err := a.Search(ctx, q)
//
// A field is a name and a value with a colon between, and no space; a value of several words stands in quotation
// marks. Each stands once at most.
//
//	by:NAME        in which this person or body is quoted
//	about:NAME     that name this person, body or place
//	outlet:NAME    of this outlet
//	after:DAY      first seen on this day or later: 2026-03-01
//	until:DAY      first seen before this day
//	changed:KIND   that brought a change of this kind: one of [Kinds]
//	voice:VOICE    the words stand in sentences of this voice: one of [Voices]
//
// What looks like a field and is none, as 12:30, is a word. Names of fields have no case.
package query
