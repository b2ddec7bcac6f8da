package web

import "net/http"

// inTurn lets few readers at a time have a page made. The place is free again before the first byte is sent, so
// that a slow reader keeps nobody waiting: pages are made in memory first.
func (s *Server) inTurn(h handler) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		leave, err := s.bounds.costly.Enter(r.Context())
		if err != nil {
			return err
		}
		turn := &turn{ResponseWriter: w, leave: leave}
		defer turn.end()
		return h(turn, r)
	}
}

// A turn ends with the first byte of an answer.
type turn struct {
	http.ResponseWriter
	leave func() // nil: it has ended
}

func (t *turn) end() {
	if t.leave != nil {
		t.leave()
		t.leave = nil
	}
}

func (t *turn) Write(b []byte) (int, error) {
	t.end()
	return t.ResponseWriter.Write(b)
}

func (t *turn) Unwrap() http.ResponseWriter { return t.ResponseWriter }
