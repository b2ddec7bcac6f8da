package web

import (
	"bytes"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web/live"
)

// live returns the handler of the stream of what moves: articles as the front page lists them, filtered as it is, or
// the newer versions of one article.
func (s *Server) live() handler {
	moved, newer := s.fragment("moved"), s.fragment("newer")
	return func(w http.ResponseWriter, r *http.Request) error {
		topic, err := live.Topic{Form: moved}, error(nil)
		if topic.Article, err = queried(r, "article", "number of an article"); err != nil {
			return err
		}
		if topic.Article != 0 {
			topic.Form = newer
		} else if topic.Query, err = articleQuery(r, 0); err != nil {
			return err
		}
		after, err := begins(r)
		if err != nil {
			return err
		}
		err = s.hub.Serve(w, r, topic, after)
		if full, refused := errors.AsType[*live.Refusal](err); refused {
			s.turnAway(w, r, refusal{"streams", full.Status, full.Error(), full.Wait})
			return nil
		}
		return err
	}
}

// begins returns the version after which a stream begins: from now on where none is named.
func begins(r *http.Request) (int64, error) {
	text := strings.TrimSpace(r.FormValue("after"))
	if text == "" {
		return live.FromNow, nil
	}
	id, err := strconv.ParseInt(text, 10, 64)
	if err != nil || id < 0 {
		return 0, writethru.Errorf(writethru.Malformed, "“%s” is no place in the list.", clip(text, 40))
	}
	return id, nil
}

// fragment returns a form that is a template which pages share.
func (s *Server) fragment(name string) *live.Form {
	return &live.Form{Write: func(a archive.Article) ([]byte, error) {
		var b bytes.Buffer
		err := s.pages["front"].ExecuteTemplate(&b, name, a)
		return b.Bytes(), err
	}}
}
