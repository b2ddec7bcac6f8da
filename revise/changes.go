package revise

import "github.com/writethru/writethru"

// A teller lists the changes of a revision.
type teller struct {
	*comparison
	pairs    []Pair
	onA, onB *shown            // the pages as fetched
	values   map[string]string // of the words for numbers
	list     []writethru.Change

	touchedA, touchedB touched
}

// changes returns what changed, in the order of a reader's interest: the headline and the byline,
// sentences, quotes, figures and dates, corrections. Where none of these changed, it
// says what else did.
func (r *Reviser) changes(c *comparison, pairs []Pair, onA, onB *shown) []writethru.Change {
	t := &teller{comparison: c, pairs: pairs, onA: onA, onB: onB, values: r.numbers}
	t.touchedA = newTouched(pairs, Removed, func(p *Pair) []writethru.Span { return c.a.spans(p.Before) }, Mark.before)
	t.touchedB = newTouched(pairs, Added, func(p *Pair) []writethru.Span { return c.b.spans(p.After) }, Mark.after)
	t.headline()
	t.byline()
	t.sentences()
	t.quotes()
	t.figures()
	t.corrections()
	if len(t.list) == 0 {
		t.messaging()
	}
	if len(t.list) == 0 {
		t.whitespace()
	}
	return t.list
}

func (t *teller) add(c writethru.Change) { t.list = append(t.list, c) }

// sentences tells what became of the sentences of the story.
func (t *teller) sentences() {
	kinds := map[Relation]writethru.ChangeKind{
		Added: writethru.SentenceAdded, Removed: writethru.SentenceRemoved, Reworded: writethru.SentenceReworded,
		Split: writethru.SentenceSplit, Merged: writethru.SentencesMerged,
	}
	for i := range t.pairs {
		p := &t.pairs[i]
		if p.Part != Story || t.isHeadline(p) {
			continue
		}
		if kind, changed := kinds[p.Relation]; changed {
			t.add(t.change(kind, p))
		}
		if p.Moved {
			t.add(t.change(writethru.SentenceMoved, p))
		}
	}
}

func (t *teller) change(kind writethru.ChangeKind, p *Pair) writethru.Change {
	return writethru.Change{Kind: kind, Before: t.a.spans(p.Before), After: t.b.spans(p.After)}
}

// messaging tells that messages changed, and where.
func (t *teller) messaging() {
	c := writethru.Change{Kind: writethru.MessagingOnly}
	for i := range t.pairs {
		if p := &t.pairs[i]; p.Part == Messaging && p.Relation != Same {
			c.Before = append(c.Before, t.a.spans(p.Before)...)
			c.After = append(c.After, t.b.spans(p.After)...)
		}
	}
	if len(c.Before)+len(c.After) > 0 {
		t.add(c)
	}
}

// whitespace tells that the same words are written in other shapes, and where.
func (t *teller) whitespace() {
	c := writethru.Change{Kind: writethru.WhitespaceOnly}
	for _, p := range t.pairs {
		if p.Relation == Same && t.a.text(p.Before[0]) != t.b.text(p.After[0]) {
			c.Before = append(c.Before, t.a.spans(p.Before)...)
			c.After = append(c.After, t.b.spans(p.After)...)
		}
	}
	was, is := t.a.Article.Title, t.b.Article.Title
	if len(c.Before) > 0 || was != is && folded(was) == folded(is) {
		t.add(c)
	}
}

// spans returns the spans of sentences.
func (s *side) spans(sentences []int) []writethru.Span {
	var out []writethru.Span
	for _, i := range sentences {
		out = append(out, s.Sentences[i].Span)
	}
	return out
}
