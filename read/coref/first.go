package coref

// speaker returns the entity of whoever speaks a quotation, or none.
func (a *article) speaker(quote int32) int32 {
	if m := a.speakerMention(quote); m != none {
		return a.mentions[m].entity
	}
	return none
}

// speakerMention returns the mention of whoever speaks a quotation, or none.
func (a *article) speakerMention(quote int32) int32 {
	r := a.quotes[quote].Speaker
	if r.Begin < 0 || r.Begin >= r.End || r.End > a.Len() {
		return none
	}
	return a.words[a.headOf(r)].mention
}

// resolveSpeakers links I and we in quotations to whoever speaks them.
func (a *article) resolveSpeakers() {
	for i := range a.mentions {
		m := &a.mentions[i]
		quote := a.words[m.head].quote
		if m.kind != Pronoun || quote == none || !a.is(int(m.head), first|firstPlural) {
			continue
		}
		if by := a.speakerMention(quote); by != none && a.mentions[by].entity != none {
			a.link(i, a.mentions[by].entity, by, speakerReason(a.is(int(m.head), first)))
		}
	}
}

func speakerReason(alone bool) Reason {
	if alone {
		return Speaker
	}
	return SpeakerSide
}
