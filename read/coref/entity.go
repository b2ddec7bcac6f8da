package coref

// An entity is someone or something while the article is resolved.
type entity struct {
	kind   Type
	forms  []int32 // of its full names, the first met first
	named  bool
	plural bool
	lean   lean
	noun   int32 // the mention that brought it in, of those without a name, or none

	// What has been met so far.
	count  int   // mentions
	latest int32 // mention, or none
	spoke  int32 // sentence of the latest speech, or none
	led    int32 // the latest sentence that it was the subject of, or none
}

// newEntity adds an entity and returns its number.
func (a *article) newEntity(kind Type) int32 {
	a.entities = append(a.entities, entity{kind: kind, noun: none, latest: none, spoke: none, led: none})
	return int32(len(a.entities) - 1)
}

// link says that mention m means entity e, as mention antecedent does.
func (a *article) link(m int, e, antecedent int32, why Reason) {
	mention := &a.mentions[m]
	mention.entity, mention.antecedent, mention.reason = e, antecedent, why
	if antecedent == none {
		mention.reason = ""
	}
}

// meet takes note of a mention that the reading comes to.
func (a *article) meet(m int) {
	mention := &a.mentions[m]
	if mention.leads {
		a.memory.led = a.words[mention.head].sentence
	}
	if mention.entity == none {
		return
	}
	e := &a.entities[mention.entity]
	e.count++
	e.latest = int32(m)
	if mention.speaks {
		e.spoke = a.words[mention.head].sentence
		a.memory.spoke = e.spoke
	}
	if mention.leads {
		e.led = a.memory.led
	}
}

// forget makes all entities as if nothing had been met.
func (a *article) forget() {
	for i := range a.entities {
		e := &a.entities[i]
		e.count, e.latest, e.spoke, e.led = 0, none, none, none
	}
	clear(a.memory.seen)
	a.memory.spoke, a.memory.led = none, none
}
