package web

import (
	"context"
	"log/slog"
)

// Numbered is a log whose lines name the request that they are of.
type numbered struct{ slog.Handler }

// numberedLogger returns such a logger, which tells nobody if the logger is nil.
func numberedLogger(l *slog.Logger) *slog.Logger {
	if l == nil {
		return slog.New(slog.DiscardHandler)
	}
	return slog.New(numbered{l.Handler()})
}

func (n numbered) Handle(ctx context.Context, line slog.Record) error {
	if number := numberOf(ctx); number != "" {
		line.AddAttrs(slog.String("request", number))
	}
	return n.Handler.Handle(ctx, line)
}

func (n numbered) WithAttrs(a []slog.Attr) slog.Handler { return numbered{n.Handler.WithAttrs(a)} }
func (n numbered) WithGroup(name string) slog.Handler   { return numbered{n.Handler.WithGroup(name)} }
