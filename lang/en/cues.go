package en

import (
	"slices"
	"strings"
)

// A Verb is a verb that reports speech, with its forms.
type Verb struct {
	Lemma      string // and every present form but the third person
	Third      string
	Past       string
	Participle string
	Gerund     string
	Completion string // the word after it that makes it report, in the Phrasal frame
	Frame      Frame
}

// Frame says what follows the verb.
type Frame uint8

// The frames of verbs.
const (
	Clause  Frame = iota // what was said: said (that) the bridge is closed
	Address              // whom it was said to, then what: told reporters the bridge is closed
	Object               // what was spoken of: called the plan “a gift”
	Phrasal              // a word that completes it, then what was said: pointed out that the bridge is closed
)

// Directions returns the prepositions before whom something is said to.
func Directions() []string { return list(`to with before`) }

// Cues returns the verbs that report speech.
func Cues() []Verb {
	return slices.Concat(verbs(clause, Clause), verbs(address, Address), verbs(object, Object), verbs(phrasal, Phrasal))
}

// verbs reads a table of one verb a line.
func verbs(table string, frame Frame) []Verb {
	var verbs []Verb
	for line := range strings.Lines(strings.TrimSpace(table)) {
		w := append(list(line), "")
		verbs = append(verbs, Verb{w[0], w[1], w[2], w[3], w[4], w[5], frame})
	}
	return verbs
}

const clause = `
	say says said said saying
	add adds added added adding
	write writes wrote written writing
	note notes noted noted noting
	announce announces announced announced announcing
	report reports reported reported reporting
	tweet tweets tweeted tweeted tweeting
	retweet retweets retweeted retweeted retweeting
	explain explains explained explained explaining
	argue argues argued argued arguing
	state states stated stated stating
	declare declares declared declared declaring
	claim claims claimed claimed claiming
	insist insists insisted insisted insisting
	suggest suggests suggested suggested suggesting
	reply replies replied replied replying
	respond responds responded responded responding
	answer answers answered answered answering
	acknowledge acknowledges acknowledged acknowledged acknowledging
	admit admits admitted admitted admitting
	quip quips quipped quipped quipping
	joke jokes joked joked joking
	continue continues continued continued continuing
	conclude concludes concluded concluded concluding
	recall recalls recalled recalled recalling
	recount recounts recounted recounted recounting
	repeat repeats repeated repeated repeating
	reiterate reiterates reiterated reiterated reiterating
	vow vows vowed vowed vowing
	promise promises promised promised promising
	pledge pledges pledged pledged pledging
	deny denies denied denied denying
	confirm confirms confirmed confirmed confirming
	mention mentions mentioned mentioned mentioning
	remark remarks remarked remarked remarking
	observe observes observed observed observing
	testify testifies testified testified testifying
	shout shouts shouted shouted shouting
	yell yells yelled yelled yelling
	scream screams screamed screamed screaming
	cry cries cried cried crying
	exclaim exclaims exclaimed exclaimed exclaiming
	chant chants chanted chanted chanting
	mutter mutters muttered muttered muttering
	whisper whispers whispered whispered whispering
	predict predicts predicted predicted predicting
	emphasize emphasizes emphasized emphasized emphasizing
	emphasise emphasises emphasised emphasised emphasising
	stress stresses stressed stressed stressing
	complain complains complained complained complaining
	boast boasts boasted boasted boasting
	brag brags bragged bragged bragging
	concede concedes conceded conceded conceding
	disclose discloses disclosed disclosed disclosing
	reveal reveals revealed revealed revealing
	allege alleges alleged alleged alleging
	assert asserts asserted asserted asserting
	contend contends contended contended contending
	maintain maintains maintained maintained maintaining
	lament laments lamented lamented lamenting
	caution cautions cautioned cautioned cautioning
	counter counters countered countered countering
	retort retorts retorted retorted retorting
	opine opines opined opined opining
	proclaim proclaims proclaimed proclaimed proclaiming
	muse muses mused mused musing
	reason reasons reasoned reasoned reasoning
	wonder wonders wondered wondered wondering
	elaborate elaborates elaborated elaborated elaborating
	interject interjects interjected interjected interjecting
	tease teases teased teased teasing
	snap snaps snapped snapped snapping
	demand demands demanded demanded demanding
	implore implores implored implored imploring
	hint hints hinted hinted hinting
	imply implies implied implied implying
	estimate estimates estimated estimated estimating
	email emails emailed emailed emailing
	blog blogs blogged blogged blogging
	text texts texted texted texting
	confess confesses confessed confessed confessing
	post posts posted posted posting
	read reads read read reading`

const address = `
	tell tells told told telling
	ask asks asked asked asking
	warn warns warned warned warning
	assure assures assured assured assuring
	remind reminds reminded reminded reminding
	inform informs informed informed informing
	advise advises advised advised advising
	urge urges urged urged urging
	notify notifies notified notified notifying`

const object = `
	call calls called called calling
	describe describes described described describing
	accuse accuses accused accused accusing
	criticize criticizes criticized criticized criticizing
	criticise criticises criticised criticised criticising
	praise praises praised praised praising
	denounce denounces denounced denounced denouncing
	dismiss dismisses dismissed dismissed dismissing
	blast blasts blasted blasted blasting
	label labels labeled labeled labeling
	dub dubs dubbed dubbed dubbing
	deem deems deemed deemed deeming
	brand brands branded branded branding
	mock mocks mocked mocked mocking
	blame blames blamed blamed blaming
	condemn condemns condemned condemned condemning
	hail hails hailed hailed hailing`

const phrasal = `
	point points pointed pointed pointing out
	go goes went gone going on
	put puts put put putting it
	shoot shoots shot shot shooting back
	fire fires fired fired firing back
	cut cuts cut cut cutting in
	chime chimes chimed chimed chiming in`
