package en

// Pronouns returns the pronouns that can be the source of a statement.
func Pronouns() []string { return list(`i he she we they it you who which one`) }

// Possessives returns the pronouns that stand before what belongs to someone.
func Possessives() []string { return list(`my his her our their its your whose`) }

// Determiners returns the words that open a noun phrase.
func Determiners() []string {
	return list(`the a an this that these those some any each every no another both several many most all
		one two three four five six seven eight nine ten other few more such`)
}

// Prepositions returns the prepositions.
func Prepositions() []string {
	return list(`of in on at by for from with without to into onto over under about against after before during
		between among through throughout across behind beyond near since until despite amid via as than like
		per within around upon toward towards`)
}

// Linkers returns the words that open another clause in a sentence.
func Linkers() []string {
	return list(`and but or nor so yet that because although though while whereas when whenever if unless since
		after before until once as where why how whether what which who whom than`)
}

// Auxiliaries returns the verbs that stand before another verb, with what is
// contracted to a pronoun (’s, ’ve).
func Auxiliaries() []string {
	return list(`has have had is are was were be been being do does did will would can could shall should may
		might must 's 've 'd 'll 're 'm ’s ’ve ’d ’ll ’re ’m n't n’t not never cannot`)
}

// Adverbs returns the commonest adverbs that stand between a subject and its
// verb or after it and do not end in -ly.
func Adverbs() []string {
	return list(`also later then again once often never ever even just still already always too soon now
		instead further first simply twice today tonight tomorrow yesterday meanwhile sometimes
		afterward afterwards earlier likewise both all only`)
}

// Days returns the days and months as they are written, in lower case.
func Days() []string {
	return list(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
		july august september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec.
		morning afternoon evening night week month year weekend`)
}

// Nearby returns the words that stand before a day or week.
func Nearby() []string { return list(`last this next late early`) }

// Quantities returns the determiners that stand for persons without a noun.
func Quantities() []string { return list(`some many most others all both few several people`) }

// Titles returns the words that stand before a name and belong to the office,
// not to the name. Full stops are left out.
func Titles() []string {
	return list(`mr mrs ms miss mx dr prof professor sir dame lord lady president vice deputy former ex acting
		interim incoming outgoing retired late then chairman chairwoman chair secretary senator sen sens representative rep
		reps congressman congresswoman governor gov govs mayor councilman councilwoman judge justice chief general
		gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander cmdr officer
		detective sheriff attorney prosecutor minister premier chancellor prime foreign defense defence ambassador
		envoy king queen prince princess pope cardinal archbishop bishop rev reverend father sister brother rabbi
		imam spokesman spokeswoman spokesperson director manager coach analyst economist professor author
		columnist commentator correspondent reporter editor anchor host strategist adviser advisor leader
		speaker whip candidate nominee businessman billionaire mogul founder executive ceo senior junior state
		house senate white republican democratic conservative labour labor liberal gop democrat independent
		presidential front-runner frontrunner presumptive rival national campaign actor actress singer dictator`)
}

// Roles returns nouns for people and bodies that make statements.
func Roles() []string {
	return list(`president minister premier chancellor governor senator congressman congresswoman representative
		lawmaker legislator mayor secretary ambassador envoy diplomat official officer spokesman spokeswoman
		spokesperson chairman chairwoman chair director manager executive leader head chief adviser advisor
		strategist analyst expert economist professor researcher scientist author writer columnist commentator
		journalist reporter editor lawyer attorney prosecutor judge justice sheriff detective investigator
		police commander general colonel captain sergeant admiral candidate nominee contender mogul billionaire
		businessman businesswoman tycoon dictator king queen prince princess pope bishop priest pastor
		activist organizer advocate critic supporter opponent voter resident neighbor neighbour witness victim
		doctor nurse teacher student farmer worker coach player actor actress singer author democrat republican
		conservative liberal statement report poll survey study memo letter filing lawsuit complaint email
		aide source insider veteran mother father son daughter brother sister husband wife widow friend
		man woman company campaign group committee agency department ministry court union party`)
}

// Particles returns the words that join the parts of a surname.
func Particles() []string {
	return list(`de del della der den di du da dos la le van von bin ibn al el ten ter st. y e`)
}

// Suffixes returns what follows a surname and belongs to the name.
func Suffixes() []string { return list(`jr. sr. jr sr ii iii iv`) }

// Copulas returns the forms of be, after which a participle is passive.
func Copulas() []string {
	return list(`is are was were be been being am 's ’s 're ’re 'm ’m get got gets`)
}

// Bodies returns the last words of the names of institutions, which are no persons.
func Bodies() []string {
	return list(`department committee house court party university college school institute institution council
		agency bank post times journal news tribune herald globe association center centre foundation campaign group union
		commission bureau board office ministry company corporation corp. inc. llc ltd. co. senate congress parliament
		administration authority service force army navy guard police church club league federation society network
		street state states city county nation nations airport hospital museum hall tower building park bridge river
		act law amendment bill plan deal treaty accord award prize cup games war day week magazine review press radio tv
		project fund trust alliance coalition caucus conference convention summit initiative program programme`)
}
