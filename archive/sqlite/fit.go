package sqlite

import (
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// fits reports whether a version is of the kind and time that is asked for.
func (s *search) fits(v archive.Version) bool {
	return (s.After.IsZero() || !v.FirstSeen.Before(s.After)) &&
		(s.Until.IsZero() || v.FirstSeen.Before(s.Until)) &&
		(s.Changed == "" || hasKind(v.Changes, s.Changed))
}

func hasKind(changes []writethru.Change, k writethru.ChangeKind) bool {
	return slices.ContainsFunc(changes, func(c writethru.Change) bool { return c.Kind == k })
}

// fill puts the sentences and marks into a hit, and reports whether all stands in the reading.
func (s *search) fill(h *archive.Hit, r *writethru.Reading) bool {
	if !speaks(r.Attributions, s.by) || !mentions(r.Entities, s.about) {
		return false
	}
	sentences := s.passages(r)
	if s.Voice != "" && len(sentences) == 0 {
		return false
	}
	var found uint64
	if s.Voice == "" {
		found, _ = s.words.Find(r.Article.Title, 0)
	}
	var best bestPassages
	for _, sentence := range sentences {
		in, marks := s.words.Find(sentence.Span.In(r.Article.Text), sentence.Span.Begin)
		if in != 0 || s.asksVoiceAlone() {
			best.offer(passage{sentence.Span, in, marks})
		}
		found |= in
	}
	h.Text = r.Article.Text
	h.Sentences, h.Marks = best.spans()
	return found == s.words.All()
}

// passages returns what may be shown of a reading: the sentences of the voice, where one is asked for.
func (s *search) passages(r *writethru.Reading) []writethru.Sentence {
	if s.Voice == "" {
		return passages(r)
	}
	return sentencesOf(r, s.Voice)
}

func (s *search) asksVoiceAlone() bool { return s.Voice != "" && s.words.All() == 0 }
