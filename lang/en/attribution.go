package en

import "github.com/writethru/writethru/lang"

// Attribution returns what package attribution must know of English.
func Attribution() lang.Attribution {
	return lang.Attribution{
		Reporting: [][]string{
			spoken(Cues()),
			list(thoughts),
			list(wishes),
			list(stances),
			list(findings),
			list(statements),
			list(`according per reportedly allegedly purportedly supposedly`),
		},
		Endings: list(`ing ied ies ed es e d s`),
	}
}

// spoken returns all forms of verbs.
func spoken(verbs []Verb) []string {
	var forms []string
	for _, v := range verbs {
		forms = append(forms, v.Lemma, v.Third, v.Past, v.Participle, v.Gerund)
	}
	return forms
}

// Words that report, in all their forms: verbs of what goes on in a head, of what is wished or
// feared, of how one stands to a thing, of what papers and polls tell; and nouns.
const (
	thoughts = `
	think thinks thought thinking believe believes believed believing know knows knew known knowing feel feels
	felt feeling consider considers considered considering regard regards regarded regarding view views viewed
	viewing see sees saw seen seeing assume assumes assumed assuming suspect suspects suspected suspecting
	understand understands understood understanding realize realizes realized realizing realise realises realised
	realising doubt doubts doubted doubting imagine imagines imagined imagining guess guesses guessed guessing
	figure figures figured figuring recognize recognizes recognized recognizing recognise recognises recognised
	recognising remember remembers remembered remembering forget forgets forgot forgotten forgetting expect
	expects expected expecting anticipate anticipates anticipated anticipating foresee foresees foresaw foreseen
	foreseeing judge judges judged judging`

	wishes = `
	want wants wanted wanting hope hopes hoped hoping wish wishes wished wishing fear fears feared fearing worry
	worries worried worrying like likes liked liking love loves loved loving hate hates hated hating prefer
	prefers preferred preferring intend intends intended intending plan plans planned planning aim aims aimed
	aiming seek seeks sought seeking desire desires desired desiring dream dreams dreamed dreaming long longs
	longed longing need needs needed needing regret regrets regretted regretting enjoy enjoys enjoyed enjoying try
	tries tried trying`

	stances = `
	support supports supported supporting oppose opposes opposed opposing back backs backed backing endorse
	endorses endorsed endorsing favor favors favored favoring favour favours favoured favouring reject rejects
	rejected rejecting refuse refuses refused refusing decline declines declined declining agree agrees agreed
	agreing disagree disagrees disagreed disagreing approve approves approved approving disapprove disapproves
	disapproved disapproving defend defends defended defending attack attacks attacked attacking embrace embraces
	embraced embracing welcome welcomes welcomed welcoming blame blames blamed blaming propose proposes proposed
	proposing recommend recommends recommended recommending condemn condemns condemned condemning object objects
	objected objecting question questions questioned questioning challenge challenges challenged challenging
	dispute disputes disputed disputing decry decries decried decrying deride derides derided deriding mock mocks
	mocked mocking ridicule ridicules ridiculed ridiculing signal signals signaled signaling threaten threatens
	threatened threatening order orders ordered ordering invite invites invited inviting encourage encourages
	encouraged encouraging press presses pressed pressing push pushes pushed pushing`

	findings = `
	show shows showed shown showing find finds found finding indicate indicates indicated indicating demonstrate
	demonstrates demonstrated demonstrating prove proves proved proving appear appears appeared appearing seem
	seems seemed seeming cite cites cited citing quote quotes quoted quoting reference references referenced
	referencing document documents documented documenting depict depicts depicted depicting portray portrays
	portrayed portraying detail details detailed detailing outline outlines outlined outlining highlight
	highlights highlighted highlighting underline underlines underlined underlining underscore underscores
	underscored underscoring mean means meant meaning`

	statements = `
	statement statements report reports claim claims comment comments remark remarks assertion assertions
	allegation allegations accusation accusations suggestion suggestions warning warnings promise promises pledge
	pledges argument arguments belief beliefs opinion opinions idea ideas concern concerns criticism criticisms
	message messages proposal proposals announcement announcements interview interviews speech speeches letter
	letters memo memos poll polls survey surveys study studies`
)
