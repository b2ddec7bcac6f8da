package main

import (
	"log/slog"
	"net/http"
	"time"
)

// mostConnections are open at a time, of all readers together; who comes then waits until one is closed.
const mostConnections = 4096

// roomServer returns a server with limits for all that a reader could draw out. That of sending an answer is the room's, for some
// of its answers have no end.
func roomServer(h http.Handler, logger *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(logger.Handler(), slog.LevelWarn),
	}
}

// logger returns the log of a server, on standard error: lines of key=value.
func (m *Main) logger(verbose bool) *slog.Logger {
	level := slog.LevelInfo
	if verbose {
		level = slog.LevelDebug
	}
	return slog.New(slog.NewTextHandler(m.Stderr, &slog.HandlerOptions{Level: level}))
}
