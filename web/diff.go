package web

import (
	"net/http"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/revise"
)

// mostCompared is how many bytes of text two versions may have together to be compared while a reader waits.
const mostCompared = 2 << 20

// A diffPage shows what changed from one version to another, in place.
type diffPage struct {
	layout
	history
	From, To archive.Version
	Lang     string
	Told     []string
	Text     []revise.Stretch
}

// diff compares two versions, the last two where the address names none.
func (s *Server) diff(w http.ResponseWriter, r *http.Request) error {
	h, err := s.history(r)
	if err != nil {
		return err
	}
	from, to, err := h.picked(r)
	if err != nil {
		return err
	}
	revision, err := s.revision(r, from, to)
	if err != nil {
		return err
	}
	return s.render(w, r, "diff", diffPage{
		layout: layout{Title: "What changed: " + title(to)}, history: h, From: from, To: to,
		Lang: language(revision.After), Told: revise.InWords(revision.Changes), Text: revision.Tracked(),
	})
}

// picked returns the two versions that an address names. Without from it is the one before to, without to the last.
func (h history) picked(r *http.Request) (from, to archive.Version, err error) {
	last, err := queried(r, "to", "number of a version")
	if err != nil {
		return from, to, err
	}
	if last == 0 {
		last = int64(h.Versions[len(h.Versions)-1].Number)
	}
	first, err := queried(r, "from", "number of a version")
	if err != nil {
		return from, to, err
	}
	if first == 0 {
		first = max(last-1, 1)
	}
	if to, err = h.version(last); err == nil {
		from, err = h.version(first)
	}
	return from, to, err
}

// revision compares two versions.
func (s *Server) revision(r *http.Request, from, to archive.Version) (*revise.Revision, error) {
	before, err := s.compared(r.Context(), from)
	if err != nil {
		return nil, err
	}
	after, err := s.compared(r.Context(), to)
	if err != nil {
		return nil, err
	}
	if len(before.Reading.Article.Text)+len(after.Reading.Article.Text) > mostCompared {
		return nil, writethru.Errorf(writethru.TooLarge, "These versions are too long to be compared on a page; “writethru diff” can.")
	}
	return s.reviser.Compare(before, after), nil
}

// Strip returns the strip above the two versions.
func (p diffPage) Strip() strip {
	return strip{history: p.history, From: p.From.Number, To: p.To.Number}
}
