package attribution

import (
	"slices"

	"github.com/writethru/writethru"
)

// Predicted returns the attributions of a reading in the form that is scored.
// It fails with kind malformed where a span does not lie in the text.
func Predicted(r *writethru.Reading) ([]Attribution, error) {
	predicted := make([]Attribution, len(r.Attributions))
	for i, a := range r.Attributions {
		predicted[i].Content = sorted(slices.Clone(a.Content.Spans))
		if a.Cue != nil {
			predicted[i].Cue = sorted(slices.Clone(a.Cue.Spans))
		}
		if a.Source != nil {
			predicted[i].Source = sorted(slices.Clone(a.Source.Spans))
			predicted[i].Name = a.Source.Name
		}
		for _, s := range slices.Concat(predicted[i].Source, predicted[i].Cue, predicted[i].Content) {
			if s.Begin < 0 || s.End < s.Begin || s.End > len(r.Article.Text) {
				return nil, writethru.Errorf(writethru.Malformed, "%s: span [%d,%d] does not lie in the text", r.Input, s.Begin, s.End)
			}
		}
	}
	return predicted, nil
}
