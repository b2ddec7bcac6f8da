package block

import (
	"math/bits"
	"strings"
)

// A Cue is a set of kinds of words by which messages are told from report, whatever
// the language.
type Cue uint32

// cueWords holds the words of each kind, in several languages: whole words, stems
// ("donat*", of stemLength letters) and pairs of words ("sign_up").
var cueWords = [...]string{
	// the reader
	"you your yours yourself you're you'll du dein deine deinen dich dir ihnen euch vous votre vos usted ustedes tu tus te voi tuo tua vostro vostra jij jouw uw você seu sua twój państwa sen sizin dig ditt",
	// the outlet, as it speaks of itself
	"we our us ours we're we've we'll wir uns unser unsere unseren unserer unserem nous notre nos nosotros nuestro nuestra nuestros noi nostro nostra nostri wij ons onze nós nosso nossa nasz nasza vår våra bizim",
	// what it makes
	"journalism newsroom reporting journalist journalists reporters editorial coverage stories story article articles site website newspaper paper page publication journalismus redaktion berichterstattung recherchen artikel seite zeitung journalisme rédaction journalistes periodismo redacción artículo giornalismo redazione articolo journalistiek redactie artikel jornalismo redação matéria dziennikarstwo artykuł gazetecilik journalistik",
	// readers, as it calls them
	"reader* readers supporters leser leserinnen lecteurs lectrices lectores lectoras lettori lettrici lezers leitores leitoras czytelnicy okur läsare",
	// to give
	"donat* contri* suppo* give gift gifts giving fund funds funded funding chip_in help_us help_keep keep_going tip_jar spend* spende spenden unter* beitrag helfen don dons soute* soutien donar donac* apoya* apoye apoyo donaz* soste* doneer doner* steun* doar doaçã* apoie apoiar wspie* wesprz* bağış deste* stöd bidra gåva",
	// to belong
	"member membe* join become mitgl* förde* adhér* membre socio socia hazte unirse abbon* diven* lid word_lid sócio membro człon* üye medlem",
	// money
	"$ £ € dollar dollars pound pounds euro euros cents pence pennies per_month a_month a_week a_year monthly coffee cost costs monat monatlich mois par_mois mes al_mes mese al_mese maand mês złotych lira kronor",
	// for nothing
	"free freely kostenlos kostenfrei gratis gratuit gratuite gratuito gratuita gratuitement darmowy ücretsiz",
	// what it is not
	"independent independence paywall paywalls owner owners billionaire billionaires shareholders nonprofit non_profit advertisers unabh* bezahlschranke indép* indep* onafh* ad_free niezal* bağım* oberoe*",
	// to subscribe
	"subsc* sign_up signup register opt_in abonn* anmelden bestellen regis* inscr* inscri* suscr* iscri* assine assin* abone zapisz prenu* unsub*",
	// what comes by mail
	"newsl* inbox email emails e_mail mail mails bulle* brief* diges* roundup alert* alerts letter podcast podcasts app whats* teleg* channel postfach lettre mailing boletín correo bandeja posta nieuw* postvak boletim bülten biuletyn nyhet*",
	// how often it comes
	"daily weekly morning mornings evening delivered straight every_morning every_week every_friday täglich wöche* morgens quoti* hebdo* matin diario diaria semanal ogni_giorno dagel* wekelijks diári* semana* codzi*",
	// to come in
	"log_in sign_in login logged account password already_a subscriber subscribers unlimited access unlock unlocked premium continue trial konto weiterlesen zugang freis* compte conne* connec* cuenta iniciar acceso accedi accesso account inloggen toegang conta acesso zaloguj giriş logga",
	// another story
	"read_more see_also related more_on read_also also_read read_next don't_miss you_may recommended more_from lesen_sie mehr_zum auch_interessant das_könnte mehr_dazu lire_aussi vous_aimerez pourrait_vous à_lire lisez lea_también lee_también te_puede puede_interesar tambi* relac* leggi_anche leggi potrebbe_interessarti ti_potrebbe lees_ook leia_também pode_gostar leia_mais leia saiba przec* czytaj haber läs_mer läs_också also_on may_like also_like you_might misschien_ook",
	// a newer version
	"updat* update updated updates devel* breaking refresh refre* latest_version more_follows more_follow more_details more_to to_come check_back follows newest shortly live_blog as_we aktua* kürze eilmeldung ergänzt mis_à mise_à en_desarrollo últim* aggio* seguono volgt bijge* aangevuld atual* güncel* aktuali* uppda*",
	// a mended version
	"corre* clari* amended earlier_version editor's_note misst* incorrectly korri* korre* richti* erratum préci* correc* fe_de rettif* corri* recti* przep*",
	// a picture
	"photo* photos photo photograph image images picture getty reuters afp ap credit courtesy illus* foto fotos bild crédit imagen immagine beeld zdjęcie fotoğraf shutt* handout",
	// who made it
	"by reporting_by editing_by edited_by edited reported_from contributed additional writer reporter correspondent editor author copyright rights_reserved © von autor autorin redakteur par auteur por redactor di_redazione door por_redação",
	// to spread it
	"share tweet facebook twitter instagram tiktok bluesky follow_us comment comments commen* print copy_link have_your teilen kommentar komme* drucken folgen_sie partager parta* compa* condi* deel reage* comen* udost* paylaş dela kommen*",
	// to write to it
	"contact email_us write_to tell_us get_in story_idea a_tip send_us kontakt schreiben_sie conta* écriv* escri* scriv* contactez escreva kontak*",
	// wares
	"adver* spons* promo* deal deals offer offers discount save shop buy tickets partner commission affil* sale % anzeige angebot angebote rabatt jetzt publi* offre offres oferta ofertas sconto offerta korting aanbi* descon* rekla* indirim reklam quiz win voucher",
	// to press
	"click tap button visit find_out learn_more here klick* hier cliquez ici haga_clic clic aquí clicca qui klik clique aqui kliknij tıkla klicka",
	// report: speech
	"said says told added according asked replied announced warned denied sagte sagten erklärte laut teilte dit déclaré selon affirmé dijo según afirmó declaró detto secondo zei zegt volgens disse segundo afirmou powied* według dedi söyledi sade enligt",
	// report: others
	"he she him his her they their them who er ihm seine seiner sein il elle ils leur él ella ellos sus lui lei loro hij zij hun ele ela eles jego jej han hon deras",
	// report: the past
	"was were had did been war waren hatte hatten wurde wurden était avait étaient fue era había fueron aveva stato erano werd hadden foi tinha eram było był vardı hade",
}

const numCues = len(cueWords)

// quotedCue is set where there are words in quotation marks.
const quotedCue = Cue(1) << numCues

func newCueTable() *table[Cue] {
	t := newTable[Cue](4096)
	for i, list := range cueWords {
		for entry := range strings.FieldsSeq(list) {
			t.add(cueHash(entry), 1<<i)
		}
	}
	return t
}

// cueHash returns the hash under which a speller finds an entry of cueWords.
func cueHash(entry string) uint32 {
	s := speller{word: hashSeed}
	stem := strings.HasSuffix(entry, "*")
	for _, r := range strings.TrimSuffix(entry, "*") {
		if r == '_' {
			s.end()
			continue
		}
		s.add(foldRune(r))
	}
	pair := s.words > 0
	s.end()
	switch {
	case pair:
		return s.pairHash
	case stem:
		return s.stemHash
	}
	return s.wordHash
}

// cues is shared by all spellers and never written to.
var cues = newCueTable()

// hashes appends the hashes of the cues in c to dst: one by one, in pairs, and
// with the length of the text; and those of the cues of its first word.
func (c Cue) hashes(dst []uint32, first Cue, words int) []uint32 {
	length := uint32(bits.Len(uint(words)))
	dst = append(dst, mix(length*0x27d4eb2f+3))
	for ; first != 0; first &= first - 1 {
		dst = append(dst, mix(uint32(bits.TrailingZeros32(uint32(first)))*0x9e3779b1+4))
	}
	for rest := c; rest != 0; rest &= rest - 1 {
		i := uint32(bits.TrailingZeros32(uint32(rest)))
		dst = append(dst, mix(i*0x9e3779b1+1), mix((i<<8|length)*0x27d4eb2f+5))
		for other := rest & (rest - 1); other != 0; other &= other - 1 {
			j := uint32(bits.TrailingZeros32(uint32(other)))
			dst = append(dst, mix((i<<8|j)*0x85ebca77+2))
		}
	}
	return dst
}
