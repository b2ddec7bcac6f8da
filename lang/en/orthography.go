package en

import "github.com/writethru/writethru/nlp"

// Orthography returns where English words and sentences end.
func Orthography() nlp.Orthography {
	return nlp.Orthography{
		Prefixes:      list(prefixes),
		Abbreviations: list(abbreviations),
		Starters:      list(starters),
		Numbered:      list(numbered),
		Clitics:       list(clitics),
		Possessives:   "sS",
		Contractions:  list(contractions),
		Doubtful:      list(doubtful),
		Completions:   list(completions),
		Elisions:      list(elisions),
		Heads:         list(heads),
		Tails:         list(tails),
		Vowels:        "aeiouyAEIOUY",
		Short:         list(short),
		Slashed:       list(slashed),
		Units:         list(units),
		Inquits:       list(inquits),
	}
}

const prefixes = `Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revs Fr Sr Br St Ste Hon Rt Sen Sens Rep Reps
	Gov Govs Pres Amb Del Dels Supt Atty Asst Assoc Gen Gens Adm Maj Col Cols Lt Capt Cmdr Cpl Sgt Sgts Pfc Pvt
	Det Insp Mgr Msgr vs cf approx ca e.g i.e Ft Mt Pt
	MR MRS MS DR PROF REV SEN REP GOV GEN COL LT CAPT SGT ST FT MT`

const abbreviations = `al Inc Corp Co Cos Ltd LLC Bros Jr etc Assn Dept Univ Est Blvd Ave Rd Ste Bldg
	Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun
	Ala Ariz Ark Cal Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn
	Tex Va Vt Wash Wis Wyo ft lb lbs oz min hr hrs sec mph sq tel ext misc max est esp Esp mins hrs yrs Mlle M.Sc B.Sc Esq Ph.D M.D B.A M.A
	a.m p.m U.S U.K U.N E.U D.C`

const starters = `The A An This That These Those It Its He His She Her They Their We Our You Your There Here
	But And Or So Yet Still If When While Although Though As Because Since After Before Until Once Unless
	In On At For From With Without By To Under Over During According However Meanwhile Moreover Instead
	What Who Why How Where Which Both Neither Some Many Most Several Now Then Also Not No One Two Among Despite
	Even Only Another Other Others Earlier Later Last`

const clitics = `n't 's 're 've 'll 'd 'm`

const numbered = `No Nos no nos Vol Vols vol Fig Figs fig Sec sec Art art Ch ch p pp v div div`

const contractions = `can|not gon|na got|ta wan|na du|n|no gim|me lem|me out|ta i|'m|a c'm|on
	do|nt does|nt did|nt is|nt are|nt was|nt were|nt have|nt has|nt had|nt wo|nt ca|nt could|nt would|nt should|nt
	ai|nt you|re they|re you|ve they|ve you|ll they|ll that|s what|s he|s she|s there|s here|s who|s`

const doubtful = `it|s you|r i|m i|ve let|s`

const completions = `a an the not been just really simply also still now nothing definitely probably pretty
	in on at for to from as all like your my no so gonna going got sure sorry glad worried wondering
	trying looking thinking getting having calling moving never always had seen heard tried
	go see hope say get be take try face`

const elisions = `em til till cause tis twas bout n`

const heads = `e co re pre pro anti non mid ex multi post semi sub cross counter over inter intra mini neo socio psycho`

const tails = `esque wise ish`

const short = `ad ah am an as at ax be by dr ed eh ex go ha he hi ho id if in is it jr la ma me mr ms my no oh ok on or
	ow ox pa pm pc so st to tv uh uk um un up us vs we ya ye yo`

const slashed = `w/o w/ w/out b/c s/he n/a N/A`

const units = `am pm AM PM a.m p.m A.M P.M k K m M b B t bn mn tn mm cm km kg mg g lb lbs oz ft hh mi mph kph kb mb gb
	KB MB GB TB Mb Gb Hz kHz MHz GHz kW MW GW W x C F p f min mins hr hrs sec secs sq cc ml mL l L`

const inquits = `said says say asked asks replied told shouted yelled cried wrote added answered demanded
	exclaimed wondered tweeted recalled quipped joked continued screamed responded declared`
