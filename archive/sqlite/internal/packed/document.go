package packed

import (
	"github.com/writethru/writethru"
)

func (w *writer) document(r *writethru.Reading) {
	a := &r.Article
	w.string(a.Text)
	for _, s := range []string{r.Input, a.URL, a.Outlet, a.Title, a.Lang, string(r.Ledger)} {
		w.string(s)
	}
	w.uint(len(a.Byline))
	for _, name := range a.Byline {
		w.string(name)
	}
	w.moment(a.Published)
	w.moment(a.Modified)
	w.bool(a.Developing)
	list(w, r.Blocks, func(b writethru.Block) { w.span(b.Span); w.term(string(b.Kind)) })
	list(w, r.Messaging, func(m writethru.Message) { w.span(m.Span); w.term(string(m.Kind)) })
}

func (in *reader) document(r *writethru.Reading) {
	a := &r.Article
	a.Text = in.string()
	in.text = a.Text
	r.Input, a.URL, a.Outlet, a.Title, a.Lang = in.string(), in.string(), in.string(), in.string(), in.string()
	r.Ledger = writethru.LedgerState(in.string())
	a.Byline = items(in, in.string)
	a.Published, a.Modified = in.moment(), in.moment()
	a.Developing = in.bool()
	r.Blocks = listed(in, func() writethru.Block {
		return writethru.Block{Span: in.span(), Kind: writethru.BlockKind(in.term())}
	})
	r.Messaging = listed(in, func() writethru.Message {
		return writethru.Message{Span: in.span(), Kind: writethru.MessageKind(in.term())}
	})
}

func (w *writer) voices(r *writethru.Reading) {
	list(w, r.Sentences, func(s writethru.Sentence) { w.span(s.Span); w.term(string(s.Voice)) })
	list(w, r.Loaded, func(l writethru.LoadedWords) { w.span(l.Span); w.term(string(l.Reason)) })
}

func (in *reader) voices(r *writethru.Reading) {
	r.Sentences = listed(in, func() writethru.Sentence {
		return writethru.Sentence{Span: in.span(), Voice: writethru.Voice(in.term())}
	})
	r.Loaded = listed(in, func() writethru.LoadedWords {
		return writethru.LoadedWords{Span: in.span(), Reason: writethru.LoadedReason(in.term())}
	})
}

func (w *writer) times(times []writethru.Time) {
	list(w, times, func(t writethru.Time) { w.span(t.Span); w.term(string(t.Type)); w.string(t.Value) })
}

func (in *reader) times() []writethru.Time {
	return listed(in, func() writethru.Time {
		return writethru.Time{Span: in.span(), Type: writethru.TimeType(in.term()), Value: in.string()}
	})
}
