package en

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
