package web

import (
	"embed"
	"net/http"
	"path"
)

//go:embed static/*
var static embed.FS

// staticTypes are the types of the files, which no system's table decides.
var staticTypes = map[string]string{
	".css": "text/css; charset=utf-8",
	".js":  "text/javascript; charset=utf-8",
}

func serveStatic(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	body, err := static.ReadFile("static/" + name)
	contentType, known := staticTypes[path.Ext(name)]
	if err != nil || !known {
		http.NotFound(w, r)
		return
	}
	send(w, r, contentType, body)
}
