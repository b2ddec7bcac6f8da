package writethru

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// readingJSON is the contract's order and spelling of fields.
type readingJSON struct {
	Schema       string        `json:"schema"`
	Input        string        `json:"input"`
	Article      Article       `json:"article"`
	Blocks       []Block       `json:"blocks"`
	Messaging    []Message     `json:"messaging"`
	Sentences    []Sentence    `json:"sentences"`
	Loaded       []LoadedWords `json:"loaded"`
	Entities     []Entity      `json:"entities"`
	Ledger       LedgerState   `json:"ledger"`
	Attributions []Attribution `json:"attributions"`
	Times        []Time        `json:"times"`
}

// MarshalJSON writes the reading in the form named by [Schema]: spans count
// code points, lists are never null.
func (r *Reading) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // the caller's encoder decides that, and can only add escapes
	err := encoder.Encode(r.form().mapSpans(codePoints(r.Article.Text)))
	return b.Bytes(), err
}

// UnmarshalJSON reads what MarshalJSON writes. It fails on another schema, and
// on a span that does not lie in the text.
func (r *Reading) UnmarshalJSON(b []byte) error {
	var form readingJSON
	if err := json.Unmarshal(b, &form); err != nil {
		return err
	}
	if form.Schema != Schema {
		return fmt.Errorf("schema is %q, want %q", form.Schema, Schema)
	}
	toBytes := byteOffsets(form.Article.Text)
	if err := form.check(len(toBytes) - 1); err != nil {
		return err
	}
	form = form.mapSpans(toBytes)
	*r = Reading{
		Input:        form.Input,
		Document:     Document{Article: form.Article, Blocks: form.Blocks, Messaging: form.Messaging},
		Sentences:    form.Sentences,
		Loaded:       form.Loaded,
		Entities:     form.Entities,
		Ledger:       form.Ledger,
		Attributions: form.Attributions,
		Times:        form.Times,
	}
	return nil
}

func (r *Reading) form() readingJSON {
	return readingJSON{Schema, r.Input, r.Article, r.Blocks, r.Messaging, r.Sentences, r.Loaded, r.Entities, r.Ledger, r.Attributions, r.Times}
}

// mapSpans returns a copy of the form in which offset i has become offsets[i].
func (f readingJSON) mapSpans(offsets []int32) readingJSON {
	if f.Article.Byline == nil {
		f.Article.Byline = []string{}
	}
	return f.mapped(func(s Span) Span { return Span{int(offsets[s.Begin]), int(offsets[s.End])} })
}

// mapped returns a copy of the form in which at has replaced every span.
func (f readingJSON) mapped(at func(Span) Span) readingJSON {
	f.Blocks = mapped(f.Blocks, func(b Block) Block { b.Span = at(b.Span); return b })
	f.Messaging = mapped(f.Messaging, func(m Message) Message { m.Span = at(m.Span); return m })
	f.Sentences = mapped(f.Sentences, func(s Sentence) Sentence { s.Span = at(s.Span); return s })
	f.Loaded = mapped(f.Loaded, func(l LoadedWords) LoadedWords { l.Span = at(l.Span); return l })
	f.Times = mapped(f.Times, func(t Time) Time { t.Span = at(t.Span); return t })
	f.Entities = mapped(f.Entities, func(e Entity) Entity { return mappedEntity(e, at) })
	f.Attributions = mapped(f.Attributions, func(a Attribution) Attribution { return mappedAttribution(a, at) })
	return f
}

func mappedEntity(e Entity, at func(Span) Span) Entity {
	e.Roles = mapped(e.Roles, func(r Role) Role { r.Span = at(r.Span); return r })
	e.Mentions = mapped(e.Mentions, func(m Mention) Mention {
		m.Span = at(m.Span)
		if m.Antecedent != nil {
			antecedent := at(*m.Antecedent)
			m.Antecedent = &antecedent
		}
		return m
	})
	return e
}

func mappedAttribution(a Attribution, at func(Span) Span) Attribution {
	a.Source, a.Addressee = mappedSource(a.Source, at), mappedSource(a.Addressee, at)
	if a.Cue != nil {
		a.Cue = &Part{mapped(a.Cue.Spans, at)}
	}
	a.Content.Spans = mapped(a.Content.Spans, at)
	if len(a.Inner) > 0 {
		a.Inner = mapped(a.Inner, func(a Attribution) Attribution { return mappedAttribution(a, at) })
	}
	return a
}

// check returns an error for the first span that does not lie in a text of size
// code points.
func (f readingJSON) check(size int) error {
	var err error
	f.mapped(func(s Span) Span {
		if err == nil && (s.Begin < 0 || s.End < s.Begin || s.End > size) {
			err = fmt.Errorf("span [%d,%d] does not lie in a text of %d code points", s.Begin, s.End, size)
		}
		return s
	})
	return err
}

func mapped[T any](list []T, f func(T) T) []T {
	out := make([]T, len(list))
	for i, x := range list {
		out[i] = f(x)
	}
	return out
}

func mappedSource(s *Source, at func(Span) Span) *Source {
	if s == nil {
		return nil
	}
	c := *s
	c.Spans = mapped(s.Spans, at)
	return &c
}

// codePoints returns, for every byte offset of text, the number of code points that
// begin before it. Invalid bytes count one each.
func codePoints(text string) []int32 {
	points := make([]int32, len(text)+1)
	n := int32(0)
	for i := 0; i < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[i:])
		points[i] = n
		for j := 1; j < size; j++ {
			points[i+j] = n + 1
		}
		i += size
	}
	points[len(text)] = n
	return points
}

// byteOffsets returns the byte offset of every code point of text, and its end.
func byteOffsets(text string) []int32 {
	offsets := make([]int32, 0, len(text)+1)
	for i := range text {
		offsets = append(offsets, int32(i))
	}
	return append(offsets, int32(len(text)))
}
