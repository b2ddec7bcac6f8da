package en

import "github.com/writethru/writethru/lang"

// Coreference returns what tells in English who is who.
func Coreference() lang.Coreference {
	var speech []string
	for _, v := range Cues() {
		speech = append(speech, v.Lemma)
	}
	return lang.Coreference{
		Male:        list(`he him his himself`),
		Female:      list(`she her hers herself`),
		Neuter:      list(`it its itself`),
		Plural:      list(`they them their theirs themselves themself`),
		First:       list(`i me my mine myself`),
		FirstPlural: list(`we us our ours ourselves`),
		Relative:    list(`who whom whose`),
		Reflexive:   list(`himself herself itself themselves themself myself ourselves`),
		Definite:    list(`the this that these those`),
		Indefinite:  list(`a an another one some any no every each`),
		MaleWords:   list(maleWords),
		FemaleWords: list(femaleWords),
		MaleNames:   list(maleNames),
		FemaleNames: list(femaleNames),
		Nicknames:   list(nicknames),
		Titles:      Titles(),
		Persons:     list(persons),
		Kin:         list(kin),
		Bodies:      append(Bodies(), list(bodies)...),
		Former:      list(`former ex then late onetime`),
		Ranks:       list(ranks),
		Synonyms:    list(`republican|gop democrat|democratic labour|labor conservative|tory`),
		Countries:   list(countries),
		Particles:   Particles(),
		Suffixes:    Suffixes(),
		Speech:      speech,
	}
}

const maleWords = `mr mister sir lord king prince duke baron father fr brother pope monsignor rabbi imam
	man boy guy gentleman son dad daddy grandfather grandson husband uncle nephew stepfather stepson stepbrother widower
	fiance fiancé boyfriend groom businessman chairman congressman councilman spokesman salesman policeman fireman
	cameraman craftsman fisherman frontman gunman serviceman statesman strongman alderman assemblyman ombudsman
	actor waiter monk bishop archbishop cardinal patriarch emperor`

const femaleWords = `mrs ms miss madam madame lady dame queen princess duchess baroness sister mother nun
	woman girl gal lady daughter mom mommy mum grandmother granddaughter wife aunt niece stepmother stepdaughter
	stepsister widow fiancee fiancée girlfriend bride businesswoman chairwoman congresswoman councilwoman spokeswoman
	saleswoman policewoman servicewoman stateswoman alderwoman assemblywoman actress waitress hostess heiress
	empress abbess comedienne`

const persons = `president minister premier chancellor governor senator congressman congresswoman representative
	lawmaker legislator mayor secretary ambassador envoy diplomat official officer spokesman spokeswoman
	spokesperson chairman chairwoman chair director manager executive leader head chief adviser advisor
	strategist analyst expert professor researcher scientist author writer columnist commentator journalist
	reporter correspondent editor lawyer attorney prosecutor judge justice sheriff detective investigator commander general
	colonel sergeant admiral candidate contender billionaire businessman businesswoman tycoon dictator king
	queen prince princess pope bishop priest pastor activist advocate critic supporter opponent witness victim
	doctor nurse teacher student farmer worker coach player actor actress singer democrat republican
	conservative liberal aide source politician ceo senator-elect neighbor neighbour
	person man woman boy girl child kid baby teen teenager adult guy gentleman lady boss colleague
	ally rival partner founder co-founder owner president-elect vice-president star champion winner loser runner
	pilot driver soldier veteran marine sailor immigrant refugee migrant citizen voter taxpayer patient client
	customer suspect defendant plaintiff shooter gunman attacker killer murderer rapist hero villain guest host
	anchor moderator pundit blogger comedian comic musician rapper artist painter poet novelist playwright filmmaker
	producer designer model chef cook baker entrepreneur investor banker broker trader economist accountant engineer
	programmer developer technician mechanic electrician plumber carpenter builder miner firefighter policeman
	policewoman cop trooper ranger guard bodyguard agent spy operative staffer assistant deputy intern volunteer
	congressman-elect alderman councilman councilwoman assemblyman assemblywoman delegate superdelegate surrogate
	pollster lobbyist donor fundraiser organizer protester demonstrator marcher heckler narrator historian
	philosopher psychologist psychiatrist sociologist biologist chemist physicist astronomer mathematician
	theologian scholar lecturer principal superintendent dean chancellor rector provost graduate pupil classmate
	roommate teammate quarterback pitcher goalkeeper striker athlete boxer wrestler golfer swimmer cyclist
	captain skipper lieutenant corporal private nominee incumbent challenger hopeful front-runner frontrunner
	newcomer outsider insider whistleblower leaker informant juror bailiff clerk secretary treasurer auditor
	inspector regulator commissioner superstar celebrity legend icon mogul magnate heir strongman statesman
	autocrat tyrant emperor monarch ruler warlord rebel insurgent militant terrorist jihadist extremist leftist
	rightist populist centrist moderate libertarian socialist communist nationalist feminist evangelical catholic
	protestant muslim jew christian hindu buddhist native local resident villager fisherman ferryman dockworker`

const kin = `father mother dad mom mum parent son daughter child brother sister sibling husband wife spouse
	grandfather grandmother grandson granddaughter uncle aunt nephew niece cousin stepfather stepmother stepson
	stepdaughter widow widower fiance fiancé fiancee fiancée boyfriend girlfriend partner friend boss lawyer
	attorney spokesman spokeswoman spokesperson aide daddy mommy stepbrother stepsister`

const bodies = `firm startup team club band panel board jury staff crew cabinet regime junta government
	opposition parliament senate congress house legislature assembly tribunal watchdog regulator think-tank
	newspaper paper magazine website broadcaster network station outlet campaign company group committee agency department ministry court union party publisher airline carrier manufacturer
	retailer bank lender insurer utility developer charity nonprofit foundation institute university college school
	hospital clinic museum theater theatre church mosque synagogue temple diocese nation country state city town
	village county district province region capital`

const ranks = `president|leader|premier|chancellor|prime-minister|minister|dictator|strongman|autocrat|ruler|statesman|king|queen|emperor|monarch
	nominee|candidate|contender|hopeful|front-runner|frontrunner|standard-bearer|challenger|runner
	senator|lawmaker|legislator|congressman|congresswoman|representative|politician
	governor|politician|leader
	mayor|leader
	spokesman|spokeswoman|spokesperson
	chairman|chairwoman|chair|chairperson|leader|chief|head
	ceo|executive|chief|boss|head|founder
	lawyer|attorney|counsel
	businessman|businesswoman|billionaire|mogul|tycoon|magnate|entrepreneur|developer
	professor|scholar|academic|scientist|researcher|expert
	journalist|reporter|correspondent|writer|author|columnist|commentator
	actor|actress|star
	general|commander|officer|soldier
	officer|policeman|policewoman|cop
	sheriff|officer
	pope|pontiff
	judge|justice|jurist
	secretary|official
	director|head|chief|leader
	economist|expert|analyst
	analyst|expert
	strategist|adviser|advisor|operative|aide
	union|leader`

const nicknames = `abraham|abe albert|al|bert alexander|alex|al|sandy alexandra|alex|sandra|sasha andrew|andy|drew
	anthony|tony antonio|tony arthur|art barbara|barb|babs barack|barry benjamin|ben|benny bernard|bernie|bern
	calvin|cal catherine|kate|cathy|cate charles|charlie|chuck|chas christine|chris|christy christina|chris|tina
	christopher|chris|kit clifford|cliff cynthia|cindy daniel|dan|danny david|dave|davey deborah|debbie|deb
	dennis|denny donald|don|donnie|donny dorothy|dot|dottie douglas|doug edward|ed|eddie|ted|ned|teddy
	elizabeth|liz|beth|betty|eliza|betsy|lizzie eugene|gene florence|flo francis|frank|fran frances|fran|fanny
	franklin|frank frederick|fred|freddie gabriel|gabe gerald|gerry|jerry geoffrey|geoff george|georgie
	gregory|greg harold|harry|hal helen|nell henry|hank|harry herbert|herb|bert hillary|hilary howard|howie
	isabella|bella|izzy jacob|jake james|jim|jimmy|jamie|jem janet|jan jeffrey|jeff|jeffery jennifer|jen|jenny
	jessica|jess|jessie john|jack|johnny|jon|jonny jonathan|jon|jonny jonathon|jon joseph|joe|joey josephine|jo
	joshua|josh judith|judy katherine|kathy|kate|katie|kathryn kathleen|kathy|kate kenneth|ken|kenny
	kimberly|kim lawrence|larry leonard|len|lenny leon|lee lewis|lew louis|lou louise|lou madeleine|maddy
	margaret|maggie|meg|peggy|marge|margie|greta martin|marty mary|molly|polly matthew|matt michael|mike|mick|mickey|mikey
	mitchell|mitch nancy|nan nathan|nate|nat nathaniel|nate|nat nicholas|nick|nicky nikolas|nick norman|norm
	pamela|pam patricia|pat|patty|tricia|trish patrick|pat|paddy peter|pete philip|phil phillip|phil
	rachel|rae randolph|randy raymond|ray rebecca|becky|becca reginald|reg|reggie richard|dick|rick|rich|ricky|richie
	robert|bob|bobby|rob|robbie|bert roger|rodge ronald|ron|ronnie rosemary|rose rudolph|rudy russell|russ
	samuel|sam|sammy samantha|sam sandra|sandy sidney|sid stanley|stan stephen|steve|stevie steven|steve|stevie
	stephanie|steph susan|sue|susie|suzy suzanne|sue sylvester|sly terrence|terry theodore|ted|teddy|theo
	theresa|terry|tess|teresa thomas|tom|tommy timothy|tim|timmy valerie|val victor|vic victoria|vicky|tori
	vincent|vince|vinny virginia|ginny walter|walt|wally wallace|wally wesley|wes william|bill|will|billy|willie|liam
	zachary|zach|zack zachariah|zach volodymyr|vladimir|volodimir muhammad|mohammed|mohamed|mohammad|muhammed
	josé|pepe francisco|paco|pancho alejandro|alex ignacio|nacho roberto|beto`

// Names that most bearers share a gender with, of many countries.
const maleNames = `aaron abdul abdullah abraham adam adrian ahmed ahmad alan albert alberto alejandro alexander alexei alfred ali
	allan allen alvaro amir anders andre andreas andrei andrew andy angus anthony antoine anton antonio archie ari
	arnold arthur asad asif augustus austin ban barack barry bart bashar ben benjamin benny bernard bernie bill billy bo bob bobby
	boris brad bradley brandon brent brett brian bruce bruno bryan caleb calvin carl carlos carter cedric chad charles
	charlie chris christian christopher chuck clarence clark claude clifford clint clive cody colin connor conor corey
	craig curtis cyrus dale damien dan daniel danny darrell darren dave david dean dennis denis derek desmond dick diego
	dimitri dmitri dominic don donald doug douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin elijah
	elliot elliott emanuel emmanuel enrique eric erik ernest ernesto ethan eugene evan felipe felix fernando
	fidel floyd francis francisco francois frank franklin fred frederick gabriel garrett gary gavin gene geoffrey george
	gerald gerard gilbert giovanni glenn glen gordon graham grant greg gregory guillermo gunnar gus gustav guy hamid hans harold
	harris harry harvey hassan hector henrik henry herbert herman howard hugh hugo hussein ian ibrahim igor ira isaac ismail
	ivan jack jacob jacques jae jaime jake james jamal jan jared jason javier jay jeb jeff jeffrey jeh jens jeremy
	jerome jerry jesse jesus jim jimmy jin joachim joaquin joe joel johan johannes john johnny jon jonas jonathan jong jorge jose joseph
	josh joshua juan julian julio justin kai karim karl keith ken kenneth kevin khalid khizr kirk klaus konstantin kurt kyle
	lamar larry lars laurence lawrence lee leo leon leonard leopold lester levi lewis liam lloyd logan lorenzo louis lucas
	luis luke magnus mahmoud malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mathias matt matthew
	maurice max maxwell mehmet michael michel miguel mike mikhail milton mitch mitt mohamed mohammad mohammed moses
	muhammad mustafa narendra nathan nathaniel neal neil nelson newt nicholas nick nicolas nigel noah noel norman oleg oliver olaf
	omar orlando oscar otto owen pablo pascal patrick paul pavel pedro per pete peter phil philip philippe phillip pierre rafael
	ralph ramon randall randy raul ray raymond reggie reginald reince ricardo rich richard rick ricky rob robert roberto
	rod rodney rodrigo roger roland rolf ron ronald rory ross roy ruben rudolph rudy rupert russell ryan sadiq salman sam
	samuel santiago saul scott sean sebastian seth sergei sergey sergio shane shaun shawn sheldon sidney silvio simon sid
	solomon spencer stanley stefan stephen stephan steve steven stewart stuart sven syed tariq ted terence terrence theodore thomas
	tim timothy tobias todd tom tomas tommy tony travis trent trevor tyler vernon victor viktor vince vincent vladimir volodymyr
	wade wallace walter warren wayne wesley wilfred will willem william willie winston wolf wolfgang xavier xi yusuf
	yoshihide youssef zachary zack`

const femaleNames = `abigail ada adele adriana agatha agnes aisha alexandra alexis alice alicia alina alison allison alma alyssa amal
	amanda amber amelia amina amy ana anastasia andrea angela angelica angelina anita ann anna anne annette annie antonia april
	ariana ashley astrid audrey aung ava barbara beatrice beatrix becky bella bernadette beth bethany betsy betty beverly bianca
	birgit bonnie brenda brianna bridget brigitte brittany brooke camila camilla candace cara carla carly carmen carol carole
	carolina caroline carolyn carrie cassandra catherine cathy cecilia celia charlotte chelsea cheryl chloe christina
	christine cindy claire clara claudia colleen condoleezza constance cora courtney crystal cynthia daisy danielle daphne
	dawn debbie deborah debra delia denise diana diane dianne dina dolores donna dora doris dorothy edith edna eileen elaine eleanor
	elena elisa elise elizabeth ella ellen eloise elsa elsie emilia emily emma erica erika erin esther ethel eva eve
	evelyn faith fatima felicia fiona florence frances frida gabriela gabrielle gail georgia geraldine gertrude gina ginger
	giulia gladys glenda gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen helena helga henrietta hilary
	hilda hillary holly hope huma ida imelda ines ingrid irene iris irina irma isabel isabella ivana ivanka ivy jackie
	jacqueline jane janet janice janine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn josephine
	joy joyce juanita judith judy julia juliana julie juliet june kamala karen karin karla kate katharine katherine kathleen
	kathryn kathy katie katrina kayla keiko kellyanne khadija kimberly kirsten kirstjen krista kristen kristin kristina
	latoya laura lauren leah leila lena lila lillian lily linda lisa liz lois loretta lori lorraine louisa louise lucia lucille
	lucy luisa lydia lynn mabel madeleine madeline maggie malala malia mara marcia margaret margarita maria marian marianne marie marilyn
	marina marissa marjorie marlene marta martha mary maureen maxine megan megyn meghan melania melanie melinda melissa
	mercedes meredith mia michelle mildred millicent minnie miranda miriam moira molly mona monica muriel myra nadia
	nancy naomi natalia natalie natasha nellie nicole nikki nina nora norma octavia olga olive olivia opal paige pamela
	patricia patsy patti patty paula pauline pearl peggy penelope penny petra phyllis priscilla rachel ramona rebecca regina
	renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sara sarah selena serena
	sharon sheila shelly sherry shirley silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue
	susan susanna susanne suzanne sybil sylvia tabitha tamara tammy tanya tara tatiana teresa tess theresa therese tiffany tina
	tracy trudy uma ursula valentina valerie vanessa vera veronica victoria viola violet virginia vivian wanda wendy
	whitney wilma winifred yolanda yvette yvonne zara zoe`

// Countries with what else they and their people are called; a hyphen stands for a space.
const countries = `united-states|u.s|us|usa|america|american|u.s.a|united-states-of-america
	united-kingdom|u.k|uk|britain|great-britain|british|briton england|english scotland|scottish wales|welsh
	ireland|irish france|french germany|german italy|italian spain|spanish portugal|portuguese greece|greek
	netherlands|dutch|holland belgium|belgian switzerland|swiss austria|austrian sweden|swedish norway|norwegian
	denmark|danish finland|finnish iceland|icelandic poland|polish hungary|hungarian czech-republic|czech|czechia
	slovakia|slovak romania|romanian bulgaria|bulgarian serbia|serbian croatia|croatian bosnia|bosnian slovenia|slovenian
	albania|albanian kosovo|kosovar macedonia|macedonian montenegro|montenegrin ukraine|ukrainian russia|russian
	belarus|belarusian moldova|moldovan lithuania|lithuanian latvia|latvian estonia|estonian georgia|georgian
	armenia|armenian azerbaijan|azerbaijani turkey|turkish israel|israeli palestine|palestinian lebanon|lebanese
	syria|syrian jordan|jordanian iraq|iraqi iran|iranian saudi-arabia|saudi|saudi-arabian yemen|yemeni oman|omani qatar|qatari
	kuwait|kuwaiti bahrain|bahraini united-arab-emirates|uae|emirati egypt|egyptian libya|libyan tunisia|tunisian
	algeria|algerian morocco|moroccan sudan|sudanese south-sudan|south-sudanese ethiopia|ethiopian eritrea|eritrean
	somalia|somali kenya|kenyan uganda|ugandan tanzania|tanzanian rwanda|rwandan burundi|burundian congo|congolese
	nigeria|nigerian ghana|ghanaian senegal|senegalese mali|malian niger|nigerien chad|chadian cameroon|cameroonian
	ivory-coast|ivorian liberia|liberian sierra-leone|sierra-leonean angola|angolan zambia|zambian zimbabwe|zimbabwean
	mozambique|mozambican malawi|malawian botswana|botswanan namibia|namibian south-africa|south-african
	madagascar|malagasy afghanistan|afghan pakistan|pakistani india|indian bangladesh|bangladeshi sri-lanka|sri-lankan
	nepal|nepalese bhutan|bhutanese maldives|maldivian china|chinese taiwan|taiwanese hong-kong japan|japanese
	north-korea|north-korean|dprk south-korea|south-korean korea|korean mongolia|mongolian vietnam|vietnamese laos|laotian cambodia|cambodian
	thailand|thai myanmar|burma|burmese malaysia|malaysian singapore|singaporean indonesia|indonesian
	philippines|philippine|filipino east-timor|timorese kazakhstan|kazakh uzbekistan|uzbek turkmenistan|turkmen
	tajikistan|tajik kyrgyzstan|kyrgyz australia|australian new-zealand papua-new-guinea fiji|fijian canada|canadian
	mexico|mexican guatemala|guatemalan honduras|honduran el-salvador|salvadoran nicaragua|nicaraguan
	costa-rica|costa-rican panama|panamanian cuba|cuban haiti|haitian dominican-republic|dominican jamaica|jamaican
	colombia|colombian venezuela|venezuelan ecuador|ecuadorian peru|peruvian bolivia|bolivian brazil|brazilian
	paraguay|paraguayan uruguay|uruguayan argentina|argentine|argentinian chile|chilean
	european-union|eu|e.u|european united-nations|un|u.n`
