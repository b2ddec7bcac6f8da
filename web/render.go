package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"
)

//go:embed templates/*.html
var templates embed.FS

// A layout is what every page has. The data of a page embeds it.
type layout struct {
	Title   string
	Section string // of the navigation: front, people, search, outlets
}

// parseTemplates returns the pages by name, each within the layout. Files whose names begin with _ hold what
// several pages share.
func parseTemplates(functions template.FuncMap) (map[string]*template.Template, error) {
	frame, err := template.New("layout.html").Funcs(functions).ParseFS(templates, "templates/layout.html", "templates/_*.html")
	if err != nil {
		return nil, err
	}
	files, err := fs.Glob(templates, "templates/[a-z]*.html")
	if err != nil {
		return nil, err
	}
	pages := map[string]*template.Template{}
	for _, file := range files {
		name := strings.TrimSuffix(path.Base(file), ".html")
		if pages[name], err = template.Must(frame.Clone()).ParseFS(templates, file); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

// render sends a page, which is templates/name.html, within the layout.
func (s *Server) render(w http.ResponseWriter, r *http.Request, name string, data any) error {
	body, err := s.execute(name, data)
	if err != nil {
		return err
	}
	send(w, r, "text/html; charset=utf-8", body)
	return nil
}

// refuse sends a page whose form was not understood.
func (s *Server) refuse(w http.ResponseWriter, name string, data any) error {
	body, err := s.execute(name, data)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusBadRequest)
	w.Write(body)
	return nil
}

func (s *Server) execute(name string, data any) ([]byte, error) {
	page, found := s.pages[name]
	if !found {
		return nil, fmt.Errorf("there is no template %s", name)
	}
	var b bytes.Buffer
	err := page.ExecuteTemplate(&b, "layout.html", data)
	return b.Bytes(), err
}

// send sends a body with its tag, or says that the reader has it already.
func send(w http.ResponseWriter, r *http.Request, contentType string, body []byte) {
	sum := sha256.Sum256(body)
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:12])+`"`)
	w.Header().Set("Content-Type", contentType)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}
