package read

import (
	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/times"
)

func timesOf(doc *nlp.Doc, found []times.Time) []writethru.Time {
	out := make([]writethru.Time, len(found))
	for i, t := range found {
		out[i] = writethru.Time{Span: doc.Span(t.Range), Type: writethru.TimeType(t.Type), Value: t.Value}
	}
	return out
}
