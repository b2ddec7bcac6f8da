package en

import "github.com/writethru/writethru/nlp"

// Orthography returns where English words and sentences end.
func Orthography() nlp.Orthography {
	return nlp.Orthography{
		Prefixes:      list(prefixes),
		Abbreviations: list(abbreviations),
		Starters:      list(starters),
		Clitics:       list(clitics),
		Inquits:       list(inquits),
	}
}

const prefixes = `Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Rev Revs Fr Sr Br St Ste Hon Rt Sen Sens Rep Reps
	Gov Govs Pres Amb Del Dels Supt Atty Asst Assoc Gen Gens Adm Maj Col Cols Lt Capt Cmdr Cpl Sgt Sgts Pfc Pvt
	Det Insp Mgr Msgr Vol pp Fig Sec vs v cf approx e.g i.e Ft Mt Pt`

const abbreviations = `No Nos al Inc Corp Co Cos Ltd LLC Bros Jr etc Assn Dept Univ Est Blvd Ave Rd Ste Bldg
	Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun
	Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn
	Tex Va Vt Wash Wis Wyo ft lb lbs oz min hr hrs sec mph sq tel ext misc max est Esq Ph.D M.D B.A M.A
	a.m p.m U.S U.K U.N E.U D.C`

const starters = `The A An This That These Those It Its He His She Her They Their We Our You Your There Here
	But And Or So Yet Still If When While Although Though As Because Since After Before Until Once Unless
	In On At For From With Without By To Under Over During According However Meanwhile Moreover Instead
	What Who Why How Where Which Both Neither Some Many Most Several Now Then Also Not No One Two Among Despite
	Even Only Another Other Others Earlier Later Last`

const clitics = `n't 's 're 've 'll 'd 'm`

const inquits = `said says say asked asks replied told shouted yelled cried wrote added answered demanded
	exclaimed wondered tweeted recalled quipped joked continued screamed responded declared`
