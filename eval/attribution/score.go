package attribution

import "github.com/writethru/writethru/eval/internal/python"

// A Figure is one line of the scores. P, R and F1 are per cent, with two digits.
type Figure struct {
	Gold int     `json:"gold"`
	Pred int     `json:"pred"`
	P    float64 `json:"P"`
	R    float64 `json:"R"`
	F1   float64 `json:"F1"`
}

// Scores holds the figures of one reader.
type Scores struct {
	Documents  int
	Thresholds []Threshold
	Exact      [Roles]Figure
}

// A Threshold holds the figures at one intersection over union of contents.
type Threshold struct {
	IoU float64
	AQ  [Subsets]Figure
	AQR [Subsets]Figure // equals AQ where no persons behind pronouns are known
}

// A Scorer adds up documents. It is not safe for concurrent use.
type Scorer struct {
	documents int
	levels    []level
	exact     [Roles]counts
}

type level struct {
	iou     float64
	aq, aqr [Subsets]counts
}

type counts struct{ gold, pred, rightGold, rightPred int }

// NewScorer returns a scorer for the thresholds of the published tables, an
// intersection over union of .5 and of .8.
func NewScorer() *Scorer {
	return &Scorer{levels: []level{{iou: .5}, {iou: .8}}}
}

// Add scores predicted attributions of a document against gold ones.
func (s *Scorer) Add(d Document, gold, predicted []Attribution) {
	s.documents++
	r := newRuler(d.Text)
	sides := sides{d, prepare(d.Text, r, gold), prepare(d.Text, r, predicted)}
	for i := range s.levels {
		matches := sides.match(s.levels[i].iou)
		sides.count(&s.levels[i].aq, matches, sides.sourceRight)
		sides.count(&s.levels[i].aqr, matches, sides.personRight)
	}
	for role := range Roles {
		s.exact[role].addExact(d.Text, role, gold, predicted)
	}
}

// Scores returns the figures of the documents added so far.
func (s *Scorer) Scores() Scores {
	scores := Scores{Documents: s.documents}
	for _, l := range s.levels {
		t := Threshold{IoU: l.iou}
		for subset := range Subsets {
			t.AQ[subset], t.AQR[subset] = l.aq[subset].figure(), l.aqr[subset].figure()
		}
		scores.Thresholds = append(scores.Thresholds, t)
	}
	for role := range Roles {
		scores.Exact[role] = s.exact[role].figure()
	}
	return scores
}

// Agreement scores the annotators of the documents that have several against
// each other, every pair once: what people reach.
func Agreement(documents []Document) Scores {
	s := NewScorer()
	for _, d := range documents {
		for i, gold := range d.Annotators {
			for _, other := range d.Annotators[i+1:] {
				s.Add(d, gold, other)
			}
		}
	}
	return s.Scores()
}

func (c counts) figure() Figure {
	p, r := python.Share(c.rightPred, c.pred), python.Share(c.rightGold, c.gold)
	f := Figure{Gold: c.gold, Pred: c.pred, P: python.Round(100*p, 2), R: python.Round(100*r, 2)}
	if p+r > 0 {
		f.F1 = python.Round(200*p*r/(p+r), 2)
	}
	return f
}
