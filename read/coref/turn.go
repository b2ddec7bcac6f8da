package coref

// describeTurn tells whether it is the candidate's turn: whoever was the subject of the sentence before has
// it, and whoever spoke last keeps it until somebody or something else is the subject.
func (a *article) describeTurn(m, c *mention, f *[features]bool) {
	e, led := &a.entities[c.entity], a.ledBefore(m)
	f[leading] = led != none && led == e.led
	over := led > e.spoke && !f[leading]
	f[speaking] = c.speaks
	f[talking] = c.speaks && m.speaks && !over
	f[spokeLast] = e.spoke != none && e.spoke == a.memory.spoke && !over
	f[turnAgain] = f[spokeLast] && m.speaks
	f[spokeBefore] = e.spoke != none && a.words[m.head].sentence-e.spoke <= 3
}

// ledBefore returns the latest sentence with a subject before that of a mention, in the same block, or none.
// What the report is about says nothing of those who are quoted.
func (a *article) ledBefore(m *mention) int32 {
	led, here := a.memory.led, &a.words[m.head]
	if led == none || led == here.sentence || here.quote != none || a.words[a.Sentences[led].Begin].block != here.block {
		return none
	}
	return led
}
