package packed

import "github.com/writethru/writethru"

// maxDepth is how deep speech may lie within speech.
const maxDepth = 16

// A cast is the entities of a reading and who of them spoke of late.
type cast struct {
	entities []writethru.Entity
	named    *recent
}

func newCast(entities []writethru.Entity) cast { return cast{entities, newRecent(len(entities))} }

func (w *writer) attributions(attributions []writethru.Attribution, c cast, byID map[string]int) {
	w.uint(len(attributions))
	for _, a := range attributions {
		w.term(string(a.Kind))
		w.float(a.Confidence)
		w.spans(a.Content.Spans)
		w.source(a.Source, c, byID)
		w.source(a.Addressee, c, byID)
		w.bool(a.Cue != nil)
		if a.Cue != nil {
			w.spans(a.Cue.Spans)
		}
		w.attributions(a.Inner, c, byID)
	}
}

func (r *reader) attributions(c cast, depth int) []writethru.Attribution {
	if depth > maxDepth {
		r.fail("speech lies %d deep in speech", depth)
	}
	return items(r, func() writethru.Attribution {
		a := writethru.Attribution{Kind: writethru.AttributionKind(r.term()), Confidence: r.float()}
		a.Content.Spans = r.spans()
		a.Source, a.Addressee = r.source(c), r.source(c)
		if r.bool() {
			a.Cue = &writethru.Part{Spans: r.spans()}
		}
		a.Inner = r.attributions(c, depth+1)
		return a
	})
}

// The codes of a source's entity; from lately on they are those of recent.
const (
	noEntity = iota
	otherEntity
	lately
)

func (w *writer) source(s *writethru.Source, c cast, byID map[string]int) {
	w.bool(s != nil)
	if s == nil {
		return
	}
	w.spans(s.Spans)
	name := ""
	if i, found := byID[s.Entity]; found {
		w.uint(lately + c.named.code(i))
		name = c.entities[i].Name
	} else if s.Entity == "" {
		w.uint(noEntity)
	} else {
		w.uint(otherEntity)
		w.string(s.Entity)
	}
	w.unless(s.Name == name, s.Name)
}

func (r *reader) source(c cast) *writethru.Source {
	if !r.bool() {
		return nil
	}
	s := &writethru.Source{Spans: r.spans()}
	name := ""
	switch code := r.index(lately + len(c.entities) + 1); code {
	case noEntity:
	case otherEntity:
		s.Entity = r.string()
	default:
		i := c.named.thing(code - lately)
		if i < 0 {
			r.fail("a source that is no entity")
			return nil
		}
		s.Entity, name = c.entities[i].ID, c.entities[i].Name
	}
	s.Name = r.unless(name)
	return s
}
