package pages

import (
	"strings"

	"github.com/writethru/writethru/eval/internal/python"
)

// Segment is trafilatura's measure: strings looked for in the text, all pages
// pooled.
type Segment struct {
	PRF
	Accuracy float64 `json:"acc"`
}

func scoreSegments(pairs []sample) *Segment {
	if len(pairs) == 0 {
		return nil
	}
	var tp, fp, fn, tn int
	for _, p := range pairs {
		text := python.Squeeze(p.read.Text)
		wanted, unwanted := found(text, p.gold.With), found(text, p.gold.Without)
		tp += wanted
		fn += len(p.gold.With) - wanted
		fp += unwanted
		tn += len(p.gold.Without) - unwanted
	}
	t := triple(tp, fp, fn)
	f1 := python.Share(2*tp, 2*tp+fp+fn)
	return &Segment{
		PRF:      PRF{Triple{round(t.P), round(t.R), round(f1)}, len(pairs)},
		Accuracy: round(python.Share(tp+tn, tp+tn+fp+fn)),
	}
}

// found counts the segments in text; an empty text holds none.
func found(text string, segments []string) int {
	if text == "" {
		return 0
	}
	return count(segments, func(s string) bool { return strings.Contains(text, python.Squeeze(s)) })
}
