package web

import (
	"bytes"
	"net/http"

	"github.com/writethru/writethru/opml"
	"github.com/writethru/writethru/watch"
)

// list sends what is followed as OPML, to be kept as a file.
func (o *outlets) list(w http.ResponseWriter, r *http.Request) error {
	sources, err := o.archive.Sources(r.Context())
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := opml.Write(&b, "Writethru", watch.Outlines(sources)); err != nil {
		return err
	}
	w.Header().Set("Content-Disposition", `attachment; filename="writethru.opml"`)
	send(w, r, "text/x-opml; charset=utf-8", b.Bytes())
	return nil
}
