package en

import "github.com/writethru/writethru/lang"

// Voice returns the words by which an outlet judges what it reports, in its own
// voice. They are words for and against every side; none names a person, a party or an outlet.
func Voice() lang.Voice {
	return lang.Voice{
		Judging:      list(judging),
		Doubtful:     list(doubtfulJudging),
		Described:    list(described),
		Intensifiers: list(intensifiers),
		Epithets:     list(epithets),
		Mockery:      list(mockery),
		Offices:      list(offices),
		Colours:      list(colours),
		Hedges:       list(hedges),
		Insinuating:  list(insinuating),
		Persons:      append(Roles(), list(`he she they who`)...),
		Negations:    list(`not n't n’t never hardly no`),
		Saying:       list(saying),
		Naming:       list(naming),
	}
}

// judging are adjectives, hyphens kept, that say more of who writes them than of what they
// stand before.
const judging = `
	shameful disgraceful despicable contemptible deplorable reprehensible abhorrent odious vile loathsome repugnant
	sickening disgusting appalling atrocious heinous hideous monstrous grotesque obscene outrageous scandalous egregious
	pathetic laughable ludicrous ridiculous absurd preposterous farcical idiotic moronic asinine inane foolish stupid dumb
	nonsensical harebrained hare-brained crazed deranged unhinged demented rabid hysterical shrill incoherent
	bumbling bungling hapless feckless inept clueless incompetent woeful abysmal lamentable craven cowardly spineless
	gutless weak-kneed servile obsequious fawning sycophantic smug sanctimonious self-righteous holier-than-thou arrogant
	pompous haughty condescending patronising patronizing hypocritical duplicitous two-faced deceitful mendacious
	disingenuous underhanded sleazy sordid seedy tawdry shady crooked venal greedy rapacious ruthless merciless heartless
	callous cruel brutal barbaric savage bloodthirsty tyrannical despotic draconian heavy-handed thuggish malicious
	malevolent malign sinister nefarious insidious diabolical evil wicked demonic vicious venomous vitriolic hateful bigoted
	reckless irresponsible wrongheaded wrong-headed misguided ill-conceived ill-advised half-baked bungled disastrous
	calamitous ruinous shambolic cringeworthy cringe-worthy lacklustre lackluster tone-deaf incendiary
	baseless bogus phony phoney spurious specious flimsy far-fetched outlandish kooky wacky zany nutty loony
	deluded delusional gullible brainwashed mindless cynical shameless brazen unscrupulous unprincipled amoral immoral
	degenerate depraved perverse perverted self-serving self-inflicted self-important self-absorbed vainglorious egotistical
	narcissistic megalomaniacal power-hungry money-grubbing scandal-plagued scandal-ridden disgraced notorious infamous
	shadowy woke unpatriotic treasonous godless jackbooted bleeding-heart tree-hugging gun-toting bible-thumping
	pearl-clutching virtue-signalling virtue-signaling warmongering war-mongering fearmongering fear-mongering race-baiting
	freeloading workshy work-shy hate-filled blood-soaked blood-stained mealy-mouthed tax-and-spend soft-on-crime job-killing
	budget-busting swivel-eyed knee-jerk tin-pot tinpot cash-grabbing profiteering pie-in-the-sky elitist reactionary
	backward-looking bloated rigged

	heroic valiant courageous gallant noble selfless saintly beloved cherished illustrious visionary trailblazing
	masterful masterly magnificent superb splendid glorious majestic exquisite sublime wondrous wonderful marvelous marvellous
	fantastic fabulous breathtaking jaw-dropping awe-inspiring inspiring inspirational heartwarming heart-warming
	gut-wrenching heart-wrenching impeccable unrivaled unrivalled peerless matchless incomparable flawless
	plucky feisty stalwart indomitable statesmanlike larger-than-life much-loved much-vaunted vaunted much-maligned
	well-deserved righteous virtuous commendable praiseworthy laudable admirable god-given freedom-loving hard-working
	hardworking salt-of-the-earth no-nonsense straight-talking`

// doubtfulJudging are adjectives that judge in comment, and may be plain in a report of facts.
const doubtfulJudging = `
	controversial chaotic stunning shocking toxic divisive bizarre embattled beleaguered radical extreme bitter
	desperate dire grim bleak provocative defiant combative bellicose troubling alarming disturbing worrying terrible awful
	horrible horrific dreadful impressive remarkable extraordinary spectacular phenomenal astonishing amazing incredible brave
	bold groundbreaking brilliant charismatic principled embarrassing humiliating inflammatory catastrophic unabashed murky
	dismal botched cherry-picked lavish excessive onerous crippling common-sense commonsense wasteful misleading dubious weird naive
	revered hard-won unparalleled heartbreaking`

// described are nouns and verbs of what everybody judges alike: the brutal winter, the self-inflicted
// wound, brutally murdered.
const described = `
	storm hurricane cyclone typhoon tornado blizzard earthquake quake tsunami flood flooding fire wildfire blaze drought
	famine weather winter summer heat heatwave cold wind rain snow frost ice terrain sea current climate
	disease pandemic epidemic virus outbreak infection cancer illness injury wound gunshot burn pain tumor tumour
	crash accident collision explosion blast landslide avalanche eruption derailment
	murder killing attack assault crime rape massacre genocide beating death abuse torture violence bombing shooting
	driving endangerment homicide damages cycle circle
	kill beat stab shoot injure`

// intensifiers are adverbs by which the outlet judges what is done, or how much of it.
const intensifiers = `
	utterly blatantly shamelessly brazenly outrageously ludicrously absurdly ridiculously laughably pathetically
	disgracefully shamefully scandalously appallingly grotesquely obscenely embarrassingly woefully abysmally hopelessly
	pitifully miserably insanely preposterously hysterically viciously savagely cruelly callously heartlessly ruthlessly
	mercilessly brutally cynically hypocritically smugly arrogantly sanctimoniously predictably unsurprisingly inexplicably
	bizarrely stupidly foolishly idiotically breathlessly downright patently flagrantly egregiously disgustingly
	cravenly spinelessly slavishly wantonly
	bravely heroically valiantly nobly gallantly brilliantly masterfully magnificently gloriously superbly rightly rightfully
	thankfully mercifully selflessly courageously stunningly astonishingly`

// epithets are nouns that judge whoever they name, in their lemmas; a hyphen stands for a space as well.
const epithets = `
	thug goon stooge lackey flunky flunkey crony henchman minion toady sycophant bootlicker lapdog mouthpiece charlatan
	huckster grifter conman crook scoundrel miscreant blowhard windbag buffoon imbecile moron idiot crackpot
	kook lunatic madman nutjob nutcase wingnut zealot fanatic ideologue demagogue rabble-rouser firebrand warmonger fearmonger
	scaremonger hatemonger race-baiter tyrant despot bloodsucker leech fat-cat bigwig puppet-master do-gooder busybody
	tree-hugger bean-counter snowflake apologist peacenik commie pinko lefty leftie reactionary bigot
	xenophobe turncoat traitor quisling sellout sell-out spin-doctor hatchet-man attack-dog yes-man loudmouth troublemaker
	rabble cabal freeloader scrounger layabout culture-warrior gun-nut climate-alarmist elitist
	luminary trailblazer wunderkind saviour savior heartthrob golden-boy freedom-fighter unsung-hero`

// mockery are nouns that judge the thing they name.
const mockery = `
	witch-hunt power-grab land-grab money-grab cash-grab sham charade farce fiasco debacle boondoggle travesty hatchet-job
	smear-campaign claptrap drivel hogwash balderdash gibberish blather fearmongering scaremongering grandstanding
	shenanigan skulduggery chicanery pipe-dream vanity-project gravy-train nanny-state kangaroo-court masterstroke
	tour-de-force pork-barrel sob-story publicity-stunt photo-op`

// offices are nouns for people of power, which judge only where one of colours stands before them.
const offices = `
	dictator strongman autocrat ruler tycoon oligarch mogul billionaire millionaire boss baron warlord chief leader president
	premier politician lawmaker senator governor mayor minister activist heiress monarch king general commander executive
	banker lobbyist bureaucrat professor preacher cleric`

// colours are adjectives that make an epithet of an office: they say how somebody looks, or how
// the outlet likes him.
const colours = `
	millennial baby-faced pint-sized diminutive portly rotund pudgy tubby wizened doddering geriatric senile
	fresh-faced boyish swaggering bombastic brash flamboyant wily cunning mercurial erratic mad crazed wannabe failed playboy
	trigger-happy tin-pot tinpot iron-fisted smooth-talking silver-tongued fiery telegenic folksy petulant thin-skinned
	pampered bumbling puppet rock-star glamorous dashing`

// hedges are words by which the outlet doubts a name without saying who else does.
const hedges = `
	so-called self-styled self-proclaimed self-anointed self-appointed supposed purported ostensible
	supposedly ostensibly purportedly`

// insinuating are verbs, in their lemmas, that say of somebody more than can have been seen.
const insinuating = `
	gloat crow sneer smirk whine whinge rant rave spew bloviate bluster bleat screech pontificate sermonize
	grandstand pander kowtow grovel fawn gush swoon drool simper cower squirm weasel flip-flop parrot regurgitate concoct
	peddle scaremonger fearmonger gaslight browbeat foist squander bungle botch whitewash sugarcoat connive indoctrinate
	demonize demonise vilify besmirch trample snivel wallow preen strut swagger cheerlead`

// naming are verbs, in their lemmas, of holding something to be something.
const naming = `call consider deem label brand dub describe find think judge declare pronounce denounce portray paint`

// saying are verbs, in their lemmas, of speech and thought that have a clause.
const saying = `
	say add write note announce report tweet explain argue state declare claim insist suggest reply respond acknowledge admit
	joke conclude recall repeat reiterate vow promise pledge deny confirm mention remark observe testify stress emphasize
	emphasise complain boast concede disclose reveal allege assert contend maintain lament caution warn tell ask assure remind
	inform advise urge believe think hope expect estimate predict forecast point call describe accuse criticize criticise
	praise`
