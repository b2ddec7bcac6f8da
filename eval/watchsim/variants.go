package watchsim

// A Variant is a world that differs from the assumed one in one thing.
type Variant struct {
	Name  string
	World World
}

// Variants returns the assumed world, and those that say how much hangs on each assumption.
func Variants() []Variant {
	with := func(name string, change func(*World)) Variant {
		w := Assumed
		change(&w)
		return Variant{name, w}
	}
	return []Variant{
		{"as assumed", Assumed},
		with("20 % edited", func(w *World) { w.Edited = .2 }),
		with("60 % edited", func(w *World) { w.Edited = .6 }),
		with("no bursts", func(w *World) { w.Bursts = 0 }),
		with("half in bursts", func(w *World) { w.Bursts = .5 }),
		with("edits evenly spread", func(w *World) { w.Early = 1 }),
		with("edits earlier", func(w *World) { w.Early = 3 }),
		with("spans more alike", func(w *World) { w.Spread = .8 }),
		with("spans less alike", func(w *World) { w.Spread = 2.2 }),
		with("none says developing", func(w *World) { w.Marks, w.FalseMark = 0, 0 }),
		with("500 articles", func(w *World) { w.Articles = 500 }),
	}
}
