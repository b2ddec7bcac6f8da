package web

import (
	"fmt"
	"net/http"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// health says whether the archive answers.
func (s *Server) health(w http.ResponseWriter, r *http.Request) {
	if _, err := s.archive.Articles(r.Context(), archive.ArticleQuery{Limit: 1}); err != nil {
		s.logger.ErrorContext(r.Context(), "the archive does not answer", "error", err)
		http.Error(w, "the archive does not answer", http.StatusServiceUnavailable)
		return
	}
	fmt.Fprintln(w, "ok")
}

// nowhere answers for every address that is none.
func (s *Server) nowhere(_ http.ResponseWriter, r *http.Request) error {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		return writethru.Errorf(writethru.Forbidden, "Nothing here takes that.")
	}
	return writethru.Errorf(writethru.NotFound, "There is no such page.")
}
