package watchsim

import (
	"math"
	"math/rand/v2"
	"slices"
	"time"
)

// An Outlet is how one outlet edits.
type Outlet struct {
	Name  string
	Edits float64       // of an edited article, mean
	Span  time.Duration // from the first to the last version of an edited article, median
}

// Outlets are those of a study of 120,570 pairs of versions, https://github.com/alex2awesome/news-edit-source-credibility.
var Outlets = []Outlet{
	{"AP", 4.2, hours(17.5)},
	{"Guardian", 2.9, hours(854)},
	{"BBC", 2.8, hours(7.1)},
	{"Washington Post", 2.8, hours(6.8)},
	{"New York Times", 2.6, hours(10.8)},
	{"Reuters", 2.2, hours(2.5)},
	{"Independent", 1.9, hours(4.4)},
}

// A World is what the study does not tell.
type World struct {
	Articles  int     // of all outlets, in equal parts, over a year
	Edited    float64 // share of articles that are edited at all
	Spread    float64 // standard deviation of the logarithm of the span
	Early     float64 // the time of an edit within the span is a uniform number to this power
	Bursts    float64 // share of edits that follow within minutes of the one before
	Marks     float64 // share of often edited articles that say they are developing
	FalseMark float64 // share of the others that say so
}

// Assumed is the world that the other worlds of a table vary.
var Assumed = World{Articles: 5000, Edited: .4, Spread: 1.5, Early: 2, Bursts: .2, Marks: .3, FalseMark: .02}

const (
	// Day and Year are as long as all schedules take them to be.
	Day  = 24 * time.Hour
	Year = 365 * Day

	oftenEdited  = 4                // edits
	burst        = 10 * time.Minute // mean time between the edits of a burst
	longestFound = 10 * time.Minute // from publication until a poll of the feed shows it
)

// A Life is an article from its publication until a year later.
type Life struct {
	Outlet     int
	Published  time.Time
	Found      time.Time
	Edits      []time.Time // after it was found; what was before, nobody can see
	Developing bool
}

// Year draws the lives of all articles of a year, by their publication.
func (w World) Year(seed uint64) []Life {
	random := rand.New(rand.NewPCG(seed, 0))
	lives := make([]Life, w.Articles)
	for i := range lives {
		lives[i] = w.life(random, i%len(Outlets))
	}
	slices.SortFunc(lives, func(a, b Life) int { return a.Published.Compare(b.Published) })
	return lives
}

// start is when every simulated year begins.
var start = time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)

func (w World) life(random *rand.Rand, outlet int) Life {
	l := Life{Outlet: outlet, Published: start.Add(time.Duration(random.Float64() * float64(Year)))}
	l.Found = l.Published.Add(time.Duration(random.Float64() * float64(longestFound)))
	if random.Float64() < w.Edited {
		l.Edits = w.edits(random, Outlets[outlet], l.Published)
		l.Edits = slices.DeleteFunc(l.Edits, func(edit time.Time) bool { return edit.Before(l.Found) })
	}
	mark := w.FalseMark
	if len(l.Edits) >= oftenEdited {
		mark = w.Marks
	}
	l.Developing = random.Float64() < mark
	return l
}

// edits draws the times of the edits of an edited article: at least one, the others geometric in number.
func (w World) edits(random *rand.Rand, o Outlet, published time.Time) []time.Time {
	span := float64(o.Span) * math.Exp(w.Spread*random.NormFloat64())
	ages := []float64{span}
	for again := 1 - 1/o.Edits; random.Float64() < again; {
		ages = append(ages, span*math.Pow(random.Float64(), w.Early))
	}
	slices.Sort(ages)
	for i := 1; i < len(ages); i++ {
		if random.Float64() < w.Bursts {
			ages[i] = ages[i-1] + random.ExpFloat64()*float64(burst)
		}
	}
	slices.Sort(ages)
	var edits []time.Time
	for _, age := range ages {
		if age < float64(Year) {
			edits = append(edits, published.Add(time.Duration(age)))
		}
	}
	return edits
}

func hours(n float64) time.Duration { return time.Duration(n * float64(time.Hour)) }
